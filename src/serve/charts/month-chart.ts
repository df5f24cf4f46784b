import { monthName, monthSpine } from '../../calendar.ts';
import { decimalsOf, isPercent, type Result, wholeArea, wholePart } from '../../measures/index.ts';
import { areaTitle } from '../html/index.ts';
import { type Definition, type Facts, type LinePoint, rowTitles } from '../mart/index.ts';
import type { ChartLine, MonthChart, NumberedBreak } from '../picture/index.ts';
import { gapOf } from './chart-of.ts';

/**
 * A measure by month in one area, with the lines that can stand beside it: the same part in other areas, and other
 * parts in the same area.
 */
export function monthChartOf(
  facts: Facts,
  definition: Definition,
  result: Result,
  points: readonly LinePoint[],
): MonthChart | null {
  const months = spineOf(points);
  if (months === null) return null;
  const place = new Map(months.map((month, at) => [month, at]));
  const isChosen = ({ part, area }: Row) => part === result.part && area === result.area;
  const rows = rowsOf(points);
  const ordered = [...rows.filter(isChosen), ...rows.filter((row) => !isChosen(row))];
  const { title } = rowTitles(facts, definition, result.part);
  const nameOf = ({ part, area }: Row) => {
    const partTitle = rowTitles(facts, definition, part).partTitle || 'Whole measure';
    if (part !== result.part) return { key: `part:${part}`, name: partTitle, group: 'Parts' };
    const name = isChosen({ part, area }) && part !== wholePart ? partTitle : areaTitle(area);
    return { key: area, name, group: isChosen({ part, area }) ? 'Shown' : 'Areas' };
  };
  return {
    title: result.area === wholeArea ? title : `${title}, ${areaTitle(result.area)}`,
    unit: result.unit,
    isPercent: isPercent(definition.statistic),
    decimals: decimalsOf(
      (ordered[0]?.points ?? []).map(({ value }) => value),
      definition.statistic,
    ),
    months,
    lines: ordered.map((row, stroke) => ({
      ...nameOf(row),
      stroke,
      ...lineOf(row.points, months.length, place, definition.is_divided),
    })),
    breaks: breaksOf(ordered[0]?.points ?? [], place),
    windows: windowsOf(result, place),
  };
}

interface Row {
  readonly part: string;
  readonly area: string;
}

/** The months of each part and area, in the order they come in. */
function rowsOf(points: readonly LinePoint[]): (Row & { readonly points: LinePoint[] })[] {
  const rows = new Map<string, Row & { readonly points: LinePoint[] }>();
  for (const point of points) {
    const { part, area } = point;
    const key = JSON.stringify([part, area]);
    const row = rows.get(key) ?? { part, area, points: [] };
    row.points.push(point);
    rows.set(key, row);
  }
  return [...rows.values()];
}

type Places = ReadonlyMap<string, number>;

function lineOf(
  points: readonly LinePoint[],
  count: number,
  place: Places,
  isDivided: boolean,
): Omit<ChartLine, 'key' | 'name' | 'group' | 'stroke'> {
  const at = new Map(points.map((point) => [place.get(point.month), point]));
  const column = (read: (point: LinePoint) => number | null) =>
    Array.from({ length: count }, (_, month) => {
      const point = at.get(month);
      return point ? read(point) : null;
    });
  const places = (isIt: (point: LinePoint) => boolean) =>
    points.flatMap((point) => (isIt(point) ? (place.get(point.month) ?? []) : []));
  return {
    values: column(({ value }) => value),
    ...(isDivided && {
      numerators: column(({ numerator }) => numerator),
      denominators: column(({ denominator }) => denominator),
    }),
    provisional: places(({ value, is_provisional }) => value !== null && is_provisional),
    gaps: Object.fromEntries(
      points.flatMap((point) => (point.value === null ? [[place.get(point.month), gapOf(point)]] : [])),
    ),
  };
}

/** What changed in recording, each change once, with the month it begins at. */
function breaksOf(points: readonly LinePoint[], place: Places): NumberedBreak[] {
  return points
    .flatMap(({ month, recording }) => (recording === null ? [] : [{ month, what: recording }]))
    .map(({ month, what }, index) => ({
      number: index + 1,
      at: place.get(month) ?? 0,
      what: `From ${monthName(month)}: ${what}`,
    }));
}

/** The windows that are compared, as far as there are months of them. */
function windowsOf(result: Result, place: Places): MonthChart['windows'] {
  const { window_start, window_end, previous_start, previous_end } = result;
  return [
    { start: previous_start, end: previous_end },
    { start: window_start, end: window_end },
  ].flatMap(({ start, end }) => {
    const [from, to] = [place.get(start ?? ''), place.get(end ?? '')];
    if (from === undefined || to === undefined || end === null) return [];
    const months = to - from + 1;
    return [{ from, to, name: months === 1 ? monthName(end) : `${months} months to ${monthName(end)}` }];
  });
}

/** Each month from the first to the last that rows are of; null where there is no row. */
export function spineOf(rows: readonly { readonly month: string }[]): string[] | null {
  const known = rows.map(({ month }) => month).sort();
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? null : monthSpine(first, last);
}
