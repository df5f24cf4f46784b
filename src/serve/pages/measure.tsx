import { wholeArea } from '../../measures/index.ts';
import { builtCharts, lineTitle } from '../charts/built-charts.ts';
import { chartOf } from '../charts/chart-of.ts';
import { AreaTable } from '../html/measure/area-table.tsx';
import { Definition } from '../html/measure/definition.tsx';
import { DriverTable } from '../html/measure/driver-table.tsx';
import { Filter } from '../html/measure/filter.tsx';
import { Lineage } from '../html/measure/lineage.tsx';
import { MonthTable } from '../html/measure/month-table.tsx';
import { BuiltPicture, PaperCharts } from '../html/measure/paper-charts.tsx';
import { PublishedValues } from '../html/measure/published-values.tsx';
import { Summary } from '../html/measure/summary.tsx';
import { Picture } from '../html/picture.tsx';
import { readLineage } from '../mart/lineage.ts';
import { readMonths } from '../mart/months.ts';
import { readPublishedValues } from '../mart/published-values.ts';
import { readDrivers, readResults } from '../mart/results.ts';
import { page, type Visit } from '../site.ts';
import type { Reply } from '../web/reply.ts';
import { chooseMonths, chooseRow } from './choose-row.ts';

/** `/measure/T3A.1`: all there is to a measure, for a part, an area and a period. */
export async function measurePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const [code = '', ...more] = names;
  const definition = facts.definitions.find(({ measure }) => measure.toLowerCase() === code.toLowerCase());
  if (!definition || more.length > 0) return null;
  const results = await readResults(database, definition.measure);
  const chosen = chooseRow(facts, definition, results, given);
  if (chosen === null) return null;
  const { result, parts, areas, notice } = chosen;
  const { title } = facts.partTitles.of(definition, result.part);
  const all = await readMonths(database, definition.measure, result.part, result.area);
  const { months, from, to, notice: periodNotice } = chooseMonths(all, given);
  const chart = chartOf({ build: facts.build, definition, title, result, months });
  const drivers = await readDrivers(database, definition.measure, result.part);
  const earlier = await readPublishedValues(database, result);
  const lineage = await readLineage(database, definition, result);
  const isWhole = result.area === wholeArea;
  // Where nothing is chosen the chart is the one of the paper.
  const built = builtCharts(site.out, facts.build.as_at, result);
  const isChosen = !isWhole || given.has('from') || given.has('to');
  const main = isChosen ? undefined : built.find(({ title }) => title === lineTitle);
  const row = facts.rows.find(
    (one) => one.result.measure === result.measure && one.result.part === result.part,
  );
  const content = (
    <>
      <Summary result={result} exception={isWhole ? (row?.exception ?? null) : null} />
      {[notice, periodNotice].map((words) => words !== null && <p role="status">{words}</p>)}
      <h2>Month by month</h2>
      <Filter
        address={`/measure/${encodeURIComponent(definition.measure)}`}
        {...{ parts, areas, result, from, to }}
        months={all.map(({ month }) => month)}
      />
      {months.length === 0 && <p>The mart has no months of it: {result.reason ?? result.status}.</p>}
      {months.length > 0 && (
        <>
          {main ? (
            <BuiltPicture chart={main} title={title} />
          ) : (
            <Picture svg={await site.drawings.chart(chart, 'line')} label={`Chart of ${title}`} />
          )}
          <MonthTable {...{ definition, result, months, title }} />
        </>
      )}
      <PaperCharts charts={built.filter((one) => one !== main)} title={title} />
      <AreaTable results={results.filter(({ part }) => part === result.part)} title={title} />
      {isWhole && <DriverTable drivers={drivers} definition={definition} />}
      <Definition definition={definition} />
      <Lineage {...{ definition, result, lineage }} />
      <PublishedValues result={result} build={facts.build} earlier={earlier} />
    </>
  );
  return page({ title: `${definition.measure} ${title}`, facts, content });
}
