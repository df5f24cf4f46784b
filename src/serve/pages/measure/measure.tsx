import { line } from '../../../charts/index.ts';
import { wholeArea } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { type BuiltChart, builtCharts, chartOf } from '../../charts/index.ts';
import { InlineChart, page } from '../../html/index.ts';
import {
  readDrivers,
  readLineage,
  readMonths,
  readPublishedValues,
  readResults,
  rowTitles,
} from '../../mart/index.ts';
import type { Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';
import { chooseMonths, chooseRow, Filter } from './choose-row.tsx';
import { AreaTable, DriverTable, MonthTable } from './figures.tsx';
import { Lineage, PublishedValues } from './provenance.tsx';
import { DefinitionList, Summary } from './summary.tsx';

/** `/measure/T3A.1`: everything about a measure, for a part, an area and a period. */
export async function measurePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const [code = '', ...more] = names;
  const definition = facts.definitions.find(({ measure }) => measure.toLowerCase() === code.toLowerCase());
  if (!definition || more.length > 0) return null;
  const results = await readResults(database, definition.measure);
  const chosen = chooseRow(facts, definition, results, given);
  if (chosen === null) return null;
  const { result, parts, areas, notice } = chosen;
  const { title } = rowTitles(facts, definition, result.part);
  const all = await readMonths(database, definition.measure, result.part, result.area);
  const { months, from, to, notice: periodNotice } = chooseMonths(all, given);
  const chart = chartOf({ build: facts.build, definition, title, result, months });
  const drivers = await readDrivers(database, definition.measure, result.part);
  const earlier = await readPublishedValues(database, result);
  const lineage = await readLineage(database, definition, result);
  const isWhole = result.area === wholeArea;
  // Where nothing is chosen the chart is the one of the paper.
  const built = builtCharts(site.out, facts.build, site.chartKinds, result);
  const isChosen = !isWhole || given.has('from') || given.has('to');
  const main = isChosen ? undefined : built.find(({ kind }) => kind.name === line.name);
  const row = facts.rows.find(
    (row) => row.result.measure === result.measure && row.result.part === result.part,
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
            <InlineChart svg={await site.pictures.chart(chart, line)} label={`Chart of ${title}`} />
          )}
          <MonthTable {...{ definition, result, months, title }} />
        </>
      )}
      <PaperCharts charts={built.filter((chart) => chart !== main)} title={title} />
      <AreaTable results={results.filter(({ part }) => part === result.part)} title={title} />
      {isWhole && <DriverTable drivers={drivers} definition={definition} />}
      <DefinitionList definition={definition} />
      <Lineage {...{ definition, result, lineage }} />
      <PublishedValues result={result} build={facts.build} earlier={earlier} />
    </>
  );
  return page({ title: `${definition.measure} ${title}`, facts, content });
}

/** The charts that were built with the paper. */
function PaperCharts({ charts, title }: { charts: readonly BuiltChart[]; title: string }) {
  if (charts.length === 0) return null;
  return (
    <>
      <h2>Charts of the paper</h2>
      <p>They show the whole force.</p>
      {charts.map((chart) => (
        <figure>
          <figcaption>{chart.title}</figcaption>
          <BuiltPicture chart={chart} title={title} />
        </figure>
      ))}
    </>
  );
}

/** A chart as it was built, and its files. */
function BuiltPicture({ chart, title }: { chart: BuiltChart; title: string }) {
  return (
    <>
      <Scroll class="picture" label={`${chart.title}: ${title}`}>
        <img src={chart.address} alt={chart.words} />
      </Scroll>
      <ul class="actions">
        {chart.files.map((file) => (
          <li>
            <a href={file.address}>
              {file.title}
              <span class="hidden"> of the chart: {chart.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
