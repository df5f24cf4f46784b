import { describe, expect, it } from 'vitest';
import {
  dependenceRule,
  levelMoves,
  spreadOfPairs,
  spreadOfWindows,
} from '../../src/statistics/dependence.ts';
import { countResiduals, meanResiduals } from '../../src/statistics/month-residuals.ts';
import { symmetricEigen } from '../../src/statistics/symmetric-eigen.ts';
import { months } from './months.ts';

const THREE_YEARS = [
  [420, 389, 455, 512, 478, 530, 610, 588, 501, 470, 433, 402],
  [450, 420, 380, 560, 430, 590, 575, 640, 470, 530, 405, 455],
  [398, 441, 470, 500, 520, 505, 660, 545, 560, 455, 470, 380],
].flat();

/** 60 months by chance, in which each resembles the one before by 0.8, and in which it does not. */
const LEANING = [
  [1070, 1029, 1033, 1061, 1121, 1136, 1158, 1157, 1090, 1009, 955, 960],
  [1014, 987, 987, 1048, 1024, 1036, 1002, 988, 969, 973, 1022, 1024],
  [1051, 1022, 1014, 984, 1009, 1004, 1001, 1008, 973, 1004, 986, 1003],
  [980, 974, 919, 926, 905, 916, 926, 934, 957, 966, 985, 984],
  [1016, 1017, 1019, 998, 1014, 959, 996, 996, 1017, 992, 1068, 1039],
].flat();
const SCATTERED = [
  [996, 974, 1047, 948, 1028, 1046, 1051, 1019, 983, 973, 991, 997],
  [905, 1058, 1034, 1010, 997, 1046, 989, 906, 963, 1066, 953, 1084],
  [1139, 1007, 935, 1041, 925, 1023, 1003, 990, 1060, 1045, 936, 921],
  [1054, 1015, 980, 1064, 934, 930, 1070, 906, 940, 995, 1037, 1023],
  [1015, 948, 1033, 1015, 961, 999, 1115, 1049, 985, 979, 1005, 989],
].flat();

const range = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

function movesOf(counts: readonly number[]) {
  const residuals = countResiduals(months(counts));
  if (residuals === null) throw new Error('too few');
  return levelMoves(residuals);
}

// R 4.2, m the mean fit of the last 12 months: Pearson's residuals e of glm(count ~ year + month, family = poisson); Q an orthonormal basis of what year and
// month leave; for each ρ and σ the likelihood of Q'e, normal with variance Q'(I + m σ² R(ρ))Q, by solve() and
// determinant(); their posterior; and the factor F, by uniroot(), at which the mean of 2 * pnorm(-1.96 * sqrt(F / V)),
// V = 1 + m σ² c'R(ρ)c / c'c, is 0.05.
describe('how much more than chance makes it the change of two windows varies', () => {
  it.each([
    ['three years', THREE_YEARS, range(24, 12), range(12, 12), 5.86518745685562],
    ['their last 12 months alone', THREE_YEARS, range(24, 12), [], 5.9892894705175],
    ['their last month and the same a year before', THREE_YEARS, [35], [23], 4.34955219613264],
    ['five years that lean', LEANING, range(48, 12), range(36, 12), 8.71059648536301],
    ['five years that scatter', SCATTERED, range(48, 12), range(36, 12), 6.26914771994982],
  ])('in %s is that of R', (_, counts, now, before, expected) => {
    expect(spreadOfWindows(movesOf(counts), now, before) / expected).toBeCloseTo(1, 3);
  });

  it('is 1 and next to nothing where months vary less than chance makes them', () => {
    const spread = spreadOfWindows(
      movesOf(Array.from({ length: 60 }, () => 500)),
      range(48, 12),
      range(36, 12),
    );
    expect(spread).toBeGreaterThan(1);
    expect(spread).toBeLessThan(1.5);
  });

  it('reads how far months lean from the months: more in those that do', () => {
    const likeness = (counts: readonly number[]) =>
      movesOf(counts).ways.reduce((sum, way) => sum + way.probability * way.likeness, 0);
    expect(likeness(LEANING)).toBeCloseTo(0.724043107565826, 3);
    expect(likeness(SCATTERED)).toBeCloseTo(0.318507604238173, 3);
    expect(likeness(THREE_YEARS)).toBeCloseTo(0.163619608701277, 3);
  });

  it('comes with a rule that can be read', () => {
    expect(dependenceRule).toContain('in 5 of 100 cases without change');
  });
});

describe('how much more the change of means varies than pairs of months drawn by themselves show', () => {
  const ones = (values: readonly number[]) => months(values.map(() => 1));

  // R 4.2: the same likelihood of the logarithms, their variance unknown: -(log det + df * log(z'S⁻¹z)) / 2.
  it.each([
    ['three years', THREE_YEARS, 1.31787383725893],
    ['five years that lean', LEANING, 7.87622089543246],
    ['five years that scatter', SCATTERED, 1.71387761401624],
  ])('in %s is that of R', (_, values, expected) => {
    expect(spreadOfPairs(meanResiduals(months(values), ones(values))) / expected).toBeCloseTo(1, 3);
  });

  it('is what is taken to be so where there are too few months, or one has nothing to average', () => {
    const short = THREE_YEARS.slice(0, 18);
    const untold = spreadOfPairs(null);
    expect(meanResiduals(months(short), ones(short))).toBeNull();
    expect(meanResiduals(months([0, ...THREE_YEARS]), ones([0, ...THREE_YEARS]))).toBeNull();
    // By hand from 2ρ^|i − j| − ρ^|i − j ± 12|: 2.896 at 0.5, 7.279 at 0.8.
    expect(untold).toBeGreaterThan(2.896);
    expect(untold).toBeLessThan(7.279);
  });
});

describe('the eigenvalues of a symmetric matrix', () => {
  it('of 2, 1, 1, 2 are 1 and 3, along (1, −1) and (1, 1)', () => {
    const found = symmetricEigen([
      [2, 1],
      [1, 2],
    ]).sort((a, b) => a.value - b.value);
    expect(found.map(({ value }) => value)).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
    expect(found.map(({ vector: [x = 0, y = 0] }) => x * y)).toEqual([
      expect.closeTo(-0.5, 12),
      expect.closeTo(0.5, 12),
    ]);
  });

  it('put together again give the matrix', () => {
    const matrix = range(0, 12).map((i) => range(0, 12).map((j) => 0.7 ** Math.abs(i - j)));
    const found = symmetricEigen(matrix);
    const again = matrix.map((row, i) =>
      row.map((_, j) =>
        found.reduce((sum, { value, vector }) => sum + value * (vector[i] ?? 0) * (vector[j] ?? 0), 0),
      ),
    );
    expect(
      Math.max(...again.flatMap((row, i) => row.map((value, j) => Math.abs(value - (matrix[i]?.[j] ?? 0))))),
    ).toBeLessThan(1e-12);
  });
});
