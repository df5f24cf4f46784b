import { expect, test, vi } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import { plainBarsSpec } from '../../src/charts/plain-bars.ts';
import { renderSvg } from '../../src/charts/render/svg.ts';
import { mostLines, severalLinesSpec } from '../../src/charts/several-lines.ts';

const words = { id: 'answer', title: 'An answer', description: 'Of a question' };
const endless = 'x'.repeat(300);
const lineOf = (name: string, value: number | null) => ({
  name,
  points: monthSpine('2016-06', '2018-05').map((month) => ({ month, value })),
});
const names = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text);

test('lines that end at one value are named one below the other', async () => {
  const svg = await renderSvg(
    severalLinesSpec([lineOf('Burglary', 7), lineOf('Robbery', 7)], 'crimes'),
    words,
  );
  const [burglary = 0, robbery = 0] = ['Burglary', 'Robbery'].map((name) =>
    Number(new RegExp(`translate\\([\\d.]+,([\\d.]+)\\)[^>]*>${name}<`).exec(svg)?.[1]),
  );
  expect(Math.abs(burglary - robbery)).toBeGreaterThanOrEqual(17);
});

test.each([
  ['as many lines as it can tell apart', Array.from({ length: mostLines }, (_, i) => lineOf(`Line ${i}`, i))],
  ['lines without a value', [lineOf('Nothing', null), lineOf('Something', 3)]],
  ['a name without end', [lineOf(endless, 5), lineOf('', -5)]],
])('%s are drawn without a warning or a missing number', async (_, lines) => {
  const warn = vi.spyOn(console, 'warn');
  const svg = await renderSvg(severalLinesSpec(lines, 'crimes'), words);
  expect(warn).not.toHaveBeenCalled();
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
});

test('bars are named, with their values as they are', async () => {
  const bars = [
    { name: 'Nottingham', value: 14_321 },
    { name: 'Ashfield', value: -320.5 },
    { name: endless, value: 0 },
  ];
  const svg = await renderSvg(plainBarsSpec(bars, 'crimes'), words);
  expect(names(svg)).toEqual(
    expect.arrayContaining(['Nottingham', '14,321', 'Ashfield', '−320.5', 'crimes']),
  );
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
});

test('a name without a value has a row that says so, and no bar: it is not 0', async () => {
  const bars = [
    { name: 'Mansfield', value: null },
    { name: 'Nottingham', value: 12 },
  ];
  const spec = JSON.stringify(plainBarsSpec(bars, 'crimes'));
  expect(await renderSvg(plainBarsSpec(bars, 'crimes'), words)).toContain('>no value</text>');
  expect(spec.match(/"zero":0/g)).toHaveLength(1);
});
