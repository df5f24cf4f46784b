import { writeFileSync } from 'node:fs';
import { contracts } from '../contracts/index.ts';
import { Database } from '../duckdb.ts';
import { projectFolder } from '../project-folder.ts';
import { columnsFrom, feedsOf, martNames } from './build-marts.ts';
import { describeColumns } from './describe-columns.ts';
import { buildEmptyMarts } from './empty-marts.ts';

const typeOf: Record<string, string> = { VARCHAR: 'string', BOOLEAN: 'boolean' };
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL.*)$/;

/** The text of `columns.generated.ts`: what DuckDB itself says the mart files give, on empty extracts. */
export async function columnTypes(): Promise<string> {
  const feeds = contracts.map((contract) => contract.feed);
  const database = await Database.open(':memory:');
  await buildEmptyMarts(database);

  const typeLines: string[] = [];
  const feedLines: string[] = [];
  const descriptionLines: string[] = [];
  for (const mart of martNames) {
    const suppliers = new Map<string, { type: string; descriptions: Map<string, string> }>();
    for (const feed of feedsOf(mart, feeds)) {
      const columns = await columnsFrom(database, mart, feed);
      const descriptions = describeColumns(
        mart,
        feed,
        columns.map(({ name }) => name),
      );
      for (const [index, { name, type }] of columns.entries()) {
        const known = suppliers.get(name) ?? { type, descriptions: new Map() };
        suppliers.set(name, { type, descriptions: known.descriptions.set(feed, descriptions[index] ?? '') });
      }
    }
    typeLines.push(`  ${mart}: {`);
    feedLines.push(`  ${mart}: {`);
    descriptionLines.push(`  ${mart}: {`);
    for (const [name, { type, descriptions }] of suppliers) {
      typeLines.push(`    ${name}: ${typeOf[type] ?? (numeric.test(type) ? 'number' : 'Date')};`);
      feedLines.push(`    ${name}: [${[...descriptions.keys()].map((feed) => `'${feed}'`).join(', ')}],`);
      const byFeed = [...descriptions].map(([feed, text]) => `${feed}: ${JSON.stringify(text)}`);
      descriptionLines.push(`    ${name}: { ${byFeed.join(', ')} },`);
    }
    typeLines.push('  };');
    feedLines.push('  },');
    descriptionLines.push('  },');
  }
  database.close();
  return `// Made by \`npm run generate\` from sql/marts: do not edit.

/** Columns of each mart and their types. */
export interface MartColumns {
${typeLines.join('\n')}
}

/** Which feeds give each column of each mart. */
export const columnFeeds: { readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: readonly string[] } } = {
${feedLines.join('\n')}
};

/** What each column of each mart means, by the feed that gives it. */
export const columnDescriptions: { readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: Readonly<Record<string, string>> } } = {
${descriptionLines.join('\n')}
};
`;
}

/** Where the generated types stand. */
export const columnTypesFile = projectFolder('src', 'marts', 'columns.generated.ts');

if (process.argv[1]?.endsWith('generate-columns.js')) writeFileSync(columnTypesFile, await columnTypes());
