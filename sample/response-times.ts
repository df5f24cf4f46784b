import { apportion } from './apportion.ts';
import { followingShape } from './calendar-shape.ts';
import { ExactPick } from './exact-pick.ts';
import type { ResponseArea } from './incident-attendance.ts';
import type { IncidentRow } from './incident-rows.ts';
import type { SampleMonth } from './months.ts';
import type { Random } from './random.ts';
import { shareOfMonths } from './share-of-months.ts';
import { sumsToMonths } from './to-months.ts';
import { GRADE_TWO_MINUTES, RURAL_WITHIN_TARGET_SHARE, URBAN_WITHIN_TARGET_SHARE } from './totals.ts';

/** Median minutes to the first arrival, and the standard deviation of their logarithm. */
const TIMES = {
  gradeOneUrban: { median: 9.7, spread: 0.55, target: 15 },
  gradeOneRural: { median: 13.7, spread: 0.55, target: 20 },
  gradeTwo: { median: 170, spread: 1 },
  other: { median: 700, spread: 1.1 },
} as const;
const LONGEST_MINUTES = 14 * 24 * 60;

/** In every month, how many grade 1 incidents are reached within the target, and all seconds to grade 2 ones. */
export interface ResponsePlan {
  readonly gradeOneUrban: readonly number[];
  readonly gradeOneRural: readonly number[];
  readonly gradeTwoSeconds: readonly number[];
}

/** Plans the response times, given the incidents of each month. */
export function planResponses(random: Random, rows: readonly (readonly IncidentRow[])[]): ResponsePlan {
  const counts = (area: ResponseArea) =>
    rows.map((ofMonth) => ofMonth.filter(({ response }) => response === area).length);
  const gradeTwo = counts('gradeTwo');
  return {
    gradeOneUrban: shareOfMonths(random, {
      whole: counts('gradeOneUrban'),
      share: URBAN_WITHIN_TARGET_SHARE,
    }),
    gradeOneRural: shareOfMonths(random, {
      whole: counts('gradeOneRural'),
      share: RURAL_WITHIN_TARGET_SHARE,
    }),
    gradeTwoSeconds: sumsToMonths(
      ({ name, months }) =>
        Math.round(
          months.reduce((sum, { index }) => sum + (gradeTwo[index] as number), 0) *
            GRADE_TWO_MINUTES[name] *
            60,
        ),
      followingShape(random, gradeTwo, 1_000),
    ),
  };
}

/** Gives the seconds to the first arrival at each attended incident of a month. */
export function responseTimes(
  random: Random,
  month: SampleMonth,
  rows: readonly IncidentRow[],
  plan: ResponsePlan,
): (response: ResponseArea) => number {
  const count = (area: ResponseArea) => rows.filter(({ response }) => response === area).length;
  const within = (area: 'gradeOneUrban' | 'gradeOneRural') =>
    ExactPick.ofRows(random, plan[area][month.index] as number, count(area));
  const picks = { gradeOneUrban: within('gradeOneUrban'), gradeOneRural: within('gradeOneRural') };
  const gradeTwo = apportion(
    plan.gradeTwoSeconds[month.index] as number,
    Array.from({ length: count('gradeTwo') }, () => seconds(random, 'gradeTwo')),
  );
  return (response) => {
    if (response === 'gradeTwo') return gradeTwo.pop() ?? 0;
    if (response === 'other') return seconds(random, response);
    const isWithin = picks[response].take();
    const target = TIMES[response].target * 60;
    let drawn = seconds(random, response);
    while (drawn <= target !== isWithin) drawn = seconds(random, response);
    return drawn;
  };
}

function seconds(random: Random, response: ResponseArea): number {
  const { median, spread } = TIMES[response];
  return Math.round(Math.min(median * Math.exp(spread * random.normal()), LONGEST_MINUTES) * 60);
}
