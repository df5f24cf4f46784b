import { describe, expect, test } from 'vitest';
import type { AreasChart } from '../../src/charts/kinds/areas/record.ts';
import { areaWords } from '../../src/charts/kinds/areas/record.ts';
import type { ChartKind } from '../../src/charts/kinds/chart-kind.ts';
import { chartedRows } from '../../src/charts/kinds/charted-rows.ts';
import type { DriversChart } from '../../src/charts/kinds/drivers.ts';
import { areas, drivers, limits, line } from '../../src/charts/kinds/index.ts';
import type { LimitsChart, LimitsPoint } from '../../src/charts/kinds/limits/record.ts';
import { limitsPoints } from '../../src/charts/kinds/limits/record.ts';
import type { LineChart } from '../../src/charts/kinds/line/record.ts';
import { longestAltText } from '../../src/charts/kinds/sentences.ts';
import type { ChartWords } from '../../src/charts/layout/page-frame.ts';
import { draftOf } from '../../src/insight/draft.ts';
import type { Result } from '../../src/measures/result.ts';
import { measureValue } from '../../src/measures/statistic.ts';
import { formatNumber, formatSigned } from '../../src/words/number-words.ts';
import { round } from '../../src/words/round.ts';
import { randomBuild } from './random-build.ts';

const SEEDS = Array.from({ length: 300 }, (_, index) => index);
const MEANINGS = { improvement: 'an improvement', concern: 'a concern' } as const;

interface Case {
  readonly seed: number;
  readonly build: ReturnType<typeof randomBuild>;
  readonly charts: {
    readonly lines: readonly LineChart[];
    readonly limits: readonly LimitsChart[];
    readonly areas: readonly AreasChart[];
    readonly drivers: readonly DriversChart[];
  };
  readonly result: Result;
}

const CASES: Case[] = SEEDS.map((seed) => {
  const build = randomBuild(seed);
  const chartsOf = <Chart extends ChartWords>(kind: ChartKind<Chart>) =>
    chartedRows(build).flatMap((row) => kind.charts(row, build));
  const charts = {
    lines: chartsOf(line),
    limits: chartsOf(limits),
    areas: chartsOf(areas),
    drivers: chartsOf(drivers),
  };
  return { seed, build, charts, result: build.results[0] as Result };
});

/** How often a thing is checked, so that a test that checks nothing fails. */
function each(check: (one: Case) => boolean): number {
  return CASES.filter(check).length;
}

describe('over 300 random builds, a line chart', () => {
  test('has the values of the series, the trend of the result, and the figures of the draft', () => {
    for (const { build, charts, result } of CASES) {
      const [chart] = charts.lines;
      const known = new Map(build.measured[0]?.series[0]?.points.map((point) => [point.month, point]));
      for (const { month, value } of chart?.points ?? []) {
        const { numerator = null, denominator = null } = known.get(month) ?? {};
        expect(value).toBe(measureValue(result, { numerator, denominator }));
      }
      expect(chart?.trend).toBe(result.trend);
      if (result.trend !== null && chart) expect(line.altText(chart)).toContain(`Trend: ${result.trend}.`);
      if (result.difference === null) continue;
      const figures = (text = '') =>
        text.replace(/12 months before|a change of 0\.0.*/g, '').match(/[−\d][\d,.]*\d|\d/g) ?? [];
      // A small base is told without a %.
      const isOfFew = result.is_small_base && result.statistic === 'count';
      const told = figures(draftOf(result));
      expect(told).toEqual(
        expect.arrayContaining(figures(chart?.comparison).slice(0, isOfFew ? 2 : undefined)),
      );
    }
  });

  test('rises or falls in its headline as the result does', () => {
    const told = each(({ charts, result }) => {
      const headline = charts.lines[0]?.headline ?? '';
      if (result.change === null) return false;
      expect(/ rose /.test(headline)).toBe(round(result.change, 1) > 0);
      expect(/ fell /.test(headline)).toBe(round(result.change, 1) < 0);
      return true;
    });
    expect(told).toBeGreaterThan(100);
  });

  test('draws every break that the result mentions', () => {
    const told = each(({ charts, result, build }) => {
      if (result.breaks === null) return false;
      const [month] = build.measured[0]?.series[0]?.breaks?.map((one) => one.month) ?? [];
      expect(charts.lines[0]?.breaks.map((one) => one.month)).toContain(month);
      return true;
    });
    expect(told).toBeGreaterThan(10);
  });
});

describe('over 300 random builds, a limits chart', () => {
  test('marks the latest month as the result labels it, and says so', () => {
    const kinds = new Set<string>();
    for (const { charts, result } of CASES) {
      const [chart] = charts.limits;
      if (!chart) throw new Error('no chart');
      const latest = limitsPoints(chart).findLast(({ value }) => value !== null);
      const label = result.variation;
      kinds.add(String(label));
      expect(chart.variation).toBe(label);
      expect(latest?.signal?.kind ?? null).toBe(label === 'common cause' ? null : label);
      expect(/is within what is usual|the same in every month/.test(chart.headline)).toBe(
        label === 'common cause',
      );
      expect(/too few months|not told|no month has/.test(chart.headline)).toBe(label === null);
      for (const [kind, words] of Object.entries(MEANINGS))
        expect(chart.headline.endsWith(words)).toBe(label === kind);
      expect(limits.altText(chart).length).toBeLessThanOrEqual(longestAltText);
      if (label === 'improvement' || label === 'concern')
        expect(limits.altText(chart)).toContain(`, ${label}: `);
    }
    expect([...kinds].sort()).toEqual([
      'common cause',
      'concern',
      'improvement',
      'neutral high',
      'neutral low',
      'null',
    ]);
  });

  test('names a side and a run that its months have', () => {
    const rules = new Set<string>();
    for (const { charts } of CASES) {
      const [chart] = charts.limits;
      const segment = chart?.segments.at(-1);
      const latest = segment?.points.findLast(({ value }) => value !== null);
      if (!chart || !latest?.signal || latest.value === null || !segment?.limits) continue;
      const { rule, side } = latest.signal;
      const { limits } = segment;
      rules.add(rule);
      const months = Number(/for (\d+) months in a row/.exec(chart.headline)?.[1] ?? 0);
      if (rule === 'outside') {
        expect(side === 'high' ? latest.value > limits.high : latest.value < limits.low).toBe(true);
        expect(chart.headline).toContain(side === 'high' ? 'above what is usual' : 'below what is usual');
      }
      if (rule === 'shift') {
        const until = segment.points.filter(({ month }) => month <= latest.month).slice(-months);
        expect(months).toBeGreaterThanOrEqual(7);
        const isBeside = (point: LimitsPoint) =>
          point.value !== null && (side === 'high') === point.value > (point.limits?.mean ?? 0);
        expect(until.every(isBeside)).toBe(true);
        expect(chart.headline).toContain(side === 'high' ? 'above the mean' : 'below the mean');
      }
      if (rule === 'trend') {
        expect(months).toBeGreaterThanOrEqual(7);
        expect(chart.headline).toContain(side === 'high' ? 'rising' : 'falling');
      }
      if (rule === 'two of three') expect(chart.headline).toContain(`unusually ${side}`);
    }
    expect(rules).toContain('outside');
    expect(rules).toContain('shift');
  });

  test('draws the target and begins anew at the break of the result', () => {
    for (const { charts, result, build } of CASES) {
      const [chart] = charts.limits;
      expect([chart?.target, chart?.assurance]).toEqual([result.target, result.assurance]);
      const [first, ...later] = chart?.segments ?? [];
      expect(later.map(({ points }) => points[0]?.month)).toEqual(chart?.breaks.map(({ month }) => month));
      expect(first?.points.length ?? 0).toBeGreaterThan(0);
      if (result.breaks !== null)
        expect(chart?.breaks.map(({ what }) => what)).toEqual(
          build.measured[0]?.series[0]?.breaks?.map((one) => one.what_changed),
        );
    }
  });
});

describe('over 300 random builds, a chart of drivers', () => {
  test('adds up to the difference of the result, which its headline and alt text say', () => {
    const told = each(({ charts, result }) => {
      const [chart] = charts.drivers;
      if (!chart || result.difference === null) return false;
      const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
      expect(chart.difference).toBe(result.difference);
      expect(sum(chart.bars.map(({ difference }) => difference))).toBe(result.difference);
      if (result.difference !== 0) {
        expect(sum(chart.bars.map(({ share }) => share ?? 0))).toBeCloseTo(100, 6);
        const moved = `${result.difference > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(result.difference))} `;
        expect(chart.headline).toContain(moved);
      }
      expect(chart.bars).toHaveLength(9);
      expect(chart.bars.at(-1)).toMatchObject({ label: 'All others (5)', isRest: true });
      expect(drivers.altText(chart)).toContain(`Whole difference ${formatSigned(result.difference)}.`);
      return true;
    });
    expect(told).toBeGreaterThan(30);
  });

  test('is not made where the result has no difference', () => {
    for (const { charts, result } of CASES)
      if (result.difference === null) expect(charts.drivers).toEqual([]);
  });
});

describe('over 300 random builds, a comparison of areas', () => {
  test('has the values and intervals of the results, rates among them, highest first', () => {
    const quantities = new Set(CASES.flatMap(({ charts }) => charts.areas.map(({ quantity }) => quantity)));
    expect(quantities).toEqual(new Set(['rate', 'change', 'value']));
    const told = each(({ charts, build }) => {
      const [chart] = charts.areas;
      if (!chart) return false;
      const values = chart.areas.map(({ value }) => value);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      for (const { area, value, interval } of [
        ...chart.areas,
        { area: 'force', value: chart.force, interval: undefined },
      ]) {
        const own = build.results.find((one) => one.area === area) as Result;
        const population = build.rates.find((one) => one.area === area)?.population ?? Number.NaN;
        const [wanted, low, high] = {
          change: [own.change, own.change_low, own.change_high],
          value: [own.current, own.current_low, own.current_high],
          rate: [own.current, own.current_low, own.current_high].map(
            (count) => ((count ?? Number.NaN) * 1000) / population,
          ),
        }[chart.quantity];
        expect(value).toBeCloseTo(wanted ?? Number.NaN, 9);
        if (interval === undefined) continue;
        expect(interval?.low ?? null).toEqual(low === null ? null : expect.closeTo(low as number, 9));
        expect(interval?.high ?? null).toEqual(high === null ? null : expect.closeTo(high as number, 9));
      }
      return true;
    });
    expect(told).toBeGreaterThan(100);
  });

  test('names highest and lowest in headline and alt text, and every area it leaves out', () => {
    for (const { charts } of CASES) {
      for (const chart of charts.areas) {
        const words = areaWords(chart);
        const [highest, lowest] = [chart.areas[0], chart.areas.at(-1)];
        const range = `ighest ${highest?.area} ${words(highest?.value ?? 0)}; lowest ${lowest?.area} ${words(lowest?.value ?? 0)}`;
        expect(areas.altText(chart)).toContain(range);
        if (!chart.headline.includes('the same')) {
          expect(chart.headline).toContain(`highest in ${highest?.area} (${words(highest?.value ?? 0)}`);
          expect(chart.headline).toContain(`lowest in ${lowest?.area} (${words(lowest?.value ?? 0)}`);
        }
        expect(chart.areas.map(({ area }) => area)).not.toContain('Unknown district');
        expect(chart.leftOut.join(' ')).toContain('Unknown district');
      }
    }
  });
});
