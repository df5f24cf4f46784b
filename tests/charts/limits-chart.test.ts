import { expect, test } from 'vitest';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { limits } from '../../src/charts/kinds/index.ts';
import type { LimitsChart } from '../../src/charts/kinds/limits/record.ts';
import { signalMarks, usualMark } from '../../src/charts/kinds/limits/signal-marks.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { csvOf } from './every-drawing.ts';
import { MOVED } from './example-chart.ts';
import { CONCERN, endingIn, exampleLimits, LIMITS_EXAMPLES, USUAL } from './example-limits.ts';

const svgOf = (chart: LimitsChart) => drawSvg(drawingOf(limits, chart));
const WITH_CONCERN = exampleLimits(endingIn(90), { '2018-05': CONCERN });

test('kinds of signals differ in shape and in word, not only in colour', () => {
  const marks = [...Object.values(signalMarks), usualMark];
  expect(new Set(marks.map(({ shape }) => shape)).size).toBe(marks.length);
  expect(new Set(marks.map(({ word }) => word)).size).toBe(marks.length);
});

test('the latest signal is named on the chart, with its month and its rule', async () => {
  const svg = await svgOf(WITH_CONCERN);
  expect(svg).toContain('>Concern, May 2018: above the upper limit</text>');
  expect(svg).toContain('>concern</text>');
});

test('a chart without a signal has no key', async () => {
  expect(await svgOf(exampleLimits(USUAL))).not.toContain('>as usual</text>');
});

test('limits, mean, target and the latest value are named beside the plot', async () => {
  const svg = await svgOf(exampleLimits(USUAL, {}, { target: 50 }));
  for (const words of ['Upper limit 72.6', 'Mean 62.0', 'Lower limit 51.4', 'Target 50.0', 'May 2018: 64']) {
    expect(svg).toContain(`>${words}</text>`);
  }
});

test('limits of under 20 months are dotted and called trial limits', async () => {
  const [trial, firm] = [await svgOf(exampleLimits(USUAL.slice(0, 19))), await svgOf(exampleLimits(USUAL))];
  expect(trial).toContain('Dotted: trial limits, from under 20 months');
  expect(trial).toContain('Upper trial limit');
  expect(trial).toContain('stroke-dasharray="2,4"');
  expect(firm).not.toMatch(/trial|stroke-dasharray="2,4"/);
});

test('a break has a line and its reason, and limits begin anew', async () => {
  const svg = await svgOf(LIMITS_EXAMPLES['a break, its segments each with limits'] as LimitsChart);
  expect(svg).toContain('A: from Apr 2017, the force moved');
  const means = csvOf(limits, LIMITS_EXAMPLES['a break, its segments each with limits'] as LimitsChart)
    .split('\n')
    .map((line) => line.split(',')[3]);
  expect(new Set(means)).toEqual(new Set(['mean', '62', '102', undefined]));
});

test('the alt text says the latest value, what it means by which rule, limits, target and break', () => {
  const chart = exampleLimits(
    endingIn(90),
    { '2018-05': CONCERN },
    { measured: 'Knife crimes, single months', target: 50, assurance: 'hit or miss', breaks: [MOVED] },
  );
  expect(limits.altText(chart)).toMatch(
    /^Process limits chart: Knife crimes.* May 2018: 90, concern: above the upper limit\. Trial limits \(14 months\) [\d.]+ to [\d.]+, mean [\d.]+\. Target 50\.0: hit or miss\. Break: April 2017/,
  );
  expect(limits.altText(exampleLimits(USUAL))).toContain('May 2018: 64, as usual.');
});

test('only the drawn lower limit is clipped at zero', () => {
  const [, first = ''] = csvOf(limits, exampleLimits([0, 5, 0, 5, 0, 5])).split('\n');
  expect(first.split(',').slice(3, 6).map(Number)).toEqual([2.5, expect.closeTo(-10.8), 0]);
});

test('a limit is not written like a value that lies beyond it', async () => {
  const chart = exampleLimits(endingIn(90), { '2018-05': CONCERN });
  const [segment] = chart.segments;
  const limits = { ...(segment?.limits as NonNullable<typeof segment>['limits']), high: 89.99 };
  const svg = await svgOf({ ...chart, segments: [{ ...segment, limits } as never] });
  expect(svg).toContain('>Upper limit 89.99</text>');
});

test('a limit is not written like the mean where other lines need more decimals', async () => {
  const chart = exampleLimits(USUAL.map((value) => (value === 60 ? 5.1 : 5.21)));
  const [segment] = chart.segments;
  // Mean and upper limit differ with one decimal, and not with the two that tell mean and lower limit apart.
  const limits = { mean: 5.1475, low: 5.1449, drawnLow: 5.1449, high: 5.1501 };
  const svg = await svgOf({ ...chart, segments: [{ ...segment, limits } as never] });
  for (const words of ['Upper limit 5.150', 'Mean 5.148', 'Lower limit 5.145']) {
    expect(svg).toContain(`>${words}</text>`);
  }
});

test('a target far from the months does not press them together: it stands at the edge, with an arrow head', () => {
  const heightOfMonths = (target: number | null) => {
    const spec = JSON.stringify(drawingOf(limits, exampleLimits(USUAL, {}, { target })).spec);
    const [, low, high] = /"domain":\[([\d.-]+),([\d.-]+)\]/.exec(spec) ?? [];
    return { spec, span: Number(high) - Number(low) };
  };
  const alone = heightOfMonths(null);
  expect(heightOfMonths(500).span).toBe(alone.span);
  expect(heightOfMonths(500).spec).toContain('▲ Target 500');
  expect(heightOfMonths(500).spec).not.toContain('"line":"target"');
  expect(heightOfMonths(75).span).toBeGreaterThan(0);
  expect(heightOfMonths(75).spec).toContain('"line":"target"');
});
