import { describe, expect, it } from 'vitest';
import { Random } from '../../sample/random.ts';
import { furtherCells } from '../../src/disclosure/decide.ts';
import { KnownSums } from '../../src/disclosure/known-sums.ts';
import { type Equation, solve } from './solve.ts';

/** Rows, columns and totals of a table: `2,3` is a cell, `2,+` and `+,3` its totals, `+,+` the whole. */
function tableSums(rows: number, columns: number): Map<string, number>[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const sum = (whole: string, parts: readonly string[]) =>
    new Map([[whole, -1], ...parts.map((part) => [part, 1] as const)]);
  return [
    ...[...numbers(rows), '+'].map((row) =>
      sum(
        `${row},+`,
        numbers(columns).map((column) => `${row},${column}`),
      ),
    ),
    ...[...numbers(columns), '+'].map((column) =>
      sum(
        `+,${column}`,
        numbers(rows).map((row) => `${row},${column}`),
      ),
    ),
  ];
}

const cellsOf = (sums: readonly Map<string, number>[]) => [
  ...new Set(sums.flatMap((sum) => [...sum.keys()])),
];

/** The hidden cells that an attacker with code of its own works out, where all others are shown. */
function workedOut(sums: readonly Map<string, number>[], hidden: ReadonlySet<string>): string[] {
  const equations: Equation[] = sums.map((terms) => ({
    terms: new Map([...terms].filter(([cell]) => hidden.has(cell))),
    equals: 0,
  }));
  const found = solve(equations.filter(({ terms }) => terms.size > 0));
  return [...hidden].filter((cell) => found.has(cell));
}

/** The fewest further cells that leave nothing to work out, by trying them all. */
function fewest(
  sums: readonly Map<string, number>[],
  hidden: readonly string[],
  most: number,
): number | null {
  const others = cellsOf(sums).filter((cell) => !hidden.includes(cell));
  const tryFrom = (start: number, more: number, chosen: readonly string[]): boolean => {
    if (more === 0) return workedOut(sums, new Set([...hidden, ...chosen])).length === 0;
    return others.some((cell, index) => index >= start && tryFrom(index + 1, more - 1, [...chosen, cell]));
  };
  for (let more = 0; more <= most; more += 1) if (tryFrom(0, more, [])) return more;
  return null;
}

const hide = (sums: readonly Map<string, number>[], hidden: readonly string[]) =>
  furtherCells(
    KnownSums.of(sums).hiding(hidden),
    () => false,
    (cell) => cellsOf(sums).indexOf(cell),
  );

describe('further cells', () => {
  it('are the three corners of a rectangle for one cell of a table with totals, or fewer through totals', () => {
    const sums = tableSums(3, 3);
    const { further, exposed } = hide(sums, ['0,0']);
    expect(exposed).toEqual([]);
    expect(further).toHaveLength(3);
    expect(workedOut(sums, new Set(['0,0', ...further]))).toEqual([]);
  });

  it('are none where the hidden cells protect each other already', () => {
    expect(hide(tableSums(2, 2), ['0,0', '0,1', '1,0', '1,1']).further).toEqual([]);
  });

  it('leave a cell exposed where none may be hidden with it, and say which', () => {
    const sums = [
      new Map([
        ['whole', -1],
        ['a', 1],
        ['b', 1],
      ]),
    ];
    const none = furtherCells(
      KnownSums.of(sums).hiding(['a']),
      () => false,
      () => null,
    );
    expect(none).toEqual({ further: [], exposed: ['a'] });
  });

  it('leave nothing to work out in 300 random tables, and are as few as trying them all finds in small ones', () => {
    const random = new Random(7, 'tables');
    let compared = 0;
    for (let table = 0; table < 300; table += 1) {
      const [rows, columns] = [2 + random.below(4), 2 + random.below(4)];
      const sums = tableSums(rows, columns);
      const hidden = cellsOf(sums).filter((cell) => !cell.includes('+') && random.chance(0.25));
      const { further, exposed } = hide(sums, hidden);
      expect(exposed).toEqual([]);
      expect(workedOut(sums, new Set([...hidden, ...further]))).toEqual([]);
      if (further.length > 3 || rows * columns > 9) continue;
      expect(further.length, `table ${table}`).toBe(fewest(sums, hidden, further.length));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
  });
});
