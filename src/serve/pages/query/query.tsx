import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSql, grainOf, readSql, withoutGrain } from '../../../engine/index.ts';
import { projectFolder } from '../../../project-folder.ts';
import { resultChart } from '../../charts/index.ts';
import { page, queryAddress } from '../../html/index.ts';
import { readSchema } from '../../mart/index.ts';
import { allowed, type Problem, secondsAllowed } from '../../query/index.ts';
import type { Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';
import { ResultTable } from './answer-table.tsx';
import { Schema } from './schema.tsx';

const examples = ['measure_by_area', 'measure_by_month', 'measures_of_force', 'last_build'];

/** Questions that the team shares: files of `queries/` whose first line says what they are of. */
function savedQuestions(): string[] {
  const folder = projectFolder('queries');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((sql) => sql.startsWith('-- '));
}

/** The box for a question, and examples. It works without a script: the question goes into the address. */
function QueryForm({ sql, asAt }: { sql: string; asAt: string }) {
  return (
    <>
      <form action="/query" method="get" id="question">
        <label for="sql">A question in SQL</label>
        <textarea
          id="sql"
          name="sql"
          rows={6}
          maxLength={allowed.sqlLength}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby="sql-help"
        >
          {/* The first line break of a text area is not part of its text. */}
          {`\n${sql}`}
        </textarea>
        <button type="submit">Ask</button>
        {/* Below the button, which must not move as the list opens and closes. */}
        <div id="suggestions" class="suggestions" role="listbox" aria-label="Suggestions" hidden />
        <p id="suggestion-count" class="hidden" role="status" />
        <p id="sql-help" class="when">
          One SELECT, FROM or WITH. It may take {secondsAllowed} seconds and {allowed.memory} of memory; up to{' '}
          {allowed.rowsShown.toLocaleString('en-GB')} rows are shown.
          <span id="keys" hidden>
            {' '}
            Ctrl + Space suggests names, ↑ and ↓ choose one, Enter takes it, Esc closes. Ctrl + Enter asks.
          </span>
        </p>
      </form>
      <p>Examples, and questions the team has saved in queries/:</p>
      <ul>
        {[...examples.map((name) => readSql(`serve/examples/${name}.sql`)), ...savedQuestions()].map(
          (sql) => (
            <li>
              <a href={queryAddress(fillSql(withoutGrain(sql), { as_at: asAt }))}>{grainOf(sql)}</a>
            </li>
          ),
        )}
      </ul>
    </>
  );
}

/** `/query`: a question in SQL, its answer, and what can be asked. The question stands in the address. */
export async function queryPage({ site, mart, given, signal }: Visit): Promise<Reply> {
  const { facts, database } = mart;
  const schema = await readSchema(database);
  const sql = given.get('sql');
  const start = performance.now();
  const answer =
    sql === null ? null : await site.questioner.ask({ mart: site.mart.path, sql, download: null }, signal);
  const seconds = (performance.now() - start) / 1000;
  const shown = answer !== null && 'shown' in answer ? answer.shown : null;
  const asked = { column: given.get('y'), way: given.get('as') };
  const chart = shown && (await resultChart(site.pictures, shown, asked, facts.build.is_synthetic));
  const content = (
    <>
      <QueryForm sql={sql ?? ''} asAt={facts.build.as_at} />
      {answer !== null && 'problem' in answer && <NoAnswer problem={answer.problem} />}
      {shown !== null && sql !== null && <ResultTable {...{ shown, sql, seconds, chart }} />}
      <Schema schema={schema} measures={facts.definitions.map(({ measure }) => measure)} />
    </>
  );
  return page({ title: 'Query', facts, here: '/query', script: 'questions', content });
}

/** Why a question has no answer. The question itself stays in its box. */
function NoAnswer({ problem }: { problem: Problem }) {
  return (
    <div class="problem" role="alert">
      <h2>No answer</h2>
      <p>{problem.words}</p>
      {problem.detail !== '' && <pre>{problem.detail}</pre>}
    </div>
  );
}
