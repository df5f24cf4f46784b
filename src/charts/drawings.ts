import { formatCsv } from '../csv.ts';
import { formatNumber, formatSigned } from '../words/index.ts';
import { comparisonForms, gapForms, shapeForms, subjectForms } from './alt-text-sentences.ts';
import { areasAltText } from './areas-alt-text.ts';
import type { AreasChart } from './areas-chart.ts';
import { areasSpec } from './areas-spec.ts';
import { breakForms } from './break-forms.ts';
import { type Chart, type ChartKind, shownPoints } from './chart.ts';
import type { Drawing } from './drawing.ts';
import type { DriversChart } from './drivers-chart.ts';
import { driversSpec } from './drivers-spec.ts';
import { fitSentences } from './fit-sentences.ts';
import { limitsAltText } from './limits-alt-text.ts';
import type { LimitsChart } from './limits-chart.ts';
import { limitsSpec } from './limits-spec.ts';
import { lineSpec } from './line-spec.ts';
import { shorten, shorterForms } from './shorten.ts';
import { sparklineSpec } from './sparkline-spec.ts';

/**
 * A chart in words, from its record and not from its picture: type, what, period, shape, latest value,
 * comparison, trend, breaks in recording, gaps and whether the data is synthetic.
 */
export function altText(chart: Chart, kind: ChartKind): string {
  const points = shownPoints(chart, kind);
  return fitSentences(
    {
      subject: subjectForms(chart, kind),
      shape: shapeForms(chart, points),
      comparison: comparisonForms(chart),
      trend: [chart.trend === null ? '' : `Trend: ${chart.trend}`],
      breaks: kind === 'line' ? breakForms(chart.breaks) : [''],
      gaps: gapForms(points),
      synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
    },
    GIVES_WAY,
  );
}

/** Which sentence takes its next shorter form, in turn. */
const GIVES_WAY = [
  'shape',
  'comparison',
  'gaps',
  'breaks',
  'subject',
  'shape',
  'gaps',
  'subject',
  'comparison',
  'gaps',
  'breaks',
  'shape',
  'subject',
  'comparison',
] as const;

const NAMED = 3;

/** A chart of drivers in words, from its record: type, what, the whole difference, the largest parts and the rest. */
export function driversAltText(chart: DriversChart): string {
  const words = `Bar chart: ${chart.measured}`;
  const parts = partForms(chart);
  return fitSentences(
    {
      subject: shorterForms(words, 60),
      whole: [`Whole difference ${formatSigned(chart.difference)}`],
      parts: [parts(NAMED, 60), parts(NAMED, 40), parts(2, 40), parts(1, 60)],
      synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
    },
    ['subject', 'subject', 'subject', 'parts'],
  );
}

/** So many of the largest, each with a name no longer than so many letters, and what is left. */
function partForms({ bars }: DriversChart): (count: number, length: number) => string {
  return (count, length) => {
    const named = bars.filter(({ isRest }) => !isRest).slice(0, count);
    const others = bars.filter((bar) => !named.includes(bar));
    const left = others.reduce((sum, { difference }) => sum + difference, 0);
    const say = named.map(({ label, difference, share }) => {
      const ofWhole = share === null ? '' : ` (${formatNumber(share, 1)}%)`;
      return `${shorten(label, length)} ${formatSigned(difference)}${ofWhole}`;
    });
    return [...say, ...(others.length > 0 ? [`all others ${formatSigned(left)}`] : [])].join('; ');
  };
}

/** The chart records of a paper, by kind. */
export interface ChartSet {
  /** Each drawn as a line chart and as a sparkline. */
  readonly lines: readonly Chart[];
  readonly limits: readonly LimitsChart[];
  readonly areas: readonly AreasChart[];
  readonly drivers: readonly DriversChart[];
}

/** Every drawing of a set of charts. */
export function drawingsOf({ lines, limits, areas, drivers }: ChartSet): Drawing[] {
  return [
    ...lines.flatMap((chart) => [lineDrawing(chart), sparklineDrawing(chart)]),
    ...limits.map(limitsDrawing),
    ...areas.map(areasDrawing),
    ...drivers.map(driversDrawing),
  ];
}

/** The months of a row as a full-size line chart. */
export function lineDrawing(chart: Chart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: lineSpec(chart), altText: altText(chart, 'line'), csv: chartCsv(chart) };
}

/** The last 24 months of a row as a small line; its data are those of the line chart. */
export function sparklineDrawing(chart: Chart): Drawing {
  const { headline } = chart;
  const stem = `${chart.name}-sparkline`;
  return { stem, headline, spec: sparklineSpec(chart), altText: altText(chart, 'sparkline'), csv: null };
}

/** The months of a row against its process limits. */
export function limitsDrawing(chart: LimitsChart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: limitsSpec(chart), altText: limitsAltText(chart), csv: limitsCsv(chart) };
}

/** The areas of one level against each other. */
export function areasDrawing(chart: AreasChart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: areasSpec(chart), altText: areasAltText(chart), csv: areasCsv(chart) };
}

/** What a change is made of. */
export function driversDrawing(chart: DriversChart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: driversSpec(chart), altText: driversAltText(chart), csv: driversCsv(chart) };
}

/** The bars and the whole, unrounded, as CSV. */
export function driversCsv({ bars, difference, unit }: DriversChart): string {
  return formatCsv(
    ['driver', 'unit', 'difference', 'share_percent'],
    [
      ...bars.map((bar) => [bar.label, unit, bar.difference, bar.share]),
      ['whole difference', unit, difference, difference === 0 ? null : 100],
    ],
  );
}

/** The chart's months and unrounded values as CSV: why there is no value, and what changed in recording. */
export function chartCsv(chart: Chart): string {
  return formatCsv(
    ['month', 'value', 'note', 'break'],
    chart.points.map(({ month, value, gap }) => [
      month,
      value,
      gap,
      chart.breaks.find((one) => one.month === month)?.what ?? null,
    ]),
  );
}

/** The areas and the force, unrounded, as CSV; a blank upper end where an interval has none. */
export function areasCsv({ level, areas, force, unit }: AreasChart): string {
  const rows = areas.map(({ area, value, interval }) => [
    level,
    area,
    unit,
    value,
    interval?.low ?? null,
    interval && Number.isFinite(interval.high) ? interval.high : null,
  ]);
  return formatCsv(
    ['level', 'area', 'unit', 'value', 'low', 'high'],
    [...rows, ['force', 'force', unit, force, null, null]],
  );
}

/** The chart's months, unrounded, with the mean and limits each is held against and what it signals, as CSV. */
export function limitsCsv({ segments, breaks, target }: LimitsChart): string {
  return formatCsv(
    [
      'month',
      'value',
      'note',
      'mean',
      'lower_limit',
      'lower_limit_drawn',
      'upper_limit',
      'is_trial',
      'signal',
      'rule',
      'side',
      'target',
      'break',
    ],
    segments.flatMap(({ points, limits, isTrial }) =>
      points.map(({ month, value, gap, signal }) => [
        month,
        value,
        gap,
        limits?.mean ?? null,
        limits?.low ?? null,
        limits?.drawnLow ?? null,
        limits?.high ?? null,
        limits === null ? null : String(isTrial),
        signal?.kind ?? null,
        signal?.rule ?? null,
        signal?.side ?? null,
        target,
        breaks.find((one) => one.month === month)?.what ?? null,
      ]),
    ),
  );
}
