import { describe, expect, test } from 'vitest';
import { altText } from '../../src/charts/drawings.ts';
import { LONGEST_ALT_TEXT } from '../../src/charts/fit-sentences.ts';
import { EXAMPLES, exampleChart, MOVED, RISING, risingWithout } from './example-chart.ts';

test('an alt text says type, what, period, shape, latest value and comparison', () => {
  const values = RISING.map((value, index) => (index === 13 ? 8012 : value));
  expect(altText(exampleChart(values), 'sparkline')).toBe(
    'Sparkline: Victim-based crimes recorded each month, June 2016 to May 2018. ' +
      'High 8,012 in July 2017; low 5,000 in June 2016; latest 7,300. ' +
      '12 months to May 2018: 88,108 against 76,284 in the 12 months before, up 15.5%. Trend: up.',
  );
  expect(altText(exampleChart(values), 'line')).toMatch(/^Line chart: /);
});

test('an alt text names the gap and why', () => {
  const chart = exampleChart(risingWithout(11), {
    comparison: 'withheld: May 2017 not received',
    trend: null,
  });
  expect(altText(chart, 'line')).toContain('Withheld: May 2017 not received. Gap: May 2017 (not received).');
});

test('an alt text of a line chart names the breaks in recording and what changed', () => {
  const chart = exampleChart(RISING, { breaks: [MOVED] });
  expect(altText(chart, 'line')).toContain(' Break: April 2017 (the force moved to');
  expect(altText(chart, 'sparkline')).not.toContain('Break');
});

test('an alt text has the trend word of the result, if it has one', () => {
  expect(altText(exampleChart(RISING, { trend: 'slight down' }), 'line')).toContain(' Trend: slight down.');
  expect(altText(exampleChart(RISING, { trend: null }), 'line')).not.toContain('Trend');
});

test('an alt text says when data are synthetic', () => {
  expect(altText(exampleChart(RISING, { isSynthetic: true }), 'sparkline')).toMatch(/ Synthetic data\.$/);
  expect(altText(exampleChart(RISING), 'sparkline')).not.toMatch(/synthetic/i);
});

test('a high that is also the latest value is said once', () => {
  expect(altText(exampleChart(RISING), 'line')).toContain(
    'High 7,300 in May 2018, the latest; low 5,000 in June 2016.',
  );
});

test('equal values, a single value and no value are said as such', () => {
  const shapeOf = (values: (number | null)[]) => altText(exampleChart(values), 'line').split('. ')[1];
  expect(shapeOf(RISING.map(() => 7))).toBe('7 in every month');
  expect(shapeOf([null, 7, 7])).toBe('7 in every month with a value');
  expect(shapeOf([null, 12])).toBe('One value, 12 in July 2016');
  expect(shapeOf([])).toBe('No month has a value');
});

test('percentages carry their sign', () => {
  const chart = exampleChart([98.25, 97.5], { isPercent: true });
  expect(altText(chart, 'line')).toContain('High 98.3% in Jun 2016; low 97.5% in Jul 2016');
});

test('a period that the subtitle does not say is added', () => {
  const subject = (changes: object, kind: 'line' | 'sparkline') =>
    altText(exampleChart(RISING, changes), kind).split('. ')[0];
  expect(subject({ measured: 'Crimes each month' }, 'line')).toBe(
    'Line chart: Crimes each month, 24 months to May 2018',
  );
  const { points } = EXAMPLES['five years'] ?? exampleChart([]);
  expect(subject({ measured: 'Crimes, June 2013 to May 2018', points }, 'sparkline')).toBe(
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
      expect(altText(chart, 'sparkline').length).toBeLessThanOrEqual(LONGEST_ALT_TEXT);
      expect(altText(chart, 'line').length).toBeLessThanOrEqual(LONGEST_ALT_TEXT);
    },
  );

  test('no word is cut', () => {
    const known = new Set(words.split(' '));
    const [, comparison = ''] = /Withheld: (.*?)…/.exec(altText(wordy, 'line')) ?? [];
    expect(comparison).not.toBe('');
    expect(comparison.split(' ').filter((word) => !known.has(word))).toEqual([]);
  });

  test('the first gap and the word synthetic stay', () => {
    expect(altText(wordy, 'line')).toContain('Gaps: Sep 2016 (not received) and 2 more. Synthetic data.');
  });

  test('the limit holds for a reason and a word without end', () => {
    const point = { month: '2018-05', value: null, gap: 'incomplete because '.repeat(40) };
    const endless = { ...wordy, points: [point], measured: 'x'.repeat(400), comparison: 'y'.repeat(400) };
    expect(altText(endless, 'line').length).toBeLessThanOrEqual(LONGEST_ALT_TEXT);
    expect(altText(endless, 'line')).toContain('Gap: May 2018 (incomplete because');
  });
});
