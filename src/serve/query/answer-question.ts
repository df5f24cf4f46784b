import { Database, DatabaseError, literal } from '../../engine/duckdb.ts';
import { download } from './download.ts';
import { limits } from './limits.ts';
import { plainWords } from './plain-words.ts';
import type { Answer, Question } from './question.ts';
import { show } from './show.ts';
import { refusalOf, refusalOfKinds } from './statement.ts';

/**
 * Answers one question: the mart is opened to read only, files and settings are out of reach, and the question is
 * one that reads. Meant to run in a process of its own.
 */
export async function answerQuestion(question: Question): Promise<Answer> {
  const refusal = refusalOf(question.sql);
  if (refusal !== null) return { problem: { words: refusal, detail: '' } };
  const database = await openLocked(question);
  const timer = setTimeout(() => database.interrupt(), limits.milliseconds);
  try {
    const refused = refusalOfKinds(await database.statementKinds(question.sql));
    if (refused !== null) return { problem: { words: refused, detail: '' } };
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
    settings: { memory_limit: limits.memory, threads: String(limits.threads), temp_directory: '' },
  });
  if (download !== null) await database.run(`set allowed_paths = [${literal(download.file)}]`);
  await database.run('set enable_external_access = false');
  await database.run('set lock_configuration = true');
  return database;
}
