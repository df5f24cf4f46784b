import { monthSpine } from '../../src/calendar.ts';
import type { LimitsChart, LimitsSegment, PointSignal } from '../../src/charts/kinds/limits/record.ts';
import { monthlyValues } from '../../src/statistics/monthly-values.ts';
import { processLimits } from '../../src/statistics/process-limits.ts';
import { MOVED } from './example-chart.ts';

const LAST_MONTH = '2018-05';

/** Alternately 60 and 64, so that the mean is 62 and the limits are 62 ± 10.64. */
export const USUAL = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 60 : 64));

/** 30 usual months, the last of which is the value given. */
export function endingIn(value: number): number[] {
  return [...USUAL.slice(0, -1), value];
}

export const CONCERN: PointSignal = { rule: 'outside', side: 'high', kind: 'concern' };

/** A chart of months to May 2018, with limits of each segment and a signal at the months given. */
export function exampleLimits(
  values: readonly (number | null)[],
  signals: Record<string, PointSignal> = {},
  changes: Partial<LimitsChart> = {},
): LimitsChart {
  const breaks = changes.breaks ?? [];
  const months = monthSpine('2010-01', LAST_MONTH).slice(-Math.max(1, values.length));
  const monthly = monthlyValues(values.map((value, index) => ({ month: months[index] ?? '', value })));
  const segments = processLimits(monthly, { breaks: breaks.map(({ month }) => month) }).map(
    (segment): LimitsSegment => ({
      ...segment,
      points: segment.values.map(({ month, value }) => ({
        month,
        value,
        gap: value === null ? 'not received' : null,
        limits: segment.limits,
        signal: signals[month] ?? null,
      })),
    }),
  );
  return {
    name: 'T3B.4-limits',
    title: 'Violent Knife Crime',
    headline: 'Violent Knife Crime: May 2018 is above what is usual, a concern',
    measured: 'Violent Knife Crime: offences, single months from December 2015 to May 2018',
    source: 'Source: Crime recording system',
    isSynthetic: false,
    unit: 'offences',
    isPercent: false,
    segments: segments.filter(({ points }) => points.length > 0),
    basis: 'limits of 30 months',
    variation: signals[LAST_MONTH]?.kind ?? 'common cause',
    finding: 'May 2018 is within what is usual',
    target: null,
    assurance: null,
    ...changes,
    breaks,
  };
}

const atEnd = (signal: PointSignal) => ({ [LAST_MONTH]: signal });

/** One limits chart of every kind that is hard to draw. */
export const LIMITS_EXAMPLES: Record<string, LimitsChart> = {
  'months as usual': exampleLimits(USUAL),
  'a month above the limit': exampleLimits(endingIn(90), atEnd(CONCERN)),
  'an improvement': exampleLimits(endingIn(30), atEnd({ rule: 'outside', side: 'low', kind: 'improvement' })),
  'a neutral high': exampleLimits(endingIn(90), atEnd({ ...CONCERN, kind: 'neutral high' })),
  'signals of every kind in a row': exampleLimits(USUAL, {
    '2018-02': CONCERN,
    '2018-03': { rule: 'trend', side: 'low', kind: 'improvement' },
    '2018-04': { rule: 'shift', side: 'high', kind: 'neutral high' },
    '2018-05': { rule: 'two of three', side: 'low', kind: 'neutral low' },
  }),
  'trial limits': exampleLimits(USUAL.slice(0, 14)),
  'gaps and a signal beside one': exampleLimits(
    USUAL.map((value, index) => ([3, 12, 13, 27].includes(index) ? null : value)),
    { '2018-04': CONCERN },
  ),
  'a break, its segments each with limits': exampleLimits(
    USUAL.map((value, index) => (index < 16 ? value : value + 40)),
    {},
    { breaks: [MOVED] },
  ),
  'a break at the last month': exampleLimits(
    USUAL,
    {},
    {
      breaks: [{ ...MOVED, month: LAST_MONTH }],
      variation: null,
    },
  ),
  'breaks next to each other': exampleLimits(
    USUAL,
    {},
    {
      breaks: ['2017-11', '2017-12', '2018-01'].map((month) => ({
        month,
        what: 'another way to count '.repeat(12),
      })),
      variation: null,
    },
  ),
  'a target': exampleLimits(USUAL, {}, { target: 50, assurance: 'consistently misses' }),
  'a target far away': exampleLimits(USUAL, {}, { target: 900 }),
  'equal values': exampleLimits(USUAL.map(() => 7)),
  'only zeros': exampleLimits(USUAL.map(() => 0)),
  'one value': exampleLimits([12], {}, { variation: null }),
  'no value': exampleLimits([null, null], {}, { variation: null }),
  'no months': exampleLimits([], {}, { variation: null }),
  'shares near 100': exampleLimits(
    USUAL.map((value) => 98 + value / 60),
    {},
    { isPercent: true, unit: '% of calls' },
  ),
  'tiny values': exampleLimits(USUAL.map((value) => value / 1e5)),
  'huge values': exampleLimits(USUAL.map((value) => value * 1e6)),
  'values below zero': exampleLimits(USUAL.map((value) => value - 100)),
  'five years of months': exampleLimits([...USUAL, ...USUAL]),
  'long words': exampleLimits(endingIn(90), atEnd(CONCERN), {
    headline: 'Positive outcomes of violence with injury and of serious sexual offences are unusual '.repeat(
      3,
    ),
    measured: 'Positive outcomes of violence with injury, as a share of those crimes '.repeat(4),
    finding: 'too few months since the new way of recording to say what is usual '.repeat(3),
    source: 'Source: Crime recording system, and the outcome module of another supplier. '.repeat(3),
    breaks: [{ ...MOVED, what: 'stalking and harassment are recorded beside the gravest crime '.repeat(6) }],
    isSynthetic: true,
    variation: null,
  }),
};
