import { expect, test } from 'vitest';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { limits, line, sparkline } from '../../src/charts/kinds/index.ts';
import { limitsCharts } from '../../src/charts/kinds/limits/record.ts';
import { lineChart } from '../../src/charts/kinds/line/record.ts';
import { provisionalWords } from '../../src/charts/layout/months.ts';
import { resultOf } from '../../src/measures/result.ts';
import { countOf } from '../../src/measures/tally.ts';
import { counted, yearly } from '../measures/small-series.ts';
import { csvOf } from './every-drawing.ts';

// 20 of 100 a month; of the last three months ever more are still open, and fewer have ended.
const rate = {
  ...counted,
  statistic: 'proportion',
  unit: '% of crimes',
  better: 'higher',
  denominator: counted.numerator,
  stillOpen: { tallies: [countOf('crime')], words: 'crimes still open' },
} as const;
const bare = yearly({ previous: [0, 1], current: [0, 1] });
const series = {
  ...bare,
  points: bare.points.map((point, index) => ({
    ...point,
    numerator: index < 21 ? 20 + (index % 5) : 20 - 6 * (index - 20),
    denominator: 100,
    countable: 100,
    open: index < 21 ? 1 : 1 + 6 * (index - 20),
  })),
};
const result = resultOf(rate, series, '2018-05');
const row = {
  measure: rate,
  part: 'all',
  title: 'Rate',
  name: 'X1',
  series,
  result,
  source: 'Source: ours',
  isSynthetic: false,
};

test('months that have not ripened are dashed in the line and in small, and named in words and data', () => {
  const chart = lineChart(row);
  const words = 'from March 2018 on';
  expect(provisionalWords(chart.points)).toBe(words);
  for (const kind of [line, sparkline]) {
    const { spec, altText } = drawingOf(kind, chart);
    const dashed = JSON.stringify(spec).match(/"strokeDash":\[3\.375|"strokeDash":\[1\.875/g) ?? [];
    expect(dashed.length).toBe(1);
    expect(altText).toContain(`Provisional: ${words}.`);
  }
  expect(JSON.stringify(drawingOf(line, chart).spec)).toContain(`Dashed: provisional, ${words}`);
  const notes = csvOf(line, chart).trim().split('\n').slice(1);
  expect(notes.map((text) => text.split(',')[2])).toEqual([
    ...Array.from({ length: 21 }, () => ''),
    'provisional',
    'provisional',
    'provisional',
  ]);
});

test('the dashes begin at the last month that has ripened, where the line ends', () => {
  const { layer } = drawingOf(sparkline, lineChart(row)).spec as {
    layer: { data: { values: { month: string; value: number | null }[] } }[];
  };
  const shown = (index: number) =>
    layer[index]?.data.values.filter(({ value }) => value !== null).map(({ month }) => month) ?? [];
  expect(shown(0).at(-1)).toBe('2018-02');
  expect(shown(1)).toEqual(['2018-02', '2018-03', '2018-04', '2018-05']);
});

test('months that have not ripened are no signal, no trend, and not held against limits', () => {
  // 2 of 100 in the last month is far below limits of months of 20 to 24.
  expect(result).toMatchObject({ status: 'provisional', variation: null, change: null });
  const closed = { ...series, points: series.points.map((point) => ({ ...point, open: 1 })) };
  expect(
    limitsCharts({ ...row, series: closed, result: resultOf(rate, closed, '2018-05') })[0]?.headline,
  ).not.toContain('provisional');
  const [chart] = limitsCharts(row);
  const last = chart?.segments.at(-1)?.points.at(-1);
  expect([last?.month, last?.value, last?.signal]).toEqual(['2018-05', 2, null]);
  expect(chart?.headline).toContain('May 2018 is provisional');
  expect(chart && limits.altText(chart)).toContain('Provisional: from March 2018 on.');
});

test('a month of which something is in doubt is drawn so too, wherever it stands', () => {
  const doubted = {
    ...series,
    points: series.points.map((point) =>
      point.month === '2017-01' ? { ...point, doubt: 'half of its days' } : { ...point, open: 1 },
    ),
  };
  expect(provisionalWords(lineChart({ ...row, series: doubted }).points)).toBe('January 2017');
});
