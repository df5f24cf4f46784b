import { statSync } from 'node:fs';
import { arrowFromParquet } from '../../arrow.ts';
import { type CellValue, Database, DatabaseError, identifier, literal } from '../../engine/index.ts';
import { count, formatNumber } from '../../words/index.ts';
import {
  type Answer,
  allowed,
  ended,
  plainly,
  plainWords,
  type Question,
  type ShownAnswer,
  tookTooMuch,
  tooManyBytes,
  tooManyRows,
} from './question.ts';

const most = allowed.rowsDownloaded;

/** Writes the answer of a question to a file. The name of the file is the only one the question can reach. */
async function download(
  database: Database,
  sql: string,
  { format, file }: NonNullable<Question['download']>,
): Promise<Answer> {
  const asked = `${sql.replace(/[\s;]+$/, '')}\n`;
  const columns = format === 'csv' ? await harmlessColumns(database, asked) : '*';
  const options = format === 'csv' ? 'format csv, header' : 'format parquet';
  const rows = await database.run(
    `copy (select ${columns} from (${asked}) limit ${most + 1})
     to ${literal(file)} (${options}, use_tmp_file false)`,
  );
  if (rows > most) return { problem: tooManyRows };
  if (statSync(file).size > allowed.bytesDownloaded) return { problem: tooManyBytes };
  if (format === 'arrow') await arrowFromParquet(file, file);
  return { rows };
}

/** The columns of an answer, with text that a spreadsheet would run as a formula made harmless, as `formatCsv` does. */
async function harmlessColumns(database: Database, asked: string): Promise<string> {
  const columns = await database.columnsOf(asked);
  const isFormula = '^[=+\\-@\\t\\r]';
  return columns
    .map(({ name: column, type }) => {
      const name = identifier(column);
      const title = identifier(new RegExp(isFormula).test(column) ? `'${column}` : column);
      return type === 'VARCHAR'
        ? `if(regexp_matches(${name}, ${literal(isFormula)}), '''' || ${name}, ${name}) as ${title}`
        : `${name} as ${title}`;
    })
    .join(', ');
}

/** Words that a question may begin with. */
const beginnings = ['select', 'from', 'with', 'values', 'table', 'describe', 'summarize', 'show'];

const example = "such as: from compare('T3A.1', '2018-05')";

/** Why a text is not a single question to the mart, as far as can be told without parsing it; null if it may be. */
export function refusalOf(sql: string): string | null {
  const first = firstWord(sql);
  if (first === '') return `There is no question yet: write one, ${example}.`;
  if (sql.includes('\0')) return 'SQL cannot hold a NUL character.';
  if (sql.length > allowed.sqlLength) {
    return `The SQL has ${count(sql.length, 'character')}; at most ${formatNumber(allowed.sqlLength)} are read.`;
  }
  if (beginnings.includes(first.toLowerCase())) return null;
  return `${first.toUpperCase()} is refused: this page only reads. A question begins with SELECT, FROM or WITH, ${example}.`;
}

/** Why statements of these kinds are not a single question; null if they are. */
export function refusalOfKinds(kinds: readonly string[]): string | null {
  const [kind] = kinds;
  if (kind === undefined) return `There is no question yet: write one, ${example}.`;
  if (kinds.length > 1) return `One question at a time: these are ${kinds.length} statements.`;
  return kind === 'SELECT' ? null : `${kind.replaceAll('_', ' ')} is refused: this page only reads.`;
}

/** The first word after comments, spaces and brackets. */
function firstWord(sql: string): string {
  const rest = sql.replace(/^(\s|\(|;|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, '');
  return /^\w+/.exec(rest)?.[0] ?? rest.slice(0, 1);
}

/**
 * Answers one question: the mart is opened to read only, files and settings are out of reach, and the question is
 * one that reads. Meant to run in a process of its own.
 */
async function answerQuestion(question: Question): Promise<Answer> {
  const refusal = refusalOf(question.sql);
  if (refusal !== null) return { problem: plainly(refusal) };
  const database = await openLocked(question);
  const timer = setTimeout(() => database.interrupt(), allowed.milliseconds);
  try {
    const refused = refusalOfKinds(await database.statementKinds(question.sql));
    if (refused !== null) return { problem: plainly(refused) };
    return question.download === null
      ? { shown: await show(database, question.sql) }
      : await download(database, question.sql, question.download);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return { problem: plainWords(error.cause instanceof Error ? error.cause.message : error.message) };
  } finally {
    clearTimeout(timer);
    database.close();
  }
}

async function openLocked({ mart, download }: Question): Promise<Database> {
  const database = await Database.open(mart, {
    readOnly: true,
    settings: { memory_limit: allowed.memory, threads: String(allowed.threads), temp_directory: '' },
  });
  await database.lockDown(download === null ? {} : { file: download.file });
  return database;
}

/** The first rows of a question's answer, as many as a page shows. */
async function show(database: Database, sql: string): Promise<ShownAnswer> {
  const { columns, types, batches } = await database.stream(sql);
  const most = Math.min(allowed.rowsShown, Math.max(1, Math.floor(allowed.cellsShown / columns.length)));
  const rows: CellValue[][] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row.map(shortened));
    if (rows.length > most) break;
  }
  const words = `Only the first ${formatNumber(most)} rows are shown; a download has up to ${formatNumber(allowed.rowsDownloaded)}.`;
  return { columns, types, rows: rows.slice(0, most), cut: rows.length > most ? words : null };
}

/** A value short enough for a page; lists and structs as text. */
function shortened(value: CellValue): CellValue {
  const flat = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  return typeof flat === 'string' && flat.length > allowed.cellLength
    ? `${flat.slice(0, allowed.cellLength)}…`
    : flat;
}

// A separate process for each question, so that one that fails harms no other. Whoever asked ends it.
const send = (answer: Answer) => process.send?.(answer);

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('SIGINT', () => undefined);

/** The file that is downloaded into; null where an answer is shown. */
let file: string | null = null;

// DuckDB has its own threads, so this timer runs even where a question cannot be interrupted.
setInterval(() => {
  const written = file === null ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  if (written > allowed.bytesDownloaded) send({ problem: tooManyBytes });
  if (process.memoryUsage.rss() > allowed.processBytes) send({ problem: tookTooMuch });
}, 100);

process.once('message', async (question: Question) => {
  file = question.download?.file ?? null;
  try {
    send(await answerQuestion(question));
  } catch (error) {
    send({ problem: { ...ended, detail: error instanceof Error ? error.message : String(error) } });
  }
});
