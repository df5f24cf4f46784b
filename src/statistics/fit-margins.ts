const PRECISION = 1e-10;
const MOST_ROUNDS = 200;

/**
 * What each cell of a table would hold if nothing but its margins shaped it: start from ones, and scale the cells
 * of each group in turn to the group's observed sum, until no sum is off (Deming and Stephan 1940). Each grouping
 * names, for every cell, the group it is in. A group that sums to 0 makes its cells 0.
 */
export function fitMargins(observed: readonly number[], groupings: readonly (readonly string[])[]): number[] {
  let fitted = observed.map(() => 1);
  const margins = groupings.map((groups) => ({ groups, wanted: sums(observed, groups) }));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let worst = 0;
    for (const { groups, wanted } of margins) {
      const now = sums(fitted, groups);
      const factors = new Map<string, number>();
      for (const [group, sum] of wanted) {
        const factor = sum === 0 ? 0 : sum / (now.get(group) ?? 1);
        factors.set(group, factor);
        if (sum !== 0) worst = Math.max(worst, Math.abs(factor - 1));
      }
      fitted = fitted.map((value, cell) => value * (factors.get(groups[cell] ?? '') ?? 0));
    }
    if (worst < PRECISION) break;
  }
  return fitted;
}

function sums(values: readonly number[], groups: readonly string[]): Map<string, number> {
  const totals = new Map<string, number>();
  values.forEach((value, cell) => {
    const group = groups[cell] ?? '';
    totals.set(group, (totals.get(group) ?? 0) + value);
  });
  return totals;
}
