import { type Database, identifier, literal } from '../../engine/duckdb.ts';
import { limits } from './limits.ts';
import type { Answer, Question } from './question.ts';

const most = limits.rowsDownloaded;
const tooMany: Answer = {
  problem: {
    words: `The answer has more than ${most.toLocaleString('en-GB')} rows: nothing is downloaded, as part of it could be taken for the whole.`,
    detail: 'Narrow the question, or open the mart itself: docs/mart.md says how.',
  },
};

/** Writes the answer of a question to a file. The name of the file is the only one the question can reach. */
export async function download(
  database: Database,
  sql: string,
  { format, file }: NonNullable<Question['download']>,
): Promise<Answer> {
  const asked = `(${sql.replace(/[\s;]+$/, '')}\n)`;
  const columns = format === 'csv' ? await harmlessColumns(database, asked) : '*';
  const options = format === 'csv' ? 'format csv, header' : 'format parquet';
  const rows = await database.run(
    `copy (select ${columns} from ${asked} limit ${most + 1})
     to ${literal(file)} (${options}, use_tmp_file false)`,
  );
  if (rows > most) return tooMany;
  if (format === 'arrow') {
    // Loaded here, because it takes a while and only this format needs it.
    const { arrowFromParquet } = await import('../../arrow.ts');
    arrowFromParquet(file, file);
  }
  return { rows };
}

/** The columns of an answer, with text that a spreadsheet would run as a formula made harmless, as `formatCsv` does. */
async function harmlessColumns(database: Database, asked: string): Promise<string> {
  const { columns, types } = await database.table(`from ${asked} limit 0`);
  const isFormula = '^[=+\\-@\\t\\r]';
  return columns
    .map((column, index) => {
      const name = identifier(column);
      const title = identifier(new RegExp(isFormula).test(column) ? `'${column}` : column);
      return types[index] === 'VARCHAR'
        ? `if(regexp_matches(${name}, ${literal(isFormula)}), '''' || ${name}, ${name}) as ${title}`
        : `${name} as ${title}`;
    })
    .join(', ');
}
