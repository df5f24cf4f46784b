import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChartKind, drawingsOf } from '../../src/charts/kinds/chart-kind.ts';
import { chartedRows } from '../../src/charts/kinds/charted-rows.ts';
import { line, sparkline } from '../../src/charts/kinds/index.ts';
import { type LineChart, lineChart } from '../../src/charts/kinds/line/record.ts';
import { writeCharts } from '../../src/charts/render/write-charts.ts';
import { chartDrawing, kindsOffered } from '../../src/commands/chart.ts';
import { picturesOfRow } from '../../src/paper/sections/measures-by-objective.ts';
import { builtCharts } from '../../src/serve/charts/built-charts.ts';
import { randomBuild } from '../paper/random-build.ts';

/** A dot for each month that has a value. */
const dots: ChartKind<LineChart> = {
  name: 'dots',
  title: 'A dot a month',
  ending: 'dots',
  inPaper: 'full size',
  needs: 'a month that has a value',
  charts: (row) => (row.result.current === null ? [] : [lineChart(row)]),
  spec: ({ points }) => ({
    data: { values: points.filter(({ value }) => value !== null) },
    mark: 'point',
    encoding: {
      x: { field: 'month', type: 'ordinal' },
      y: { field: 'value', type: 'quantitative' },
    },
  }),
  altText: ({ measured }) => `Dot plot: ${measured}`,
  csv: ({ points }) => points.map(({ month, value }) => `${month},${value ?? ''}\n`).join(''),
};

const figures = randomBuild(1);
const [row] = chartedRows(figures);
if (!row) throw new Error('no row');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a kind of chart is one object: the pack, the paper and the site draw and show it by its place in a list', async () => {
  const kinds = [line, sparkline, dots];
  const paper = { publication: 'monthly', as_at: '2018-05' };
  const charts = join(folder, 'charts', 'monthly', '2018-05');
  const { pictures } = await writeCharts(charts, drawingsOf(kinds, figures));
  expect(readdirSync(charts).filter((name) => name.includes('-dots.'))).toEqual(
    ['csv', 'png', 'svg', 'txt', 'vl.json'].map((ending) => `${row.name}-dots.${ending}`),
  );
  const dotPlot = pictures.get(`${row.name}-dots`);
  expect(dotPlot?.altText).toBe(`Dot plot: ${lineChart(row).measured}`);
  expect(picturesOfRow(pictures, row.name)).toEqual({
    small: `${row.name}-sparkline`,
    inFull: [row.name, `${row.name}-dots`],
  });
  const built = builtCharts(folder, paper, kinds, row.result);
  expect(built.map(({ title }) => title)).toEqual([line.title, dots.title]);
  expect(built[1]?.words).toBe(dotPlot?.altText);
});

test('the command offers the kinds that a publication has of its own, and draws them', () => {
  expect(kindsOffered([{ charts: [line, dots] }]).map(({ name }) => name)).toEqual([
    ...['line', 'sparkline', 'limits', 'areas', 'drivers', 'bullet', 'rolling'],
    'dots',
  ]);
  const drawing = chartDrawing(dots, row, figures, 'district');
  expect(drawing).toMatchObject({ stem: `${row.name}-dots`, row: row.name });
  expect(drawing.csv).toContain('2018-05,');
});

test('a row that has not what a kind needs is told what that is', () => {
  const never = { ...dots, charts: () => [] };
  expect(() => chartDrawing(never, row, figures, 'district')).toThrow(
    `${row.title} has no chart of the kind 'dots': it needs a month that has a value`,
  );
});
