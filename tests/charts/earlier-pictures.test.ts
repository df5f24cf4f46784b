import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { sparkline } from '../../src/charts/kinds/index.ts';
import { EarlierPictures } from '../../src/charts/render/earlier-pictures.ts';
import { writeCharts } from '../../src/charts/render/write-charts.ts';
import { passingFolder } from '../build-into.ts';
import { exampleChart, RISING } from './example-chart.ts';

const drawings = ['T3A.1', 'T3A.2', 'T3A.3'].map((name) =>
  drawingOf(sparkline, exampleChart(RISING, { name })),
);
const [first, second, third] = drawings as [
  (typeof drawings)[number],
  (typeof drawings)[number],
  (typeof drawings)[number],
];

let folder: ReturnType<typeof passingFolder>;
beforeEach(() => {
  folder = passingFolder();
});
afterEach(() => folder.remove());
const at = (...path: string[]) => join(folder.path, ...path);
const files = (name: string) =>
  drawings.flatMap(({ stem }) =>
    ['svg', 'png', 'vl.json', 'txt'].map((ending) => readFileSync(at(name, `${stem}.${ending}`))),
  );

test('pictures whose drawing and code are unchanged are taken over, and are the same as drawn anew', async () => {
  await writeCharts(at('old'), drawings, new EarlierPictures([], 'code'));
  const again = await writeCharts(at('new'), drawings, new EarlierPictures([at('old')], 'code'));
  expect(again.unchanged).toBe(3);
  expect(files('new')).toEqual(files('old'));
  expect(
    (await writeCharts(at('newest'), drawings, new EarlierPictures([at('new')], 'code'))).unchanged,
  ).toBe(3);
});

test('a drawing with another value, headline or alt text is drawn anew', async () => {
  await writeCharts(at('old'), drawings);
  const changed = [
    drawingOf(
      sparkline,
      exampleChart([...RISING.slice(0, -1), 9999], { name: first.stem.replace('-sparkline', '') }),
    ),
    { ...second, headline: 'Another headline' },
    { ...third, altText: 'Another text' },
  ];
  expect((await writeCharts(at('new'), changed, new EarlierPictures([at('old')], ''))).unchanged).toBe(0);
  await writeCharts(at('anew'), changed);
  expect(files('new')).toEqual(files('anew'));
});

test('another version of the code draws everything anew', async () => {
  await writeCharts(at('old'), drawings, new EarlierPictures([], 'code'));
  const again = await writeCharts(at('new'), drawings, new EarlierPictures([at('old')], 'other code'));
  expect(again.unchanged).toBe(0);
});

test('a picture that was changed or taken away since, or a record that cannot be read, is no reason to stop', async () => {
  await writeCharts(at('old'), drawings);
  writeFileSync(at('old', `${first.stem}.png`), 'not a picture');
  writeFileSync(at('old', `${second.stem}.svg`), '');
  const again = await writeCharts(at('new'), drawings, new EarlierPictures([at('old')], ''));
  expect(again.unchanged).toBe(1);
  writeFileSync(at('old', '.drawn.json'), 'not a record');
  const anew = await writeCharts(at('anew'), drawings, new EarlierPictures([at('old')], ''));
  expect(anew.unchanged).toBe(0);
  expect(files('new')).toEqual(files('anew'));
});
