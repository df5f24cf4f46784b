import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { line, sparkline } from '../../src/charts/kinds/index.ts';
import type { LineChart } from '../../src/charts/kinds/line/record.ts';
import { lineSpec } from '../../src/charts/kinds/line/spec.ts';
import { writeCharts } from '../../src/charts/render/write-charts.ts';
import { csvOf } from './every-drawing.ts';
import { exampleChart, MOVED, RISING, risingWithout } from './example-chart.ts';

const bothOf = (chart: LineChart) => [drawingOf(line, chart), drawingOf(sparkline, chart)];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('each chart is written as specification, SVG, PNG, data and alt text, with its sparkline', async () => {
  const charts = [exampleChart(RISING), exampleChart(RISING, { name: 'T3A.2-rural' })];
  const { files } = await writeCharts(join(folder, '2018-05'), charts.flatMap(bothOf));
  const endings = ['-sparkline.png', '-sparkline.svg', '-sparkline.txt', '-sparkline.vl.json'];
  const written = ['T3A.1', 'T3A.2-rural'].flatMap((name) =>
    [...endings, '.csv', '.png', '.svg', '.txt', '.vl.json'].map((ending) => name + ending),
  );
  expect(readdirSync(join(folder, '2018-05')).sort()).toEqual(['.drawn.json', ...written]);
  expect(files.toSorted()).toEqual(written.map((file) => join(folder, '2018-05', file)));
});

test('the files hold what was drawn', async () => {
  const chart = exampleChart(risingWithout(11));
  await writeCharts(folder, bothOf(chart));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(JSON.parse(read('T3A.1.vl.json'))).toEqual(lineSpec(chart));
  expect(read('T3A.1.txt')).toBe(`${line.altText(chart)}\n`);
  expect(read('T3A.1.csv')).toBe(csvOf(line, chart));
});

test('the data are unrounded, a month without a value says why, and a break says what changed', () => {
  const lines = csvOf(
    line,
    exampleChart([98.23456789, null, -0.5], { breaks: [{ ...MOVED, month: '2016-08' }] }),
  ).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'month,value,note,break',
    '2016-06,98.23456789,,',
    '2016-07,,not received,',
    '2016-08,-0.5,,the force moved to a new crime-recording system',
  ]);
});

test('a name that cannot be a file is refused', async () => {
  await expect(writeCharts(folder, bothOf(exampleChart(RISING, { name: '../T3A.1' })))).rejects.toThrow(
    'invalid chart name: "../T3A.1"',
  );
});

test('two charts with one name are refused, whatever their capital letters', async () => {
  const charts = [exampleChart(RISING), exampleChart(RISING, { name: 't3a.1' })];
  await expect(writeCharts(folder, charts.flatMap(bothOf))).rejects.toThrow('duplicate chart name: "t3a.1"');
  expect(readdirSync(folder)).toEqual([]);
});
