/**
 * What the variance of Kendall's S of n months is multiplied by where months resemble those before them (Hamed and
 * Rao 1998): 1 + 2 ÷ (n(n−1)(n−2)) × Σ (n−i)(n−i−1)(n−i−2) ρ(i), ρ(i) being how alike months i apart are, from −1
 * to 1. Where that is 0 or less, as strong likeness of opposites can make it, and under three months, it is 1.
 */
export function trendVarianceFactor(n: number, likenessAt: (lag: number) => number): number {
  if (n < 3) return 1;
  let sum = 0;
  for (let lag = 1; lag < n; lag += 1) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * likenessAt(lag);
  const factor = 1 + (2 / (n * (n - 1) * (n - 2))) * sum;
  return factor > 0 ? factor : 1;
}
