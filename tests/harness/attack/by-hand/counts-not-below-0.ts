import { addMonths, type Month, monthSpine } from '../../../../src/calendar.ts';
import { type Amount, amounts, cellName, type ReadersTables, windowsIn } from './readers-tables.ts';

/** What a hidden month may be. */
export interface Interval {
  readonly cell: string;
  readonly month: Month;
  readonly low: number;
  readonly high: number;
}

/**
 * What windows of 12 months say of the months that are not shown, month by month: one window less the one before is a
 * month less that of a year earlier; so each month of the year is known but for the least it had in any year, which is
 * not below 0, nor more than the force had; and the twelve of them add up to what a window says.
 */
export function fromWindows(issues: readonly ReadersTables[]): Interval[] {
  const windows = new Map<string, Map<Month, number>>();
  const shown = new Map<string, number>();
  const forces = new Map<string, number>();
  const forceOf = new Map<string, string>();
  for (const { series, results } of issues) {
    for (const row of series)
      for (const amount of amounts) {
        const text = row[amount] ?? '';
        if (text === '') continue;
        shown.set(`${cellName(row, amount)}|${row.month}`, Number(text));
        if (row.area === 'force') forces.set(`${cellName(row, amount)}|${row.month}`, Number(text));
      }
    for (const row of results)
      for (const amount of amounts) {
        const cell = cellName(row, amount);
        forceOf.set(cell, forceCell(row, amount));
        for (const { start, end, value } of windowsIn(row, amount)) {
          if (addMonths(start, 11) !== end) continue;
          const ends = windows.get(cell) ?? new Map<Month, number>();
          windows.set(cell, ends.set(end, value));
        }
      }
  }
  return [...windows].flatMap(([cell, ends]) => {
    const most = (month: Month) => forces.get(`${forceOf.get(cell)}|${month}`) ?? Number.POSITIVE_INFINITY;
    return intervalsOf(cell, ends, most).filter(({ month }) => !shown.has(`${cell}|${month}`));
  });
}

function forceCell(row: Readonly<Record<string, string>>, amount: Amount): string {
  return cellName({ ...row, area: 'force', area_level: 'force' }, amount);
}

function intervalsOf(
  cell: string,
  ends: ReadonlyMap<Month, number>,
  most: (month: Month) => number,
): Interval[] {
  const [first, last] = [[...ends.keys()].sort()[0], [...ends.keys()].sort().at(-1)];
  if (first === undefined || last === undefined) return [];
  // The longest run of windows that ends with the newest.
  const run = monthSpine(first, last);
  while (run.length > 0 && !run.every((end) => ends.has(end))) run.shift();
  const [begin] = run;
  if (begin === undefined) return [];
  const chains = Array.from({ length: 12 }, (_, at) => [{ month: addMonths(begin, at - 11), above: 0 }]);
  for (const [at, end] of run.slice(1).entries()) {
    const chain = chains[at % 12];
    const before = chain?.at(-1)?.above ?? 0;
    chain?.push({ month: end, above: before + (ends.get(end) ?? 0) - (ends.get(run[at] ?? '') ?? 0) });
  }
  const low = chains.map((chain) => Math.max(0, ...chain.map(({ above }) => -above)));
  const high = chains.map((chain) => Math.min(...chain.map(({ month, above }) => most(month) - above)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const year = ends.get(begin) ?? 0;
  return chains.flatMap((chain, at) => {
    const others = (values: readonly number[]) => sum(values.filter((_, other) => other !== at));
    const least = Math.max(low[at] ?? 0, year - others(high));
    const greatest = Math.min(high[at] ?? 0, year - others(low));
    return chain.map(({ month, above }) => ({ cell, month, low: least + above, high: greatest + above }));
  });
}
