import { monthName } from '../../../calendar.ts';
import type { NamedLine } from '../../../charts/index.ts';
import { draftOf } from '../../../insight/index.ts';
import { decimalsOf, wholeArea, wholePart } from '../../../measures/index.ts';
import { formatNumber } from '../../../words/index.ts';
import type { SeriesShown } from '../../charts/index.ts';
import { areaTitle, DataTable } from '../../html/index.ts';
import { definitionOf, type OpenMart, readMonths, readResults, rowTitles } from '../../mart/index.ts';
import type { ComparedPair, ComparedSide } from './choice.ts';

/** The months of both rows side by side, the latest first. */
export function PairTable({ shown, isIndexed }: { shown: readonly ComparedSeries[]; isIndexed: boolean }) {
  const months = [...new Set(shown.flatMap((row) => row.months.map(({ month }) => month)))].sort().reverse();
  const columns = shown.map((row) => {
    const { points } = isIndexed ? indexed(row) : { points: row.months };
    const values = points.map(({ value }) => value);
    const { unit, statistic } = row.definition;
    const decimals = isIndexed ? 1 : decimalsOf(values, statistic);
    const known = new Map(points.map(({ month, value }) => [month, value]));
    return {
      title: `${row.title}, ${isIndexed ? 'index' : unit}`,
      isNumber: true,
      cell: (month: string) => {
        const value = known.get(month) ?? null;
        return value === null ? 'no value' : formatNumber(value, decimals);
      },
    };
  });
  return (
    <>
      <h2>The months</h2>
      <DataTable
        label="Both rows month by month"
        caption="Both rows month by month, the latest first"
        isTall
        columns={[{ title: 'Month', cell: monthName }, ...columns]}
        rows={months}
      />
    </>
  );
}

/** One of two rows that are compared. */
export interface ComparedSeries extends SeriesShown {
  /** Its title without the area. */
  readonly rowTitle: string;
  /** The result in a sentence. */
  readonly sentence: string;
}

/** A row, `T3A.1` or `T3A.2:rural`, in an area, from one month to another where they are given; else why there is none. */
export async function readCompared(
  { facts, database }: OpenMart,
  { key, area }: ComparedSide,
  { from, to }: Pick<ComparedPair, 'from' | 'to'>,
): Promise<ComparedSeries | string> {
  const [code = '', ...rest] = key.split(':');
  const definition = definitionOf(facts, code);
  if (!definition) return `There is no measure '${code}'.`;
  const part = rest.length === 0 ? wholePart : rest.join(':');
  const results = await readResults(database, definition.measure);
  const result = results.find((candidate) => candidate.part === part && candidate.area === area);
  const { title: named } = rowTitles(facts, definition, part);
  const title = area === wholeArea ? named : `${named}, ${area}`;
  const all = result ? await readMonths(database, definition.measure, part, area) : [];
  const months = all.filter(({ month }) => (from === '' || month >= from) && (to === '' || month <= to));
  if (!result || months.length === 0) {
    const when = all.length === 0 ? '' : `, from ${from || 'the first'} to ${to || 'the last'}`;
    return `${code} ${named} has no months for: ${areaTitle(area)}${when}.`;
  }
  const sentence = draftOf(result);
  return { build: facts.build, definition, title, rowTitle: named, result, months, sentence };
}

const baseMonths = 12;

/** A series as an index: the average of its first 12 months that have a value is 100. */
export function indexed({ title, months }: Pick<SeriesShown, 'title' | 'months'>): NamedLine {
  const first = months.flatMap(({ value }) => value ?? []).slice(0, baseMonths);
  const base = first.reduce((sum, value) => sum + value, 0) / first.length;
  return {
    name: title,
    points: months.map(({ month, value }) => ({
      month,
      value: value === null || !(base > 0) ? null : (100 * value) / base,
    })),
  };
}
