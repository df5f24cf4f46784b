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
  expect(stripAt('2010-01', months[0] ?? '', '2030-01')).toEqual({
    height: 0,
    lines: [],
    texts: [],
    notes: [],
  });
});

test('of several breaks the row above the plot has letters, under 15% of its height, and the reasons are notes', () => {
  const { height, texts, lines, notes } = stripAt('2017-06', '2017-08');
  expect(height / HEIGHT).toBeLessThan(0.15);
  expect(texts.map(({ lines: words, x }) => [...words, x])).toEqual([
    ['A', columns.startOf('2017-06')],
    ['B', columns.startOf('2017-08')],
  ]);
  expect(lines.map(({ x }) => x)).toEqual([columns.startOf('2017-06'), columns.startOf('2017-08')]);
  expect(notes).toEqual([`A: from Jun 2017, ${MOVED.what}`, `B: from Aug 2017, ${MOVED.what}`]);
});

test('a reason that does not fit into one line beside its own is a note', () => {
  const long = { ...MOVED, month: months[1] ?? '', what: 'words '.repeat(40).trim() };
  const { texts, notes } = breakStrip([long], columns, HEIGHT);
  expect(texts.map(({ lines }) => lines)).toEqual([['A']]);
  expect(notes).toHaveLength(1);
});
