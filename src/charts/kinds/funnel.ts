import { formatCsv } from '../../csv.ts';
import { formatNumber } from '../../words/index.ts';
import { valueAxis, valueEncoding, valueGrid } from '../layout/axes.ts';
import { margin, plot, textSize } from '../layout/months.ts';
import type { ChartWords } from '../layout/page-frame.ts';
import { ink } from '../layout/palette.ts';
import { type SpecPart, specBase, specConfig } from '../layout/spec-parts.ts';
import type { ChartKind } from './chart-kind.ts';
import { fitSentences } from './sentences.ts';

/** A force in a funnel: what it counts, and among how many residents. */
export interface FunnelForce {
  readonly force: string;
  readonly offences: number;
  readonly population: number;
}

/** Everything a funnel chart shows. */
export interface FunnelChart extends ChartWords {
  readonly forces: readonly FunnelForce[];
  /** The force that is named; null where it is not among them. */
  readonly named: string | null;
}

/** Limits of chance around the mean of all, in standard deviations: 95% and 99.8%. */
const limits = [
  { z: 1.96, percent: 95, dash: [4, 3] },
  { z: 3.09, percent: 99.8, dash: [1, 0] },
] as const;

const per = 1000;

/** The rate of all forces together, per 1,000 residents. */
function meanOf(forces: readonly FunnelForce[]): number {
  const sum = (of: 'offences' | 'population') => forces.reduce((all, each) => all + each[of], 0);
  return (per * sum('offences')) / sum('population');
}

/**
 * The rate that a force of so many residents could have by chance alone, were it as all forces together: the count that
 * is expected of it has a standard deviation of its square root (Spiegelhalter, Statistics in Medicine 24, 2005). The
 * fewer residents, the wider.
 */
export function limitsOfChance(mean: number, population: number, z: number): { low: number; high: number } {
  const apart = z * Math.sqrt((mean * per) / population);
  return { low: Math.max(0, mean - apart), high: mean + apart };
}

/** How many forces lie above, and below, what chance alone makes of 99.8 in 100. */
export function outsideFunnel(forces: readonly FunnelForce[]): { above: number; below: number } {
  const mean = meanOf(forces);
  const outside = (isOut: (rate: number, limit: { low: number; high: number }) => boolean) =>
    forces.filter(({ offences, population }) =>
      isOut((per * offences) / population, limitsOfChance(mean, population, limits[1].z)),
    ).length;
  return { above: outside((rate, { high }) => rate > high), below: outside((rate, { low }) => rate < low) };
}

/** Forces by rate and residents, with the limits that chance alone would keep them in. It is of no row of a paper. */
export const funnel: ChartKind<FunnelChart> = {
  name: 'funnel',
  title: 'Rate against residents',
  ending: 'funnel',
  inPaper: 'full size',
  needs: 'figures of forces',
  charts: () => [],
  spec: funnelSpec,
  altText: funnelAltText,
  csv: ({ forces }) => {
    const mean = meanOf(forces);
    return formatCsv(
      [
        'force',
        'offences',
        'residents',
        'per_1000',
        ...limits.flatMap(({ percent }) => [`low_${percent}`, `high_${percent}`]),
      ],
      forces.map(({ force, offences, population }) => [
        force,
        offences,
        population,
        (per * offences) / population,
        ...limits.flatMap(({ z }) => Object.values(limitsOfChance(mean, population, z))),
      ]),
    );
  },
};

/** Places at which the lines of limits are worked out. */
const places = 80;
/** Room beside the least and the most residents, as a share of them. */
const beside = [0.8, 1.25] as const;
/** Millions of residents that the axis names. */
const ticks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
const abovePlot = 34;
const belowPlot = 56;

function funnelSpec({ forces, named }: FunnelChart): object {
  const mean = meanOf(forces);
  const residents = forces.map(({ population }) => population);
  const most = Math.max(...residents);
  const least = Math.min(...residents);
  const points = forces.map(({ force, offences, population }) => ({
    force,
    across: population / 1e6,
    value: (per * offences) / population,
  }));
  const up = valueAxis(
    [...points.map(({ value }) => value), limitsOfChance(mean, least, limits[1].z).high],
    false,
    { isWhole: false },
  );
  const across = [(least * beside[0]) / 1e6, (most * beside[1]) / 1e6] as const;
  const lineOf = (at: (population: number) => number) =>
    Array.from({ length: places + 1 }, (_, place) => {
      const population = least * (most / least) ** (place / places);
      return { across: population / 1e6, value: at(population) };
    });
  const line = (at: (population: number) => number, dash: readonly number[]): SpecPart => ({
    data: { values: lineOf(at) },
    mark: { type: 'line', color: ink.text, strokeWidth: 1, strokeDash: dash, clip: true },
  });
  const dot = (values: readonly object[], color: string, size: number): SpecPart => ({
    data: { values },
    mark: { type: 'point', filled: true, color, size, opacity: 1 },
  });
  const ours = points.filter(({ force }) => force === named);
  return {
    ...specBase,
    padding: { left: plot.left, right: margin + 24, top: abovePlot, bottom: belowPlot },
    width: plot.width,
    height: plot.height,
    layer: [
      valueGrid(up, plot.width),
      {
        encoding: {
          x: {
            field: 'across',
            type: 'quantitative',
            scale: { type: 'log', domain: across, nice: false },
            axis: {
              values: ticks.filter((tick) => tick >= across[0] && tick <= across[1]),
              grid: false,
              ticks: true,
              domain: true,
              labelFontSize: textSize,
              labelColor: ink.text,
              format: '~f',
              title: 'Residents, millions, on a scale of ratios',
              titleFontSize: textSize,
              titleFontWeight: 'normal',
              titleColor: ink.text,
            },
          },
          y: valueEncoding({ unit: 'offences per 1,000 residents', isPercent: false }, up, 0),
        },
        layer: [
          line(() => mean, [8, 4]),
          ...limits.flatMap(({ z, dash }) => [
            line((population) => limitsOfChance(mean, population, z).low, dash),
            line((population) => limitsOfChance(mean, population, z).high, dash),
          ]),
          dot(
            points.filter(({ force }) => force !== named),
            ink.line,
            45,
          ),
          dot(ours, ink.target, 120),
          {
            data: { values: ours },
            mark: {
              type: 'text',
              dy: -14,
              fontSize: textSize,
              fontWeight: 'bold',
              color: ink.text,
            },
            encoding: { text: { field: 'force' } },
          },
        ],
      },
    ],
    config: specConfig,
  };
}

function funnelAltText(chart: FunnelChart): string {
  const { forces, named } = chart;
  const mean = meanOf(forces);
  const ours = forces.find(({ force }) => force === named);
  const { above, below } = outsideFunnel(forces);
  const rate = ours ? formatNumber((per * ours.offences) / ours.population, 2) : '';
  return fitSentences(
    {
      subject: [`Funnel chart: ${chart.measured}`, `Funnel chart: ${chart.title}`],
      mean: [`All together ${formatNumber(mean, 2)} per 1,000`],
      outside: [
        `Of ${forces.length} forces ${above} above and ${below} below what chance alone makes of 99.8 in 100`,
      ],
      ours: [ours ? `${ours.force} ${rate}` : ''],
      synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
    },
    ['subject'],
  );
}
