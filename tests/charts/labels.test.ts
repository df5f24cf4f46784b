import { expect, test } from 'vitest';
import type { LineChart } from '../../src/charts/kinds/line/record.ts';
import { windowStrip } from '../../src/charts/kinds/line/spec.ts';
import { valueAxis } from '../../src/charts/layout/axes.ts';
import { markPoints } from '../../src/charts/layout/marked-points.ts';
import { monthColumns, plot, textSize, valuesOf } from '../../src/charts/layout/months.ts';
import { pointLabels } from '../../src/charts/layout/point-labels.ts';
import { textWidth } from '../../src/charts/layout/text-width.ts';
import { exampleChart, RISING } from './example-chart.ts';

const FONT = { size: textSize };

interface PlacedLabel {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function labelsOf(chart: LineChart): PlacedLabel[] {
  const columns = monthColumns(chart.points);
  const labels = pointLabels(
    markPoints(chart.points),
    columns,
    valueAxis(valuesOf(chart.points), false),
    String,
  );
  return labels.map(({ month, text, dx }) => {
    const start = (columns.startOf(month) + columns.endOf(month)) / 2 + dx;
    return { text: String(text), start, end: start + textWidth(String(text), FONT) };
  });
}

const HIGH = 9000;
const highMonths = RISING.map((_, month) => month).slice(0, -1);
const withHighAt = (high: number) => RISING.map((value, month) => (month === high ? HIGH : value));

test.each(highMonths)('a high at month %i is labelled inside the plot', (high) => {
  const label = labelsOf(exampleChart(withHighAt(high))).find(({ text }) => text.startsWith('High'));
  expect(label?.start).toBeGreaterThanOrEqual(0);
  expect(label?.end).toBeLessThanOrEqual(plot.width);
});

// One or two months between the plot's edge and a gap are narrower than any label.
test.each(highMonths.slice(2))('a high at month %i is labelled clear of a gap beside it', (high) => {
  const chart = exampleChart(withHighAt(high).map((value, month) => (month === high + 1 ? null : value)));
  const gap = (high + 1) * monthColumns(chart.points).width;
  const label = labelsOf(chart).find(({ text }) => text.includes(String(HIGH)));
  expect(label && (label.end <= gap || label.start >= gap + monthColumns(chart.points).width)).toBe(true);
});

test('the last month is labelled beside the plot, and says if it is the high', () => {
  expect(labelsOf(exampleChart(RISING)).map(({ text }) => text)).toEqual([
    'Low 5000, June 2016',
    '7300,high',
  ]);
});

test('windows too narrow for their names side by side have them above each other', () => {
  const chart = exampleChart(RISING);
  const quarters = {
    ...chart,
    previous: { start: '2017-12', end: '2018-02' },
    current: { start: '2018-03', end: '2018-05' },
  };
  const rowsOf = (one: LineChart) =>
    new Set(windowStrip(one, monthColumns(one.points)).texts.map(({ y }) => y)).size;
  expect(rowsOf(chart)).toBe(1);
  expect(rowsOf(quarters)).toBe(2);
});

test('a window outside the months shown is left out', () => {
  const chart = exampleChart(RISING, { previous: { start: '2010-01', end: '2010-12' } });
  expect(windowStrip(chart, monthColumns(chart.points)).bands).toHaveLength(1);
});
