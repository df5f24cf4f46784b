import { addMonths, monthName } from '../../../calendar.ts';
import { comparisonOf, performanceOf, periodOf, referencesOf } from '../../../insight/index.ts';
import { type Result, wholeArea } from '../../../measures/index.ts';
import { areaTitle, DataTable, page, RowLink, resultAddress, Select } from '../../html/index.ts';
import {
  definitionOf,
  type Facts,
  isOfRow,
  type MonthPoint,
  readAreas,
  readMonthsOfArea,
  readRates,
  readResultsOfLevel,
  rowTitles,
} from '../../mart/index.ts';
import type { Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';
import { type RankedArea, rankAreas, rankColumn, rateColumn } from './ranked.ts';
import { monthsOfSpark, Spark } from './spark.tsx';

/** A measure in the area of a page. */
interface AreaRow extends RankedArea {
  readonly code: string;
  readonly title: string;
  readonly months: readonly MonthPoint[];
}

/** `/area/Mansfield`: every measure in one area, what has changed most first. */
export async function areaPage({ mart, names, given }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const areas = (await readAreas(database)).filter((area) => area !== wholeArea);
  const asked = (names[0] ?? given.get('area') ?? areas[0] ?? '').toLowerCase();
  const area = areas.find((known) => known.toLowerCase() === asked);
  if (area === undefined || names.length > 1) return null;
  const rates = await readRates(database);
  const level = await readResultsOfLevel(database, area);
  const points = await readMonthsOfArea(database, area, addMonths(facts.build.as_at, -monthsOfSpark));
  const rows = level
    .filter((result) => result.area === area)
    .flatMap((result) => rankAreas(level.filter(isOfRow(result)), rates))
    .filter(({ result }) => result.area === area)
    .map((ranked): AreaRow => {
      const { result } = ranked;
      const { measure, part } = result;
      const definition = definitionOf(facts, measure) ?? { measure, title: measure };
      const { code, title } = rowTitles(facts, definition, part);
      return { ...ranked, code, title, months: points.filter(isOfRow(result)) };
    })
    .sort((a, b) => orderOf(facts, a.result) - orderOf(facts, b.result));
  const content = (
    <>
      <p class="period">
        {level[0]?.area_level}, to {monthName(facts.build.as_at)}
      </p>
      <form class="filter" action="/area" method="get">
        <Select name="area" label="Area" value={area} options={areas} />
        <button type="submit">Show</button>
      </form>
      <h2>What has changed most</h2>
      <Changes rows={rows} />
      <h2>All measures</h2>
      <RowTable rows={rows} title={area} />
    </>
  );
  return page({ title: areaTitle(area), facts, content });
}

/** The place of a row in the paper. */
function orderOf({ definitions }: Facts, { measure }: Result): number {
  return definitions.findIndex((definition) => definition.measure === measure);
}

const mostChanges = 6;
/** What is not known of a record says nothing of what happened. */
const unknownPart = 'unknown';

/** Rows that changed beyond chance, what surely changed most against its own level first. */
function Changes({ rows }: { rows: readonly AreaRow[] }) {
  const changed = rows
    .filter(({ result }) => result.part !== unknownPart)
    .map((row) => ({ row, size: sureChange(row.result) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, mostChanges);
  if (changed.length === 0) return <p>No measure has changed beyond chance.</p>;
  return (
    <>
      <p class="when">
        Of what changed beyond chance, what surely changed most against its own level comes first.
      </p>
      <ul class="cards wide-cards">
        {changed.map(({ row }) => (
          <li class="card">
            <h3>
              <RowLink href={resultAddress(row.result)} row={row} />
            </h3>
            <p class="change">{performanceOf(row.result)}</p>
            <Spark months={row.months} />
            <p>{comparisonOf(row.result)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The near end of the interval of a change, in % of the level before; 0 where chance alone may make it. */
function sureChange({ change_low: low, change_high: high, change_unit: unit, previous }: Result): number {
  if (low === null || high === null || low * high <= 0) return 0;
  const near = Math.min(Math.abs(low), Math.abs(high));
  return unit === 'pp' ? (100 * near) / Math.max(1e-9, Math.abs(previous ?? 0)) : near;
}

function RowTable({ rows, title }: { rows: readonly AreaRow[]; title: string }) {
  const caption = `Ranks are among areas of the same kind, the highest first, by the rate per 1,000 residents or the value of a ratio; in brackets the places that chance leaves open. The line shows the last ${monthsOfSpark} months.`;
  return (
    <DataTable
      label={`Every measure of ${title}`}
      caption={caption}
      isCaptionShown
      columns={[
        {
          title: 'Measure',
          cell: (row) => (
            <>
              <RowLink href={resultAddress(row.result)} row={row} />
              <div class="when">{periodOf(row.result)}</div>
            </>
          ),
        },
        { title: 'Months', cell: ({ months }) => <Spark months={months} /> },
        { title: 'Value', isNumber: true, cell: ({ result }) => referencesOf(result).current },
        { title: 'Before', isNumber: true, cell: ({ result }) => referencesOf(result).previous },
        { title: 'Change', isNumber: true, cell: ({ result }) => performanceOf(result) },
        ...(rows.some(({ rate }) => rate !== null) ? [rateColumn] : []),
        rankColumn,
      ]}
      rows={rows}
    />
  );
}
