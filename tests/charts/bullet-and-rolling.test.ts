import { expect, test } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import { bullet, drawingsOfTargets } from '../../src/charts/kinds/bullet.ts';
import type { ChartedRow } from '../../src/charts/kinds/charted-rows.ts';
import { rolling } from '../../src/charts/kinds/rolling.ts';
import { resultOf } from '../../src/measures/result.ts';
import { gapAt, type Series } from '../../src/measures/series.ts';
import type { JudgedTarget } from '../../src/scorecard/judged-target.ts';
import { counted, steady } from '../measures/small-series.ts';

function rowOf(series: Series): ChartedRow {
  return {
    measure: counted,
    part: 'all',
    series,
    result: resultOf(counted, series, '2018-05', [{ measure: 'X1', part: 'all', target: 100 }]),
    title: 'Crime',
    name: 'X1',
    source: 'Source: a test',
    isSynthetic: false,
  };
}

test('a rolling line has the 12 months to each month, and a gap where one of them is missing', () => {
  const { points, ...series } = steady(10, 20);
  const line = (all: Series['points']) => rolling.charts(rowOf({ ...series, points: all }), {} as never)[0];
  // 10 a month, then 20: 120 to May 2017, 10 more with each month, 240 to May 2018.
  const whole = line(points);
  expect(whole?.points.map(({ value }) => value)).toEqual(
    Array.from({ length: 13 }, (_, index) => 120 + 10 * index),
  );
  expect(whole?.measured).toBe('Crime: crimes, 12 months to each month, May 2017 to May 2018');
  const holed = line(points.map((point) => (point.month === '2016-08' ? gapAt('2016-08') : point)));
  expect(holed?.points.map(({ month, value }) => (value === null ? month : ''))).toEqual([
    ...monthSpine('2017-05', '2017-07'),
    ...Array.from({ length: 10 }, () => ''),
  ]);
  expect(rolling.charts(rowOf({ ...series, points: points.slice(-12) }), {} as never)).toEqual([]);
});

test('a bullet has a bar to the value, a thick mark at the target, and the side that is better in blue', () => {
  const [chart] = bullet.charts(rowOf(steady(10, 20)), {} as never);
  if (!chart) throw new Error('no bullet');
  expect(chart).toMatchObject({ value: 240, target: 100, better: 'lower' });
  const [boxes] = (
    bullet.spec(chart) as { layer: { data: { values: { x: number; x2: number; fill: string }[] } }[] }
  ).layer;
  const ofColour = (fill: string) => boxes?.data.values.find((box) => box.fill === fill);
  const [bar, mark, good] = ['#12436D', '#801650', '#D9E6F2'].map(ofColour);
  // From 0 at 5 pixels to 1.06 times the highest end, that of the interval, at 175.
  const highest = 1.06 * Math.max(240, chart.interval?.[1] ?? 0);
  expect(bar?.x).toBe(5);
  expect(bar?.x2).toBeCloseTo(5 + (170 * 240) / highest, 6);
  expect(((mark?.x ?? 0) + (mark?.x2 ?? 0)) / 2).toBeCloseTo(5 + (170 * 100) / highest, 6);
  expect([good?.x, good?.x2]).toEqual([0, expect.closeTo(5 + (170 * 100) / highest, 6)]);
  expect(bullet.altText(chart)).toMatch(
    /^Bullet chart: .*Value 240, target 100\. 95% interval \d+ to \d+\.$/,
  );
  expect(bullet.charts(rowOf({ ...steady(10, 20), points: [] }), {} as never)).toEqual([]);
});

test('a target without a value, or of which nothing is asked, has no picture', () => {
  const judged = { ref: '1.1', position: 3, value: 5, target: 4, asked: 4, decimals: 0 } as JudgedTarget;
  expect(drawingsOfTargets([judged], true).map(({ stem }) => stem)).toEqual(['1.1-target-3-bullet']);
  expect(
    drawingsOfTargets(
      [
        { ...judged, value: null },
        { ...judged, asked: null },
      ],
      true,
    ),
  ).toEqual([]);
});
