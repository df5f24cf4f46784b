import { expect, test } from 'vitest';
import { breakStrip } from '../../src/charts/layout/break-strip.ts';
import { monthColumns, textSize } from '../../src/charts/layout/months.ts';
import { textWidth } from '../../src/charts/layout/text-width.ts';
import { exampleChart, MOVED, RISING } from './example-chart.ts';

const HEIGHT = 230;
const columns = monthColumns(exampleChart(RISING).points);
const { months } = columns;
const stripAt = (...those: string[]) =>
  breakStrip(
    those.map((month) => ({ ...MOVED, month })),
    columns,
    HEIGHT,
  );

test.each(months.slice(1))(
  'a break in %s has its line at the month it begins, and words inside the plot',
  (month) => {
    const { lines, texts } = stripAt(month);
    expect(lines.map(({ x, bottom }) => [x, bottom])).toEqual([[columns.startOf(month), HEIGHT]]);
    for (const { lines: words, x, align } of texts) {
      for (const word of words) {
        const width = textWidth(word, { size: textSize });
        expect(align === 'left' ? x : x - width).toBeGreaterThanOrEqual(0);
        expect(align === 'left' ? x + width : x).toBeLessThanOrEqual(columns.plotWidth);
      }
    }
  },
);

test('a break outside the months shown, or before the first, is not drawn', () => {
  expect(stripAt('2010-01', months[0] ?? '', '2030-01')).toEqual({ height: 0, lines: [], texts: [] });
});

test('no line runs through the words of another break', () => {
  const { lines, texts } = stripAt('2017-06', '2017-07', '2017-08');
  for (const { lines: words, x, y, align } of texts) {
    const width = Math.max(...words.map((word) => textWidth(word, { size: textSize })));
    const [start, end] = align === 'left' ? [x, x + width] : [x - width, x];
    for (const line of lines) {
      if (line.x > start && line.x < end) expect(line.top < y && line.bottom > y).toBe(false);
    }
  }
});
