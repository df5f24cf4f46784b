import { describe, expect, test } from 'vitest';
import type { ChartKind } from '../../src/charts/kinds/chart-kind.ts';
import { line, sparkline } from '../../src/charts/kinds/index.ts';
import type { LineChart } from '../../src/charts/kinds/line/record.ts';
import { longestAltText } from '../../src/charts/kinds/sentences.ts';
import { EXAMPLES, exampleChart, MOVED, RISING, risingWithout } from './example-chart.ts';

test('an alt text says type, what, period, shape, latest value and comparison', () => {
  const values = RISING.map((value, index) => (index === 13 ? 8012 : value));
  expect(sparkline.altText(exampleChart(values))).toBe(
    'Sparkline: Victim-based crimes recorded each month, June 2016 to May 2018. ' +
      'High 8,012 in July 2017; low 5,000 in June 2016; latest 7,300. ' +
      '12 months to May 2018: 88,108 against 76,284 in the 12 months before, up 15.5%. Trend: up.',
  );
  expect(line.altText(exampleChart(values))).toMatch(/^Line chart: /);
});

test('an alt text names the gap and why', () => {
  const chart = exampleChart(risingWithout(11), {
    comparison: 'withheld: May 2017 not received',
    trend: null,
  });
  expect(line.altText(chart)).toContain('Withheld: May 2017 not received. Gap: May 2017 (not received).');
});

test('an alt text of a line chart names the breaks in recording and what changed', () => {
  const chart = exampleChart(RISING, { breaks: [MOVED] });
  expect(line.altText(chart)).toContain(' Break: April 2017 (the force moved to');
  expect(sparkline.altText(chart)).not.toContain('Break');
});

test('an alt text has the trend word of the result, if it has one', () => {
  expect(line.altText(exampleChart(RISING, { trend: 'slight down' }))).toContain(' Trend: slight down.');
  expect(line.altText(exampleChart(RISING, { trend: null }))).not.toContain('Trend');
});

test('an alt text says when data are synthetic', () => {
  expect(sparkline.altText(exampleChart(RISING, { isSynthetic: true }))).toMatch(/ Synthetic data\.$/);
  expect(sparkline.altText(exampleChart(RISING))).not.toMatch(/synthetic/i);
});

test('a high that is also the latest value is said once', () => {
  expect(line.altText(exampleChart(RISING))).toContain(
    'High 7,300 in May 2018, the latest; low 5,000 in June 2016.',
  );
});

test('equal values, a single value and no value are said as such', () => {
  const shapeOf = (values: (number | null)[]) => line.altText(exampleChart(values)).split('. ')[1];
  expect(shapeOf(RISING.map(() => 7))).toBe('7 in every month');
  expect(shapeOf([null, 7, 7])).toBe('7 in every month with a value');
  expect(shapeOf([null, 12])).toBe('One value, 12 in July 2016');
  expect(shapeOf([])).toBe('No month has a value');
});

test('percentages carry their sign', () => {
  const chart = exampleChart([98.25, 97.5], { isPercent: true });
  expect(line.altText(chart)).toContain('High 98.3% in Jun 2016; low 97.5% in Jul 2016');
});

test('a period that the subtitle does not say is added', () => {
  const subject = (changes: object, kind: ChartKind<LineChart>) =>
    kind.altText(exampleChart(RISING, changes)).split('. ')[0];
  expect(subject({ measured: 'Crimes each month' }, line)).toBe(
    'Line chart: Crimes each month, 24 months to May 2018',
  );
  const { points } = EXAMPLES['five years'] ?? exampleChart([]);
  expect(subject({ measured: 'Crimes, June 2013 to May 2018', points }, sparkline)).toBe(
    'Sparkline: Crimes, June 2013 to May 2018, last 24 months shown',
  );
});

describe('when there is too much to say', () => {
  const words = 'positive outcomes of violence with injury and of serious sexual offences '.repeat(5);
  const wordy = exampleChart(risingWithout(3, 9, 10, 15), {
    measured: words,
    comparison: `withheld: ${words}`,
    isSynthetic: true,
  });

  test.each(Object.entries({ ...EXAMPLES, 'too many words': wordy }))(
    '%s stays within the limit',
    (_, chart) => {
      expect(sparkline.altText(chart).length).toBeLessThanOrEqual(longestAltText);
      expect(line.altText(chart).length).toBeLessThanOrEqual(longestAltText);
    },
  );

  test('no word is cut', () => {
    const known = new Set(words.split(' '));
    const [, comparison = ''] = /Withheld: (.*?)…/.exec(line.altText(wordy)) ?? [];
    expect(comparison).not.toBe('');
    expect(comparison.split(' ').filter((word) => !known.has(word))).toEqual([]);
  });

  test('the first gap and the word synthetic stay', () => {
    expect(line.altText(wordy)).toContain('Gaps: Sep 2016 (not received) and 2 more. Synthetic data.');
  });

  test('the limit holds for a reason and a word without end', () => {
    const point = { month: '2018-05', value: null, gap: 'incomplete because '.repeat(40) };
    const endless = { ...wordy, points: [point], measured: 'x'.repeat(400), comparison: 'y'.repeat(400) };
    expect(line.altText(endless).length).toBeLessThanOrEqual(longestAltText);
    expect(line.altText(endless)).toContain('Gap: May 2018 (incomplete because');
  });
});
