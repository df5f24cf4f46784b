import { writeFileSync } from 'node:fs';
import { Database } from '../engine/duckdb.ts';
import { projectFolder } from '../project-folder.ts';
import { columnsFrom } from './build-marts.ts';
import { describeColumns } from './describe-columns.ts';
import { buildEmptyMarts } from './empty-marts.ts';
import { feedsOfFile, filesOf, martNames } from './mart-files.ts';

const typeOf: Record<string, string> = { VARCHAR: 'string', BOOLEAN: 'boolean' };
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL.*)$/;

/** The text of `columns.generated.ts`: what DuckDB itself says the mart files give, on empty extracts. */
export async function columnTypes(): Promise<string> {
  const database = await Database.open(':memory:');
  await buildEmptyMarts(database);

  const typeLines: string[] = [];
  const feedLines: string[] = [];
  const descriptionLines: string[] = [];
  for (const mart of martNames) {
    const suppliers = new Map<string, { type: string; descriptions: Map<string, string> }>();
    for (const file of filesOf(mart)) {
      const columns = await columnsFrom(database, mart, file);
      const descriptions = describeColumns(
        mart,
        file,
        columns.map(({ name }) => name),
      );
      for (const [index, { name, type }] of columns.entries()) {
        const known = suppliers.get(name) ?? { type, descriptions: new Map() };
        for (const feed of feedsOfFile(file)) known.descriptions.set(feed, descriptions[index] ?? '');
        suppliers.set(name, known);
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
