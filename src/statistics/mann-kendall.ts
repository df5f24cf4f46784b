import { type KendallTest, kendallScore, testScore } from './kendall-score.ts';
import { knownMonths, type MonthlyValues } from './monthly-values.ts';

/**
 * Whether a series rises or falls more steadily than chance makes it (Mann 1945): it asks only which of two months
 * is higher, so one extreme month counts no more than any other. It takes seasons for trends; from 24 months use
 * seasonal Kendall. Uses the months that have a value; under two of them p is 1.
 */
export function mannKendall(values: MonthlyValues): KendallTest {
  return testScore(kendallScore(knownMonths(values)));
}
