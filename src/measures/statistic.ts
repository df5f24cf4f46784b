/** How a value is made from a numerator and a denominator. */
type Division = 'none' | 'mean' | 'percent' | 'per 100';

/** What months a value covers: 12, one, or all since a date up to the end of a quarter. */
type Span = 'year' | 'month' | 'since';

/** The kinds of measures: how each divides, and the months it covers. */
const kinds = {
  count: { division: 'none', span: 'year' },
  severity: { division: 'none', span: 'year' },
  mean: { division: 'mean', span: 'year' },
  proportion: { division: 'percent', span: 'year' },
  rate: { division: 'per 100', span: 'year' },
  audit: { division: 'percent', span: 'year' },
  'monthly proportion': { division: 'percent', span: 'month' },
  snapshot: { division: 'percent', span: 'month' },
  budget: { division: 'percent', span: 'month' },
  'score change': { division: 'mean', span: 'since' },
} as const satisfies Record<string, { division: Division; span: Span }>;

export type Statistic = keyof typeof kinds;

/** The months a measure of this kind covers. */
export function spanOf(statistic: Statistic): Span {
  return kinds[statistic].span;
}

/** Whether the value is a quotient, and not a sum. */
export function isDivided(statistic: Statistic): boolean {
  return kinds[statistic].division !== 'none';
}

/** Whether values are in percent, or per 100, and so change in percentage points. */
export function isRatio(statistic: Statistic): boolean {
  return isPercent(statistic) || kinds[statistic].division === 'per 100';
}

/** Whether the value is how much there is to each: days to a complaint. */
export function isMean(statistic: Statistic): boolean {
  return kinds[statistic].division === 'mean';
}

/** Whether values are in percent. */
export function isPercent(statistic: Statistic): boolean {
  return kinds[statistic].division === 'percent';
}

/**
 * The value of a measure: its numerator; divided by its denominator for means and scores; 100 times that for
 * proportions and rates. Null where there is no numerator, or nothing to divide by.
 */
export function measureValue(
  numerator: number | null,
  denominator: number | null,
  statistic: Statistic,
): number | null {
  const { division } = kinds[statistic];
  if (numerator === null || division === 'none') return numerator;
  if (denominator === null || denominator === 0) return null;
  return division === 'mean' ? numerator / denominator : (100 * numerator) / denominator;
}
