import type { Month } from '../../../../src/calendar.ts';

/** The tables of an issue as a reader has them: text by column. */
export interface ReadersTables {
  readonly series: readonly Readonly<Record<string, string>>[];
  readonly results: readonly Readonly<Record<string, string>>[];
}

/** What is counted of a measure in one row: what it divides, or what it divides by. */
export const amounts = ['numerator', 'denominator'] as const;

export type Amount = (typeof amounts)[number];

type Row = Readonly<Record<string, string>>;

/** The name of an amount of a row, whatever its month. */
export function cellName({ measure, part, area_level, area }: Row, amount: Amount): string {
  return [measure, part, area_level, area, amount].join('|');
}

/** The windows of a result that are published: first and last month, and the amount. */
export function windowsIn(row: Row, amount: Amount): { start: Month; end: Month; value: number }[] {
  return (['current', 'previous'] as const).flatMap((name) => {
    const start = (name === 'current' ? row.window_start : row.previous_start) ?? '';
    const end = (name === 'current' ? row.window_end : row.previous_end) ?? '';
    const text = row[`${name}_${amount}`] ?? '';
    return start === '' || text === '' ? [] : [{ start, end, value: Number(text) }];
  });
}

/** Tables as they would be if nothing but the protected counts of few were hidden. */
export function hidingFewAlone(tables: ReadersTables, isProtected: (row: Row) => boolean): ReadersTables {
  const isFew = (text: string | undefined) => Number(text ?? '') >= 1 && Number(text) <= 4;
  const blanked = (row: Row, columns: readonly string[]): Row => {
    if (!isProtected(row)) return row;
    const few = columns.filter((column) => isFew(row[column]));
    return few.length === 0 ? row : { ...row, ...Object.fromEntries(few.map((column) => [column, ''])) };
  };
  const windows = amounts.flatMap((amount) => [`current_${amount}`, `previous_${amount}`]);
  return {
    series: tables.series.map((row) => blanked(row, amounts)),
    results: tables.results.map((row) => blanked(row, windows)),
  };
}
