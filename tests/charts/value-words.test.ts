import { expect, test } from 'vitest';
import { valueWords } from '../../src/charts/layout/value-words.ts';
import { exampleChart } from './example-chart.ts';

function written(values: number[], isPercent = false): string[] {
  const chart = exampleChart(values, { isPercent });
  return values.map(valueWords(chart, chart.points));
}

test('counts are whole, with thousands separated', () => {
  expect(written([40123, 7])).toEqual(['40,123', '7']);
});

test('percentages carry their sign and one decimal, two below 1', () => {
  expect(written([98.25, 100], true)).toEqual(['98.3%', '100.0%']);
  expect(written([0.2, 0.15], true)).toEqual(['0.20%', '0.15%']);
});

test('means have one decimal, large ones none', () => {
  expect(written([143.72, 8])).toEqual(['143.7', '8.0']);
  expect(written([4321.5, 1000])).toEqual(['4,322', '1,000']);
});

test('a high and a low that differ are written differently', () => {
  expect(written([98.31, 98.34], true)).toEqual(['98.31%', '98.34%']);
});
