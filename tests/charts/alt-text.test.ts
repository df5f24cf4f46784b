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
  expect(shapeOf([])).toBe('No month has a value: not received');
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
    performance: 'withheld',
    isSynthetic: true,
  });

  test.each(Object.entries({ ...EXAMPLES, 'too many words': wordy }))(
    '%s stays within the limit',
    (_, chart) => {
      expect(sparkline.altText(chart).length).toBeLessThanOrEqual(longestAltText);
      expect(line.altText(chart).length).toBeLessThanOrEqual(longestAltText);
    },
  );

  test('every sentence is whole, in as few words as it needs', () => {
    expect(line.altText(wordy)).toBe(
      'Line chart: Victim-Based Crime, crimes by month, Jun 2016 to May 2018. ' +
        'High 7,300 in May 2018, the latest; low 5,000 in Jun 2016. Change: withheld. Trend: up. ' +
        'Gaps: Sep 2016, Mar to Apr 2017, Sep 2017 (not received). Synthetic data.',
    );
  });

  test('many gaps are counted, and the word synthetic stays', () => {
    const title = 'Unresolved offences with named suspects, of violence with injury and of robbery';
    const gappy = { ...exampleChart(risingWithout(1, 3, 5, 7, 9, 11, 13)), title, isSynthetic: true };
    const breaks = [MOVED, { ...MOVED, month: '2018-04' }];
    const text = line.altText({ ...gappy, measured: words, breaks });
    expect(text).toContain('Breaks in recording: April 2017, April 2018. 7 months without a value.');
    expect(text).toMatch(/Synthetic data\.$/);
    expect(text).not.toContain('…');
  });

  test('months that are not shown are told from months without a value', () => {
    const gap = 'not shown (disclosure control)';
    const points = ['2018-03', '2018-04', '2018-05'].map((month) => ({ month, value: null, gap }));
    const shapeOf = (all: LineChart['points']) => line.altText(exampleChart([], { points: all }));
    expect(shapeOf(points)).toContain('Single months are not shown (disclosure control).');
    expect(shapeOf(points)).not.toContain('No month has a value');
    const mixed = points.map((point, index) => (index === 1 ? { ...point, gap: 'not received' } : point));
    expect(shapeOf(mixed)).toContain('No month has a value.');
  });

  test('the limit holds for a reason and a word without end', () => {
    const point = { month: '2018-05', value: null, gap: 'incomplete because '.repeat(40) };
    const endless = { ...wordy, points: [point], measured: 'x'.repeat(400), comparison: 'y'.repeat(400) };
    expect(line.altText(endless).length).toBeLessThanOrEqual(longestAltText);
    expect(line.altText({ ...endless, title: 'z'.repeat(400) }).length).toBeLessThanOrEqual(longestAltText);
    expect(line.altText(endless)).toContain('No month has a value.');
  });
});
