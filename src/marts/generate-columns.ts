import { writeFileSync } from 'node:fs';
import type { Column } from '../contracts/index.ts';
import { contractOf } from '../contracts/index.ts';
import { columnComments, Database } from '../engine/index.ts';
import { projectFolder } from '../project-folder.ts';
import { buildEmptyMarts } from './empty-marts.ts';
import { feedsOfFile, filesOf, type MartName, martNames, martSql } from './mart-files.ts';

/** Columns that marts have in common. */
const common: Readonly<Record<string, string>> = {
  month: 'Month the row counts in, YYYY-MM',
  area_kind: 'Whether the place is urban or rural (2011 classification), or unknown',
  extract_id: 'Extract the row came from, as numbered in extracts',
  extract_line: 'Line of that extract on which the row begins',
};

/**
 * What each of the columns that a file gives a mart means: the comment above it in the SQL, or else what the
 * contracts of its feeds say of the column of that name.
 */
export function describeColumns(mart: MartName, file: string, columns: readonly string[]): string[] {
  const comments = columnComments(martSql(mart, file));
  const contracts = feedsOfFile(file).map(contractOf);
  for (const name of comments.keys()) {
    if (!columns.includes(name))
      throw new Error(`sql/marts/${mart}/${file}.sql describes a column it does not give: ${name}`);
  }
  return columns.map((name) => {
    const [column] = contracts.flatMap(({ columns: known }) => known[name] ?? []);
    const description = comments.get(name) ?? (column && meaningOf(column)) ?? common[name];
    if (description === undefined)
      throw new Error(
        `no description: column ${name} in sql/marts/${mart}/${file}.sql. Say what it means in a comment on the line above it`,
      );
    return description;
  });
}

function meaningOf({ description, type }: Column): string {
  return typeof type === 'string' ? description : `${description} (${type.join(', ')})`;
}

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
      const columns = await database.columnsOf(martSql(mart, file));
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
