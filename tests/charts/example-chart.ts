import { monthSpine } from '../../src/calendar.ts';
import type { LineChart } from '../../src/charts/kinds/line/record.ts';

const FIRST_MONTH = '2016-06';
const LAST_MONTH = '2018-05';

/** A chart of the 24 months to May 2018; a null is a month not received. */
export function exampleChart(
  values: readonly (number | null)[],
  changes: Partial<LineChart> = {},
): LineChart {
  return {
    name: 'T3A.1',
    title: 'Victim-Based Crime',
    headline: 'Victim-based crime rose 15.5% in the 12 months to May 2018',
    measured: 'Victim-based crimes recorded each month, June 2016 to May 2018',
    source: 'Source: Crime recording system',
    unit: 'crimes',
    isPercent: false,
    points: monthSpine(FIRST_MONTH, LAST_MONTH).map((month, index) => {
      const value = values[index] ?? null;
      return { month, value, gap: value === null ? 'not received' : null };
    }),
    current: { start: '2017-06', end: '2018-05' },
    previous: { start: '2016-06', end: '2017-05' },
    comparison: '88,108 against 76,284 in the 12 months before, up 15.5%',
    performance: '+15.5%',
    trend: 'up',
    breaks: [],
    isSynthetic: false,
    ...changes,
  };
}

/** 5,000, 5,100 … 7,300. */
export const RISING = Array.from({ length: 24 }, (_, index) => 5000 + 100 * index);

/** Rising, without the months at these positions. */
export function risingWithout(...gaps: number[]): (number | null)[] {
  return RISING.map((value, index) => (gaps.includes(index) ? null : value));
}

/** A change of recording system. */
export const MOVED = { month: '2017-04', what: 'the force moved to a new crime-recording system' };

/** One chart of every kind that has ever been hard to draw. */
export const EXAMPLES: Record<string, LineChart> = {
  'a rising series': exampleChart(RISING),
  'a gap in the middle': exampleChart(risingWithout(11)),
  'gaps at both ends': exampleChart(risingWithout(0, 1, 22, 23)),
  'a month alone between gaps': exampleChart(risingWithout(9, 11, 12)),
  'equal values': exampleChart(RISING.map(() => 7)),
  'only zeros': exampleChart(RISING.map(() => 0)),
  'one value': exampleChart([12]),
  'no value': exampleChart([]),
  'no months': exampleChart([], { points: [] }),
  'percentages near 100': exampleChart(
    RISING.map((value) => 95 + value / 1500),
    { isPercent: true, unit: '% of calls' },
  ),
  'tiny percentages': exampleChart(
    RISING.map((value) => value / 30000),
    { isPercent: true, unit: '% of people' },
  ),
  'values below zero': exampleChart(RISING.map((value) => 6000 - value)),
  'large values': exampleChart(RISING.map((value) => value * 200)),
  'five years': exampleChart([], {
    points: monthSpine('2013-06', '2018-05').map((month, index) => ({ month, value: index, gap: null })),
  }),
  'one month against one': exampleChart(RISING, {
    current: { start: '2018-05', end: '2018-05' },
    previous: { start: '2017-05', end: '2017-05' },
  }),
  'synthetic data': exampleChart(RISING, { isSynthetic: true }),
  'a break in the middle': exampleChart(RISING, { breaks: [MOVED] }),
  'a break at each end': exampleChart(RISING, {
    breaks: [
      { ...MOVED, month: '2016-07' },
      { ...MOVED, month: '2018-05' },
    ],
  }),
  'breaks next to each other, of many words': exampleChart(RISING, {
    breaks: ['2017-06', '2017-07', '2017-08'].map((month) => ({
      month,
      what: 'another way to count '.repeat(20),
    })),
  }),
  'long words': exampleChart(risingWithout(3, 9, 10), {
    headline: 'Positive outcomes of violence with injury and of serious sexual offences fell '.repeat(3),
    measured: 'Positive outcomes of violence with injury, as a share of those crimes '.repeat(4),
    comparison: '15.6 per 100 crimes against 20.1 per 100 crimes in the 12 months before '.repeat(4),
    source: 'Source: Crime recording system, and the outcome module of another supplier. '.repeat(3),
    isSynthetic: true,
  }),
  'signs that mean something in XML': exampleChart(RISING, {
    headline: 'Crimes < 5 & "more" than \'before\' > rose',
    name: 'T3A.1 <&">',
  }),
};
