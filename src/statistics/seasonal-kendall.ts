import { type KendallTest, kendallScore, testScore } from './kendall-score.ts';
import { calendarMonth, type KnownMonth, knownMonths, type MonthlyValues } from './monthly-values.ts';
import { median } from './simple-statistics.ts';
import { slopesBetween } from './theil-sen.ts';

export interface SeasonalTrend extends KendallTest {
  /** The median change in a year, in the unit of the series; null where no calendar month comes twice. */
  readonly slopePerYear: number | null;
}

/**
 * Whether a series with seasons rises or falls more steadily than chance makes it (Hirsch, Slack and Smith 1982):
 * each January is compared with other Januaries only, and so on; the scores and their variances are added up. The
 * slope is the median of all slopes within a calendar month. Uses the months that have a value.
 */
export function seasonalKendall(values: MonthlyValues): SeasonalTrend {
  const seasons = bySeason(knownMonths(values));
  const scores = seasons.map(kendallScore);
  const total = scores.reduce(
    (sum, { s, variance }) => ({ s: sum.s + s, variance: sum.variance + variance }),
    {
      s: 0,
      variance: 0,
    },
  );
  const slopes = seasons.flatMap(slopesBetween);
  return { ...testScore(total), slopePerYear: slopes.length === 0 ? null : 12 * median(slopes) };
}

function bySeason(months: readonly KnownMonth[]): KnownMonth[][] {
  const seasons = new Map<string, KnownMonth[]>();
  for (const known of months) {
    const season = calendarMonth(known.month);
    seasons.set(season, [...(seasons.get(season) ?? []), known]);
  }
  return [...seasons.values()];
}
