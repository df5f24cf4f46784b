import { resultChart } from '../charts/result-chart.ts';
import { QueryForm } from '../html/query/form.tsx';
import { Problem } from '../html/query/problem.tsx';
import { ResultTable } from '../html/query/result-table.tsx';
import { Schema } from '../html/query/schema.tsx';
import { readSchema } from '../mart/schema.ts';
import { page, type Visit } from '../site.ts';
import type { Reply } from '../web/reply.ts';

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
  const chart =
    shown === null ? null : await resultChart(site.drawings, shown, given.get('y'), facts.build.is_synthetic);
  const content = (
    <>
      <QueryForm sql={sql ?? ''} asAt={facts.build.as_at} />
      {answer !== null && 'problem' in answer && <Problem problem={answer.problem} />}
      {shown !== null && sql !== null && <ResultTable {...{ shown, sql, seconds, chart }} />}
      <Schema schema={schema} measures={facts.definitions.map(({ measure }) => measure)} />
    </>
  );
  return page({ title: 'Query', facts, here: '/query', hasScript: true, content });
}
