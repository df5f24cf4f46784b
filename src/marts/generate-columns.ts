import { writeFileSync } from 'node:fs';
import { contracts } from '../contracts/index.ts';
import { Database, identifier } from '../duckdb.ts';
import { landedTable } from '../land/check-rows.ts';
import { databaseType } from '../land/column-checks.ts';
import { projectFolder } from '../project-folder.ts';
import { loadNeighbourhoods } from '../reference/neighbourhoods.ts';
import { loadReferenceTables } from '../reference/reference-tables.ts';
import { stage } from '../stage/stage.ts';
import { buildMarts, columnsOfMart, createMacros, martNames } from './build-marts.ts';

const typeOf: Record<string, string> = { VARCHAR: 'string', BOOLEAN: 'boolean' };
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL.*)$/;

/** The text of `columns.generated.ts`: what DuckDB itself says the mart files give, on empty extracts. */
export async function columnTypes(): Promise<string> {
  const feeds = contracts.map((contract) => contract.feed);
  const database = await Database.open(':memory:');
  await database.run(
    'create table receipt (extract_id integer, month varchar, version integer, file varchar)',
  );
  for (const contract of contracts) {
    const columns = Object.entries(contract.columns).map(
      ([name, column]) => `${identifier(name)} ${databaseType(column.type)}`,
    );
    await database.run(
      `create table ${landedTable(contract.feed)} (extract_id integer, extract_line bigint, ${columns.join(', ')})`,
    );
  }
  await loadReferenceTables(database);
  await loadNeighbourhoods(database, null);
  await stage(database, feeds, []);
  await createMacros(database);
  await buildMarts(database, feeds);

  const typeLines: string[] = [];
  const feedLines: string[] = [];
  for (const mart of martNames) {
    typeLines.push(`  ${mart}: {`);
    feedLines.push(`  ${mart}: {`);
    for (const { name, type, feeds: givers } of await columnsOfMart(database, mart, feeds)) {
      typeLines.push(`    ${name}: ${typeOf[type] ?? (numeric.test(type) ? 'number' : 'Date')};`);
      feedLines.push(`    ${name}: [${givers.map((feed) => `'${feed}'`).join(', ')}],`);
    }
    typeLines.push('  };');
    feedLines.push('  },');
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
`;
}

/** Where the generated types stand. */
export const columnTypesFile = projectFolder('src', 'marts', 'columns.generated.ts');

if (process.argv[1]?.endsWith('generate-columns.js')) writeFileSync(columnTypesFile, await columnTypes());
