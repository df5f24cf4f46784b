import { expect, test } from 'vitest';
import { hiddenInWords } from '../../src/disclosure/hidden-in-words.ts';
import type { Result } from '../../src/measures/result.ts';
import type { Series } from '../../src/measures/series.ts';

const row = { measure: 'M', part: 'all', area: 'Gedling', area_level: 'district' };

/** Figures of Gedling: 14 in a year, 9 in the year before, and 3 in May 2018. */
function figures({ isYearShown = true, isMonthShown = true } = {}) {
  const result = { ...row, current: isYearShown ? 14 : null, previous: isYearShown ? 9 : null };
  const gap = isMonthShown ? null : { code: 'suppressed' };
  const point = { month: '2018-05', numerator: isMonthShown ? 3 : null, denominator: null, gap };
  const series = { ...row, points: [point] };
  return { results: [result as Result], measured: [{ series: [series as unknown as Series] }] };
}

const told = (text: string, shown: ReturnType<typeof figures>, code = 'M') =>
  hiddenInWords(text, code, figures(), shown);

const [nothing, years] = [
  figures({ isYearShown: false, isMonthShown: false }),
  figures({ isMonthShown: false }),
];

test.each([
  'Patrols went on. Gedling had 14 in the 12 months to May 2018.',
  'From nine a year, Gedling saw more.',
  'In May 2018 Gedling had three.',
])('a number of a place that is not shown is found: %s', (text) => {
  expect(told(text, nothing)).toBe('Gedling');
});

test.each([
  ['a number that is shown', 'Gedling had 14 in the 12 months to May 2018, and 9 before.'],
  ['a number of no month that is named', 'Gedling has 3 stations.'],
  ['dates, and months that are counted', 'On 14 June 2018 Gedling began; over 9 months it grew.'],
  ['another place, or none', 'Ashfield had 3 in May 2018. The force had 3 in May 2018.'],
])('%s is none', (_, text) => {
  expect(told(text, years)).toBe(null);
});

test('nor is what stands under another measure', () => {
  expect(told('In May 2018 Gedling had 3.', years, 'N')).toBe(null);
});
