import { wholeArea, wholePart } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { count } from '../../../words/index.ts';
import { type BuiltChart, builtCharts } from '../../charts/index.ts';
import { Actions, measureAddress, page } from '../../html/index.ts';
import {
  definitionOf,
  isOfRow,
  readContributions,
  readDrivers,
  readInsight,
  readLineage,
  readMonths,
  readPublishedValues,
  readRates,
  readResults,
  rowTitles,
} from '../../mart/index.ts';
import type { Reply } from '../../web/index.ts';
import { AreaComparison } from '../area/areas.tsx';
import { type MapView, mapViewOf } from '../area/map.tsx';
import { chartFigure } from '../chart/figure.tsx';
import { chartFile } from '../chart/files.ts';
import { readChart } from '../chart/read-chart.ts';
import type { Visit } from '../visit.ts';
import { chooseMonths, chooseRow, Filter } from './choose-row.tsx';
import { ContributionTable, DriverTable, MonthTable } from './figures.tsx';
import { Lineage, PublishedValues } from './provenance.tsx';
import { recordsPage } from './records.tsx';
import { DefinitionList, Headline, Summary } from './summary.tsx';

/** `/measure/T3A.1`: everything about a measure, for a part, an area and a period; `/measure/T3A.1/data.csv`: a file of its chart. */
export async function measurePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const [code = '', file, ...more] = names;
  const definition = definitionOf(facts, code);
  if (!definition || more.length > 0) return null;
  const results = await readResults(database, definition.measure);
  const chosen = chooseRow(facts, definition, results, given);
  if (chosen === null) return null;
  const { result, parts, areas, notice } = chosen;
  if (file === 'records' || file === 'records.csv') return recordsPage({ site, mart, given }, result, file);
  const shown = await readChart(mart, definition, result, given);
  if (file !== undefined) return shown && chartFile(file, shown);
  const { title } = rowTitles(facts, definition, result.part);
  const all = await readMonths(database, definition.measure, result.part, result.area);
  const { months, from, to, notice: periodNotice } = chooseMonths(all, given);
  const drivers = await readDrivers(database, definition.measure, result.part);
  const { measure, area } = result;
  const contributions = result.part === wholePart ? await readContributions(database, { measure, area }) : [];
  const earlier = await readPublishedValues(database, result);
  const lineage = await readLineage(database, definition, result);
  const isWhole = result.area === wholeArea;
  const built = isWhole ? builtCharts(site.out, facts.build, site.chartKinds, result) : [];
  const row = facts.rows.find((each) => isOfRow(result)(each.result));
  const address = measureAddress(definition.measure);
  const content = (
    <>
      <Filter {...{ address, parts, areas, result, from, to }} months={all.map(({ month }) => month)} />
      {[notice, periodNotice].map((words) => words !== null && <p role="status">{words}</p>)}
      <Headline result={result} words={isWhole ? await readInsight(database, measure, result.part) : null} />
      <div class="beside">
        <div>
          {shown ? (
            await chartFigure(site, shown)
          ) : (
            <p>The mart has no months of it: {result.reason ?? result.status}.</p>
          )}
        </div>
        <Summary result={result} exception={isWhole ? (row?.exception ?? null) : null} />
      </div>
      {months.length > 0 && (
        <MonthTable {...{ definition, result, months, title }} hasRecords={site.records !== null} />
      )}
      <AreaComparison
        results={results.filter(({ part }) => part === result.part)}
        rates={await readRates(database, measure)}
        title={title}
        chosen={area}
        map={mapViewOf(given)}
        boundaries={site.boundaries}
        mapAddress={(map) => `${address}?${withMap(given, map)}#areas`}
      />
      <ContributionTable {...{ contributions, definition, area }} />
      {isWhole && contributions.length === 0 && <DriverTable drivers={drivers} definition={definition} />}
      <DefinitionList definition={definition} />
      <PaperCharts charts={built} title={title} />
      <Lineage {...{ definition, result, lineage }} />
      <PublishedValues result={result} build={facts.build} earlier={earlier} />
    </>
  );
  return page({ title: `${definition.measure} ${title}`, facts, script: 'charts', content });
}

/** What was asked of the page, with another map. */
function withMap(given: URLSearchParams, map: MapView): URLSearchParams {
  const other = new URLSearchParams(given);
  other.set('map', map);
  return other;
}

/** The charts that were built with the paper, each with its files. */
function PaperCharts({ charts, title }: { charts: readonly BuiltChart[]; title: string }) {
  if (charts.length === 0) return null;
  return (
    <>
      <h2>Charts of the paper</h2>
      <details>
        <summary>{count(charts.length, 'chart')} of the whole force, as they were built</summary>
        {charts.map((chart) => (
          <figure>
            <figcaption>{chart.title}</figcaption>
            <Scroll class="picture" label={`${chart.title}: ${title}`}>
              <img src={chart.address} alt={chart.words} loading="lazy" />
            </Scroll>
            <Actions links={chart.files} hiddenWords={` of the chart: ${chart.title}`} />
          </figure>
        ))}
      </details>
    </>
  );
}
