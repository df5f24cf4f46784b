import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryAddress } from '../../html/index.ts';
import { formats } from '../../query/index.ts';
import { fileReply, plainTextReply, type Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';

/** `/query/result.csv?sql=…`: the answer to a question as a file; `/query/question.sql`: the question itself, to be kept. */
export async function resultFile({ site, names, given, signal }: Visit): Promise<Reply | null> {
  const format = formats.find((name) => names.length === 1 && names[0] === `result.${name}`);
  const sql = given.get('sql');
  if (sql !== null && names.length === 1 && names[0] === 'question.sql') {
    const body = `-- what this question is of\n${sql.trim()}\n`;
    return { ...fileReply('question.sql', body), saveAs: 'question.sql' };
  }
  if (format === undefined || sql === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'insight-query-'));
  const done = () => rmSync(folder, { recursive: true, force: true });
  try {
    const file = join(folder, `result.${format}`);
    const answer = await site.questioner.ask(
      { mart: site.mart.path, sql, download: { format, file } },
      signal,
    );
    if (!('rows' in answer)) {
      done();
      const { words, detail } = 'problem' in answer ? answer.problem : { words: 'No answer.', detail: '' };
      return plainTextReply(
        [words, detail, `The question: ${queryAddress(sql)}`].filter((text) => text !== '').join('\n\n'),
        400,
      );
    }
    const reply = fileReply(file, { file, bytes: statSync(file).size });
    return { ...reply, saveAs: `result.${format}`, done };
  } catch (error) {
    done();
    throw error;
  }
}
