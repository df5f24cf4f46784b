import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ChartKind, drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { line, sparkline } from '../../src/charts/kinds/index.ts';
import type { LineChart } from '../../src/charts/kinds/line/record.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { EXAMPLES, exampleChart, RISING, risingWithout } from './example-chart.ts';

const KINDS: ChartKind<LineChart>[] = [sparkline, line];

async function svgOf(chart: LineChart, kind: ChartKind<LineChart>): Promise<string> {
  return drawSvg(drawingOf(kind, chart));
}

/** How many pieces the line of an SVG is drawn in. */
function piecesOfLine(svg: string): number {
  const [, path = ''] = /class="mark-line[^>]*><path d="([^"]*)"/.exec(svg) ?? [];
  return path.split('M').length - 1;
}

/** The marks of an SVG. */
function marksOf(svg: string): string[] {
  const [, marks = ''] = /class="mark-symbol[^>]*>(.*?)<\/g>/.exec(svg) ?? [];
  return marks.match(/<path[^>]*>/g) ?? [];
}

afterEach(() => vi.restoreAllMocks());

describe.each(KINDS)('a $name', (kind) => {
  test.each(Object.entries(EXAMPLES))('draws %s without a warning or a missing number', async (_, chart) => {
    const warn = vi.spyOn(console, 'warn');
    const svg = await svgOf(chart, kind);
    expect(warn).not.toHaveBeenCalled();
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test('is one image, named by a title and a description that come first', async () => {
    const svg = await svgOf(exampleChart(RISING), kind);
    const [, titleId, descriptionId] =
      /^<svg role="img" aria-labelledby="(\S+) (\S+)"[^>]*><title/.exec(svg) ?? [];
    expect(titleId).not.toBe(descriptionId);
    expect(svg).toContain(
      `<title id="${titleId}">Victim-based crime rose 15.5% in the 12 months to May 2018</title>`,
    );
    expect(svg).toContain(
      `</title><desc id="${descriptionId}">${kind === line ? 'Line chart' : 'Sparkline'}: `,
    );
  });

  test('escapes what XML would misread', async () => {
    const svg = await svgOf(EXAMPLES['signs that mean something in XML'] as LineChart, kind);
    expect(svg).toContain('Crimes &lt; 5 &amp; &quot;more&quot; than');
    expect(svg).not.toContain('id="chart-T3A.1 ');
  });

  test('is the same every time', async () => {
    const chart = exampleChart(risingWithout(9, 11));
    expect(await svgOf(chart, kind)).toBe(await svgOf(chart, kind));
  });

  test('is the same in every time zone', async () => {
    const home = process.env.TZ;
    const drawn = new Map<number, string>();
    try {
      for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        drawn.set(new Date(2018, 0, 1).getTimezoneOffset(), await svgOf(exampleChart(RISING), kind));
      }
    } finally {
      if (home === undefined) delete process.env.TZ;
      else process.env.TZ = home;
    }
    expect(drawn.size).toBe(3);
    expect(new Set(drawn.values()).size).toBe(1);
  });

  test('breaks its line at every gap', async () => {
    expect(piecesOfLine(await svgOf(exampleChart(RISING), kind))).toBe(1);
    expect(piecesOfLine(await svgOf(exampleChart(risingWithout(11)), kind))).toBe(2);
    expect(piecesOfLine(await svgOf(exampleChart(risingWithout(0, 1, 9, 10, 15, 23)), kind))).toBe(3);
  });

  test('shows a month alone between gaps as a dot', async () => {
    const whole = marksOf(await svgOf(exampleChart(risingWithout(9)), kind));
    const alone = marksOf(await svgOf(exampleChart(risingWithout(9, 11)), kind));
    expect(alone).toHaveLength(whole.length + 1);
  });

  test('has ids that no other drawing on the page has', async () => {
    const charts = [exampleChart(RISING), exampleChart(RISING, { name: 'T3A.2' })];
    const svgs = await Promise.all(charts.flatMap((chart) => KINDS.map((one) => svgOf(chart, one))));
    const ids = svgs.flatMap((svg) => svg.match(/ id="[^"]*"/g) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the high of a sparkline lies above its low, each at its month, with its value', async () => {
  const values = RISING.map((_, index) => (index === 3 ? 9000 : index === 20 ? 1000 : 5000 + index));
  const svg = await svgOf(exampleChart(values), sparkline);
  const places = marksOf(svg).map(
    (mark) => /translate\(([\d.]+),([\d.]+)\)/.exec(mark)?.slice(1).map(Number) ?? [],
  );
  expect(places.slice(0, 2)).toEqual(
    [
      [6 + (168 * 3) / 23, 15],
      [6 + (168 * 20) / 23, 35],
    ].map((place) => place.map((number) => expect.closeTo(number, 3))),
  );
  expect(svg.match(/>[\d,]+<\/text>/g)).toEqual(['>9,000</text>', '>1,000</text>']);
});

test('a line chart says in words what a gap is, which windows it shades and that data are synthetic', async () => {
  const svg = await svgOf(exampleChart(risingWithout(11), { isSynthetic: true }), line);
  for (const words of [
    'Victim-based crimes recorded each month, June 2016 to May 2018',
    'May 2017: not received',
    '12 months to May 2017',
    '12 months to May 2018',
    'Low 5,000, June 2016',
    'Source: Crime recording system',
    'Synthetic data',
    '6,000',
    'May 2018',
  ]) {
    expect(svg).toContain(words);
  }
});

test('a sparkline without a month says why, where all have one reason that fits', async () => {
  const { points, ...chart } = exampleChart(RISING);
  const without = (gaps: readonly string[]) =>
    svgOf(
      {
        ...chart,
        points: points.map((point, index) => ({
          ...point,
          value: null,
          gap: gaps[index % gaps.length] ?? '',
        })),
      },
      sparkline,
    );
  expect(await without(['not shown (disclosure control)'])).toContain('>not shown (disclosure control)<');
  expect(await without(['not received'])).toContain('>not received<');
  expect(await without(['not received', 'refused: wrong month'])).toContain('>no data<');
  expect(await without(['needs the month a year before, which was never received'])).toContain('>no data<');
});
