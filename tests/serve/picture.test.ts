import { describe, expect, it } from 'vitest';
import { monthLinesSpec, renderFilled, renderSvg } from '../../src/charts/index.ts';
import {
  askedOf,
  type ChartLine,
  emptyPicture,
  type MonthChart,
  pictureOf,
  pointWords,
  viewOf,
} from '../../src/serve/picture/index.ts';

const months = ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05', '2018-06'];

function line(key: string, values: readonly (number | null)[], more: Partial<ChartLine> = {}): ChartLine {
  return { key, name: key, group: 'Areas', stroke: 0, values, provisional: [], gaps: {}, ...more };
}

const chart: MonthChart = {
  title: 'Burglary',
  unit: 'crimes',
  isPercent: false,
  decimals: 0,
  months,
  lines: [
    line('force', [100, 110, null, 90, 100, 120], { gaps: { 2: 'not received' }, provisional: [5] }),
    line('City', [50, 52, 51, 49, 50, 51], { stroke: 1 }),
    line('County', [50, 50, 50, 50, 50, 50], { stroke: 7 }),
  ],
  breaks: [{ number: 1, at: 3, what: 'From April 2018: counted otherwise' }],
  windows: [{ from: 3, to: 5, name: '3 months to June 2018' }],
};
const room = { width: 800, height: 400, widthOf: (text: string) => 7 * text.length };
const all = { shown: new Set(['force']), from: 0, to: 5 };

describe('a chart of months', () => {
  it('shows the first line and no more than 36 months unless an address asks for others', () => {
    expect(viewOf(chart, new URLSearchParams())).toEqual(all);
    const asked = viewOf(chart, new URLSearchParams('line=City&off=1&from=2018-02&to=2018-04'));
    expect(asked).toEqual({ shown: new Set(['City']), from: 1, to: 3 });
    const long = { ...chart, months: Array.from({ length: 40 }, (_, at) => `m${at}`) };
    expect(viewOf(long, new URLSearchParams())).toMatchObject({ from: 4, to: 39 });
  });

  it('keeps one line where an address turns all of them off', () => {
    expect(viewOf(chart, new URLSearchParams('off=1')).shown).toEqual(new Set(['force']));
  });

  it('is asked for by the address that its view is written as, which keeps what else was asked', () => {
    const view = { shown: new Set(['City', 'County']), from: 1, to: 4 };
    const address = askedOf(chart, view, new URLSearchParams('part=rural&line=force&from=2018-01'));
    expect(address.toString()).toBe('part=rural&line=City&line=County&off=1&from=2018-02&to=2018-05');
    expect(viewOf(chart, address)).toEqual(view);
    expect(askedOf(chart, all, new URLSearchParams('area=City')).toString()).toBe('area=City');
  });

  it('writes what its values are in on as many lines as a narrow picture needs, above a lower plot', () => {
    // 7 pixels a letter: 49 letters in 350 pixels, of which 4 are edges.
    const narrow = { ...room, width: 350 };
    const unit = '% attended within 15 minutes (urban) or 20 minutes (rural)';
    const [short, long] = [pictureOf(chart, all, narrow), pictureOf({ ...chart, unit }, all, narrow)];
    expect(long.signals.unit).toBe('% attended within 15 minutes (urban) or 20\nminutes (rural)');
    expect(short.signals.unit).toBe('crimes');
    expect(long.padding.top - short.padding.top).toBe(16);
    expect(long.height).toBe(short.height - 16);
    expect(pictureOf({ ...chart, unit }, all, room).signals.unit).toBe(unit);
  });

  it('is the same picture whether its specification is drawn up for it, or filled', async () => {
    const empty = monthLinesSpec(emptyPicture);
    const words = { id: 'chart', title: 'Crime', description: 'Crime by month.' };
    const withoutNumbers = (svg: string) => svg.replace(/clip\d+/g, 'clip');
    for (const view of [
      { ...all, shown: new Set(['City', 'County']) },
      { ...all, to: 3 },
    ]) {
      const picture = pictureOf(chart, view, room);
      const filled = await renderFilled(empty, picture, words);
      expect(filled).toContain('<path');
      expect(withoutNumbers(filled)).toBe(withoutNumbers(await renderSvg(monthLinesSpec(picture), words)));
    }
  });

  it('begins at zero and leaves room above the highest value of the months that are shown', () => {
    const { signals } = pictureOf(chart, { ...all, to: 3 }, room);
    expect(signals.low).toBe(0);
    // 110 and 8% of it.
    expect(signals.high).toBeCloseTo(118.8);
  });

  it('labels the last value of each line, with its name where there are several, and none over another', () => {
    const alone = pictureOf(chart, all, room).data.ends as { label: string }[];
    expect(alone.map(({ label }) => label)).toEqual(['120']);
    const view = { ...all, shown: new Set(['force', 'City', 'County']) };
    const ends = pictureOf(chart, view, room).data.ends as { label: string; y: number }[];
    expect(ends.map(({ label }) => label)).toEqual(['force 120', 'City 51', 'County 50']);
    const heights = ends.map(({ y }) => y);
    expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it('has the same dots and dashes in lines of one colour', () => {
    const points = pictureOf(chart, { ...all, shown: new Set(['City', 'County']) }, room).data.points;
    const strokes = new Map(points.map((point) => [Reflect.get(point, 'line'), point]));
    expect(Reflect.get(strokes.get('City') ?? {}, 'color')).toBe('var(--line-2)');
    expect(Reflect.get(strokes.get('County') ?? {}, 'color')).toBe('var(--line-2)');
    expect(Reflect.get(strokes.get('County') ?? {}, 'dash')).not.toEqual([1, 0]);
  });

  it('reaches a provisional month with dashes, and a gap not at all', () => {
    const points = pictureOf(chart, all, room).data.points as {
      at: number;
      run: string;
      drawn: number | null;
    }[];
    const drawn = (run: string) => points.filter((point) => point.run === run).map((point) => point.drawn);
    expect(drawn('force solid')).toEqual([100, 110, null, 90, 100, null]);
    expect(drawn('force dashed')).toEqual([null, null, null, null, 100, 120]);
  });

  it('marks a gap of the only line with its reason', () => {
    expect(pictureOf(chart, all, room).data.gaps).toEqual([{ start: 1.5, end: 2.5, why: 'not received' }]);
    const both = { ...all, shown: new Set(['force', 'City']) };
    expect(pictureOf(chart, both, room).data.gaps).toEqual([]);
  });

  it('gives a break a number above the plot, and none of the plot itself', () => {
    const { data, padding, height } = pictureOf(chart, all, room);
    expect(data.breaks).toEqual(chart.breaks);
    expect(padding.top / height).toBeLessThan(0.15);
  });

  it('names a window only where its name has room', () => {
    const name = (width: number) =>
      pictureOf(chart, all, { ...room, width }).data.bands.map((band) => Reflect.get(band, 'name'));
    expect(name(800)).toEqual(['3 months to June 2018']);
    expect(name(300)).toEqual(['']);
  });

  it('says of a month its value, what it divides, that it may change, or why there is none', () => {
    const [force] = chart.lines;
    expect(force && pointWords(chart, force, 5)).toEqual(['120 crimes', 'Provisional: it may still change']);
    expect(force && pointWords(chart, force, 2)).toEqual(['No value: not received']);
    const share = { ...chart, isPercent: true, unit: '% of calls', decimals: 1 };
    const divided = line('a', [12.34], { numerators: [1234], denominators: [10_000] });
    expect(pointWords(share, divided, 0)).toEqual(['12.3% of calls', '1,234 of 10,000']);
  });
});
