import { type Month, monthsBetween } from '../../calendar.ts';
import { countedBy, type Measure, policySubjectOf, type Tally, wholePart } from '../../measures/index.ts';

/** Rows of a published table, as text by column. */
export type Rows = readonly Readonly<Record<string, string>>[];

/** Amounts of a measure that are published by themselves. */
export const roles = ['numerator', 'denominator'] as const;

export type Role = (typeof roles)[number];

/** What is counted where: the same for measures that count the same. */
export interface CountedPlace {
  readonly counts: string;
  /** The column that tells parts apart, and its value; `all` for the whole. */
  readonly part: string;
  readonly level: string;
  readonly area: string;
}

/** What was published of a cell: months from a first one on, null where none is shown, and what others add up to. */
interface Said {
  from: Month;
  readonly months: (number | null)[];
  /** First and last month, and from how much to how much: the same but for what was rounded. */
  readonly windows: [Month, Month, number, number][];
}

/** What an issue published of each cell, by `keyOf`; kept with it, so that later ones can be held against it. */
export type AmountsSaid = Readonly<Record<string, Said>>;

export function keyOf({ counts, part, level, area }: CountedPlace): string {
  return [counts, part, level, area].join('\n');
}

export function cellOf(key: string): CountedPlace {
  const [counts = '', part = '', level = '', area = ''] = key.split('\n');
  return { counts, part, level, area };
}

/** The records that tallies count, and the columns that they sum. */
export function countsOf(tallies: readonly Tally[]): string {
  const sums = tallies.flatMap(({ sum }) => sum ?? []);
  return [countedBy(tallies), ...sums].join(' summing ');
}

/** The cell of an amount of a row of a measure; null where the measure has no such amount. */
export function cellAt(
  measure: Measure,
  role: Role,
  row: Readonly<Partial<Record<'part' | 'area' | 'area_level', string>>>,
): CountedPlace | null {
  const { [role]: tallies, parts } = measure;
  if (tallies === undefined) return null;
  const { part = '', area = '', area_level: level = '' } = row;
  const isWhole = part === wholePart || (role === 'denominator' && parts?.ofNumeratorOnly);
  return {
    counts: countsOf(tallies),
    part: isWhole ? wholePart : `${parts?.by} ${part}`,
    level,
    area,
  };
}

/** How far from a published number of people the number may be that it was rounded from, to the nearest 5. */
const roundedBy = 2;

/** Reads what the tables of an issue say of some measures, and nothing else. */
export function amountsSaid(
  measures: readonly Measure[],
  tables: { series: Rows; results: Rows },
): AmountsSaid {
  const declared = new Map(measures.map((measure) => [measure.code, measure]));
  const said: Record<string, Said> = {};
  const cellsIn = (row: Rows[number]) => {
    const measure = declared.get(row.measure ?? '');
    if (measure === undefined) return [];
    return roles.flatMap((role) => {
      const cell = cellAt(measure, role, row);
      if (cell === null) return [];
      const key = keyOf(cell);
      said[key] ??= { from: '', months: [], windows: [] };
      return [{ measure, role, cell: said[key] }];
    });
  };
  for (const row of tables.series) {
    const { month = '' } = row;
    for (const { role, cell } of cellsIn(row)) {
      const text = row[role] ?? '';
      if (text === '') continue;
      if (cell.months.length === 0) cell.from = month;
      const at = monthsBetween(cell.from, month);
      while (cell.months.length < at) cell.months.push(null);
      if (at >= 0) cell.months[at] = Number(text);
    }
  }
  for (const row of tables.results) {
    for (const { measure, role, cell } of cellsIn(row)) {
      const rounding = policySubjectOf(measure) === 'scores' ? roundedBy : 0;
      for (const [start, end, amount] of windowsOf(row, role)) {
        const isKnown = cell.windows.some((window) => window[0] === start && window[1] === end);
        if (!isKnown) cell.windows.push([start, end, amount - rounding, amount + rounding]);
      }
    }
  }
  const isSaid = ({ months, windows }: Said) => months.length > 0 || windows.length > 0;
  return Object.fromEntries(Object.entries(said).filter(([, each]) => isSaid(each)));
}

/** The windows of a result that are published: first month, last month, and the amount. */
function windowsOf(row: Rows[number], role: Role): [Month, Month, number][] {
  const windows = [
    [row.window_start, row.window_end, row[`current_${role}`]],
    [row.previous_start, row.previous_end, row[`previous_${role}`]],
  ];
  return windows.flatMap(([start, end, text]): [Month, Month, number][] =>
    start && end && text ? [[start, end, Number(text)]] : [],
  );
}

/** What is said of a single month; null where nothing is. */
export function monthSaid(said: AmountsSaid | undefined, key: string, month: Month): number | null {
  const cell = said?.[key];
  return cell === undefined || cell.months.length === 0
    ? null
    : (cell.months[monthsBetween(cell.from, month)] ?? null);
}
