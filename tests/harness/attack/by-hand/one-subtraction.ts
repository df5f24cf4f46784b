import { type Month, monthSpine } from '../../../../src/calendar.ts';
import { type Amount, amounts, cellName, type ReadersTables, windowsIn } from './readers-tables.ts';

interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Numbers by cell and month, as `cellName` and the month. */
export type Numbers = ReadonlyMap<string, number>;

/**
 * What one subtraction after another gives of what tables do not show: a whole less all parts but one. Wholes are the
 * force of its areas, a division of its districts, all parts of their whole, and a window of its months. What several
 * issues show is put together, the newest first. `truth` is asked for one thing alone: a sum that does not hold is
 * no sum, as a reader would see in other months.
 */
export function subtracted(
  issues: readonly ReadersTables[],
  truth: Numbers,
  divisionOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const known = new Map<string, number>();
  for (const { series } of [...issues].reverse())
    for (const row of series)
      for (const amount of amounts) {
        const name = `${cellName(row, amount)}|${row.month}`;
        if (row[amount] !== '' && row[amount] !== undefined && !known.has(name))
          known.set(name, Number(row[amount]));
      }
  const sums = [...sumsOf(issues, divisionOf, known)].filter(({ whole, parts }) => {
    const [all, each] = [truth.get(whole), parts.map((part) => truth.get(part))];
    const total = each.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
    return all === undefined || Number.isNaN(total) || Math.abs(total - all) < 1e-6;
  });
  const sumsWith = new Map<string, Sum[]>();
  for (const sum of sums)
    for (const name of [sum.whole, ...sum.parts]) {
      const others = sumsWith.get(name);
      if (others) others.push(sum);
      else sumsWith.set(name, [sum]);
    }
  const derived = new Map<string, number>();
  const toTry = [...sums];
  for (let sum = toTry.pop(); sum !== undefined; sum = toTry.pop()) {
    const { whole, parts } = sum;
    const unknown = [whole, ...parts].filter((name) => !known.has(name));
    const [name] = unknown;
    if (name === undefined || unknown.length > 1) continue;
    const others = parts
      .filter((part) => part !== name)
      .reduce((total, part) => total + (known.get(part) ?? 0), 0);
    const value = name === whole ? others : (known.get(whole) ?? 0) - others;
    known.set(name, value);
    derived.set(name, value);
    toTry.push(...(sumsWith.get(name) ?? []));
  }
  return derived;
}

function* sumsOf(
  issues: readonly ReadersTables[],
  divisionOf: ReadonlyMap<string, string>,
  known: Map<string, number>,
): Generator<Sum> {
  const rows = new Map<string, Readonly<Record<string, string>>>();
  const months = new Set<Month>();
  for (const { series } of issues)
    for (const row of series) {
      rows.set([row.measure, row.part, row.area_level, row.area].join('|'), row);
      months.add(row.month ?? '');
    }
  const byMeasure = new Map<string, Readonly<Record<string, string>>[]>();
  for (const row of rows.values())
    byMeasure.set(row.measure ?? '', [...(byMeasure.get(row.measure ?? '') ?? []), row]);
  const add = function* (
    whole: Readonly<Record<string, string>>,
    parts: readonly Readonly<Record<string, string>>[],
  ) {
    if (parts.length === 0) return;
    for (const amount of amounts)
      for (const month of months)
        yield {
          whole: `${cellName(whole, amount)}|${month}`,
          parts: parts.map((part) => `${cellName(part, amount)}|${month}`),
        };
  };
  for (const all of byMeasure.values())
    for (const whole of all) {
      const like = all.filter((row) => row.part === whole.part);
      if (whole.area_level === 'force')
        for (const level of new Set(like.map(({ area_level }) => area_level)))
          if (level !== 'force')
            yield* add(
              whole,
              like.filter((row) => row.area_level === level),
            );
      if (whole.area_level === 'division')
        yield* add(
          whole,
          like.filter(
            (row) => row.area_level === 'district' && divisionOf.get(row.area ?? '') === whole.area,
          ),
        );
      if (whole.part === 'all')
        yield* add(
          whole,
          all.filter((row) => row.part !== 'all' && row.area === whole.area),
        );
    }
  for (const { results } of [...issues].reverse())
    for (const row of results)
      for (const amount of amounts as readonly Amount[])
        for (const { start, end, value } of windowsIn(row, amount)) {
          const whole = `${cellName(row, amount)}|${start}..${end}`;
          // Of a window that several issues show, the newest is read first.
          if (known.has(whole)) continue;
          known.set(whole, value);
          yield { whole, parts: monthSpine(start, end).map((month) => `${cellName(row, amount)}|${month}`) };
        }
}
