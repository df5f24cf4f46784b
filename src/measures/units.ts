import { formatNumber } from '../words/index.ts';
import { isDivided, isPercent, isStock, type Statistic } from './statistic.ts';

/** What values can be measured in. */
type UnitKind = 'things' | 'points' | 'percent' | 'per 100' | 'minutes' | 'days';

/** The units of measures, as they are printed, with their kind. A new unit is one line. */
const units = {
  calls: 'things',
  casualties: 'things',
  complaints: 'things',
  crimes: 'things',
  'crimes and incidents': 'things',
  detentions: 'things',
  incidents: 'things',
  occurrences: 'things',
  offences: 'things',
  referrals: 'things',
  reports: 'things',
  searches: 'things',
  'ONS severity points (2020 weights)': 'points',
  'points of mean risk score at exit': 'points',
  '% attended within 15 minutes (urban) or 20 minutes (rural)': 'percent',
  '% of ASB incidents': 'percent',
  '% of audited incidents compliant': 'percent',
  '% of budgeted full-time equivalents': 'percent',
  '% of calls': 'percent',
  '% of cases with an early guilty plea': 'percent',
  '% of complaints': 'percent',
  '% of contracted time lost': 'percent',
  '% of crimes': 'percent',
  '% of crimes recorded by the control-room team': 'percent',
  '% of headcount': 'percent',
  '% of people resolved by the community': 'percent',
  '% of positive outcomes': 'percent',
  '% of searches': 'percent',
  '% of the budget for the year expected to be spent': 'percent',
  '% of the budget to date spent': 'percent',
  '% of the plan for the year expected to be delivered': 'percent',
  '% of the plan to date delivered': 'percent',
  '% of trials that went ahead': 'percent',
  '% of unresolved crime with a named suspect': 'percent',
  '% of victim-based crime': 'percent',
  '% of victims completely, very or fairly satisfied': 'percent',
  '% of victims in the month': 'percent',
  '% of violence offences': 'percent',
  '% of violent knife crime': 'percent',
  '% of domestic abuse crimes': 'percent',
  'positive outcomes per 100 crimes': 'per 100',
  'positive outcomes per 100 offences': 'per 100',
  'minutes to attend': 'minutes',
  'days to resolve': 'days',
} as const satisfies Record<string, UnitKind>;

export type Unit = keyof typeof units;

/** What the values of a unit are measured in. */
export function unitKind(unit: Unit): UnitKind {
  return units[unit];
}

/** What a value divided by the residents of an area is followed by. */
export const perResidents = 'per 1,000 residents';

/**
 * Decimals that values of one measure are shown with, side by side: none for counts, or where all are blank; of
 * quotients two where one is below 1, or below 10 of a stock, which is no sample; one where one is below 100 or they
 * are percentages, none from there.
 */
export function decimalsOf(
  values: readonly (number | null)[],
  statistic: Statistic,
  hasDecimals = isDivided(statistic),
): number {
  const sizes = values.filter((value) => value !== null).map(Math.abs);
  if (!hasDecimals || sizes.length === 0) return 0;
  const smallest = Math.min(...sizes);
  if (smallest < (isStock(statistic) ? 10 : 1)) return 2;
  return smallest < 100 || isPercent(statistic) ? 1 : 0;
}

/** A value without its unit, but for the sign of percentages: `88,108`, `0.22%`. */
export function formatUnitless(value: number, statistic: Statistic, decimals: number): string {
  return `${formatNumber(value, decimals)}${isPercent(statistic) ? '%' : ''}`;
}

/** A value with its unit: `88,108 crimes`, `0.22% of calls`, `15.7 positive outcomes per 100 crimes`. */
export function formatValue(
  value: number,
  { unit, statistic }: { readonly unit: Unit; readonly statistic: Statistic },
  decimals: number,
): string {
  return `${formatNumber(value, decimals)}${isPercent(statistic) ? '' : ' '}${unit}`;
}
