/** How a value is made from a numerator and a denominator. */
type Division = 'none' | 'mean' | 'percent' | 'per 100';

/** What months a value covers: 12, one, or all since a date up to the end of a quarter. */
type Span = 'year' | 'month' | 'since';

/**
 * What a single month tells: the events of that month; what stood at its end (a stock), most of which stood there
 * the month before; or all since April, or since a date. Only months of events can be held against each other.
 */
type MonthTells = 'events' | 'stock' | 'to date';

/** The kinds of measures: how each divides, the months it covers, what a month of it tells. */
const kinds = {
  count: { division: 'none', span: 'year', tells: 'events' },
  severity: { division: 'none', span: 'year', tells: 'events' },
  mean: { division: 'mean', span: 'year', tells: 'events' },
  proportion: { division: 'percent', span: 'year', tells: 'events' },
  rate: { division: 'per 100', span: 'year', tells: 'events' },
  audit: { division: 'percent', span: 'year', tells: 'events' },
  'monthly proportion': { division: 'percent', span: 'month', tells: 'events' },
  snapshot: { division: 'percent', span: 'month', tells: 'stock' },
  budget: { division: 'percent', span: 'month', tells: 'to date' },
  'score change': { division: 'mean', span: 'since', tells: 'to date' },
} as const satisfies Record<string, { division: Division; span: Span; tells: MonthTells }>;

export type Statistic = keyof typeof kinds;

/** The kinds whose months are events: they alone have a test of chance, limits, a trend and labels. */
export type EventStatistic = {
  [Kind in Statistic]: (typeof kinds)[Kind]['tells'] extends 'events' ? Kind : never;
}[Statistic];

/** The kinds of stocks, and of amounts to date or since a date: values and differences, and nothing more. */
export type StandingStatistic = Exclude<Statistic, EventStatistic>;

/** Whether a single month tells the events of that month. */
export function isOfEvents(statistic: Statistic): statistic is EventStatistic {
  return kinds[statistic].tells === 'events';
}

/** Whether a single month tells what stood at its end. */
export function isStock(statistic: Statistic): boolean {
  return kinds[statistic].tells === 'stock';
}

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
 * The value that the amounts of a month, or of a window, give by a statistic: the numerator; divided by the denominator
 * for means and scores; 100 times that for proportions and rates. Null where there is no numerator, or nothing to
 * divide by.
 */
export function measureValue(
  { statistic }: { readonly statistic: Statistic },
  { numerator, denominator }: { readonly numerator: number | null; readonly denominator: number | null },
): number | null {
  const { division } = kinds[statistic];
  if (numerator === null || division === 'none') return numerator;
  if (denominator === null || denominator === 0) return null;
  return division === 'mean' ? numerator / denominator : (100 * numerator) / denominator;
}
