import { describe, expect, it } from 'vitest';
import { ExactPick, Random } from '../../sample/random.ts';

const random = () => new Random(1, 'exact pick test');

function taken(pick: ExactPick, rows: number, kind: number): number {
  return Array.from({ length: rows }, () => pick.take(kind)).filter((isChosen) => isChosen).length;
}

describe('an exact pick', () => {
  it('chooses as many rows as it was told', () => {
    expect(taken(ExactPick.ofRows(random(), 37, 100), 100, 0)).toBe(37);
    expect(taken(ExactPick.ofRows(random(), 0, 100), 100, 0)).toBe(0);
    expect(taken(ExactPick.ofRows(random(), 100, 100), 100, 0)).toBe(100);
  });

  it('chooses kinds in proportion to their likelihood', () => {
    const pick = new ExactPick(random(), 300, [1_000, 1_000], [1, 2]);
    expect([taken(pick, 1_000, 0), taken(pick, 1_000, 1)]).toEqual([100, 200]);
  });

  it('takes from the others what a kind is too small to give', () => {
    const pick = new ExactPick(random(), 60, [10, 100], [100, 1]);
    expect([taken(pick, 10, 0), taken(pick, 100, 1)]).toEqual([10, 50]);
  });

  it('knows how many rows of each kind it will leave', () => {
    const pick = new ExactPick(random(), 300, [1_000, 1_000], [1, 2]);
    expect(Array.from(pick.rowsNotChosen())).toEqual([900, 800]);
  });

  it('cannot choose more rows than there are', () => {
    expect(() => ExactPick.ofRows(random(), 11, 10)).toThrow('too few rows to choose from: 1 more wanted');
  });
});
