import { formatCsv } from '../../csv.ts';
import { periodOf } from '../../insight/index.ts';
import { type Contribution, wholePart } from '../../measures/index.ts';
import { capitalised, formatNumber, formatSigned, round } from '../../words/index.ts';
import { type ChartWords, pageFrame } from '../layout/page-frame.ts';
import { pageTextLayer, uprightLayer } from '../layout/page-layers.ts';
import { ink, markColour, surface } from '../layout/palette.ts';
import {
  barsLayer,
  type LevelBar,
  placeOf,
  rowAxis,
  rowEncoding,
  rowGrid,
  rowLayout,
} from '../layout/rows.ts';
import type { ChartKind } from './chart-kind.ts';
import { type ChartedFigures, type ChartedRow, wordsOf } from './charted-rows.ts';
import { fitSentences } from './sentences.ts';

/** How much of a difference one kind, or all others together, makes up. */
export interface DriverBar {
  readonly label: string;
  readonly difference: number;
  /** In % of the whole difference; null where there is none. */
  readonly share: number | null;
  /** Whether it stands for all that have no bar of their own. */
  readonly isRest: boolean;
}

/** Everything a chart of what a change is made of shows. A chart computes nothing about its measure. */
export interface DriversChart extends ChartWords {
  readonly unit: string;
  /** The column it is put down to: `offence subgroup`. */
  readonly by: string;
  /** The whole difference: that of the result. */
  readonly difference: number;
  /** Largest first, the rest last; together they make up the whole. */
  readonly bars: readonly DriverBar[];
}

/** What the change of a row is made of. */
export const drivers: ChartKind<DriversChart> = {
  name: 'drivers',
  title: 'What drives the change',
  ending: 'drivers',
  inPaper: 'not shown',
  needs: 'a change that is put down to parts',
  charts: driversCharts,
  spec: driversSpec,
  altText: driversAltText,
  csv: driversCsv,
};

/** Bars with a name of their own. */
const mostBars = 8;

/** What the change of a row is made of: a chart for each column it is put down to, where that says something. */
function driversCharts(
  row: ChartedRow,
  { contributions }: Pick<ChartedFigures, 'contributions'>,
): DriversChart[] {
  const { title, result } = row;
  const { area, difference, unit } = result;
  const windows = `${periodOf(result)} against the 12 months before`;
  if (row.part !== wholePart || difference === null) return [];
  const ofRow = contributions.filter((one) => one.measure === row.measure.code && one.area === area);
  return [...new Set(ofRow.map(({ by }) => by))].flatMap((by, index) => {
    const bars = barsOf(ofRow.filter((one) => one.by === by));
    const [top] = bars;
    if (!top || bars.length < 2 || bars.every((bar) => bar.difference === 0)) return [];
    const column = by.replaceAll('_', ' ');
    const mostMoved = `${top.label} moved most, ${formatSigned(top.difference)}`;
    return {
      ...wordsOf(row),
      by: column,
      ...(index === 0 ? {} : { variant: column }),
      headline: `${title} ${wholeWords(difference, unit)}; ${mostMoved}`,
      measured: `${title}: difference in ${unit} by ${column}, ${windows}, together ${formatSigned(difference)}`,
      unit,
      difference,
      bars,
    };
  });
}

function wholeWords(difference: number, unit: string): string {
  if (round(difference, 0) === 0) return 'was almost unchanged';
  return `${difference > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(difference))} ${unit}`;
}

/** The largest by size, and all others together; one other keeps its name. Those that may not be shown come last. */
function barsOf(all: readonly Contribution[]): DriverBar[] {
  const barFor = ({ difference, share }: Contribution, label: string, isRest: boolean): DriverBar => {
    return { label, difference, share, isRest };
  };
  const contributions = all.filter((one) => !one.is_not_shown);
  const hidden = all
    .filter((one) => one.is_not_shown)
    .map((one) => barFor(one, 'Not shown (disclosure control)', true));
  const kept = contributions.length === mostBars + 1 ? mostBars + 1 : mostBars;
  const named = contributions.slice(0, kept).map((one) => barFor(one, capitalised(one.value), false));
  const others = contributions.slice(kept);
  if (others.length === 0) return [...named, ...hidden];
  const sum = (numberOf: (one: Contribution) => number) =>
    others.reduce((total, one) => total + numberOf(one), 0);
  const hasShare = others.every(({ share }) => share !== null);
  return [
    ...named,
    {
      label: `All others (${others.length})`,
      difference: sum(({ difference }) => difference),
      share: hasShare ? sum(({ share }) => share ?? 0) : null,
      isRest: true,
    },
    ...hidden,
  ];
}

const driverColumns = {
  label: 252,
  cells: [
    { heading: 'Difference', width: 86 },
    { heading: 'Share', width: 74 },
  ],
};
const abovePlot = 42;
const belowPlot = 62;

/** What a difference is made of: a bar each, to the right of zero for more and to the left for fewer, and the sum. */
function driversSpec(chart: DriversChart): object {
  const rows = chart.bars.map(({ label, difference, share }) => ({
    label,
    cells: [formatSigned(difference), shareWords(share)],
  }));
  const total = {
    label: 'Whole difference',
    cells: [formatSigned(chart.difference), shareWords(chart.difference === 0 ? null : 100)],
    isBold: true,
  };
  const layout = rowLayout([...rows, total], driverColumns);
  const plotHeight = layout.height - layout.rowHeight;
  const differences = chart.bars.map(({ difference }) => difference);
  const { width } = layout;
  const axis = rowAxis(Math.min(0, ...differences), Math.max(0, ...differences), { width, isWhole: true });
  const frame = pageFrame(chart, { ...layout, height: plotHeight, above: abovePlot, below: belowPlot });
  const zero = placeOf(0, axis, width);

  return {
    ...frame.spec,
    layer: [
      {
        encoding: { x: rowEncoding('difference', axis, `difference in ${chart.unit}`, signedStyle) },
        layer: [rowGrid(axis, plotHeight), barsLayer(chart.bars.map(barOf), layout)],
      },
      uprightLayer([{ x: zero, top: 0, bottom: plotHeight }], { strokeWidth: 1.5, color: ink.text }),
      pageTextLayer([...layout.texts, ...frame.texts]),
    ],
  };
}

/** That of the rest is only outlined. */
function barOf({ label, difference, share, isRest }: DriverBar): LevelBar {
  const color = difference < 0 ? markColour.fewer : markColour.more;
  return { data: { label, difference, share }, color, fill: isRest ? surface.page : color };
}

const signedStyle = { isSigned: true, isPercent: false };

function shareWords(share: number | null): string {
  return share === null ? '' : `${formatNumber(share, 1)}%`;
}

const mostNamed = 3;

/** A chart of drivers in words, from its record: type, what, the whole difference, the largest parts and the rest. */
function driversAltText(chart: DriversChart): string {
  const { title, unit, by } = chart;
  return fitSentences(
    chart,
    {
      subject: [
        `Bar chart: ${chart.measured}`,
        `Bar chart: ${title}: difference in ${unit} by ${by}`,
        `Bar chart: ${title}, by ${by}`,
      ],
      whole: [`Whole difference ${formatSigned(chart.difference)}`],
      parts: [mostNamed, 2, 1, 0].map((count) => partsNamed(chart, count)),
    },
    ['subject', 'subject', 'parts'],
  );
}

/** So many of the largest by name, and what is left. */
function partsNamed({ bars }: DriversChart, count: number): string {
  const named = bars.filter(({ isRest }) => !isRest).slice(0, count);
  const others = bars.filter((bar) => !named.includes(bar));
  if (named.length === 0) return `${bars.length} parts`;
  const left = others.reduce((sum, { difference }) => sum + difference, 0);
  const words = named.map(({ label, difference, share }) => {
    const ofWhole = share === null ? '' : ` (${formatNumber(share, 1)}%)`;
    return `${label} ${formatSigned(difference)}${ofWhole}`;
  });
  return [...words, ...(others.length > 0 ? [`all others ${formatSigned(left)}`] : [])].join('; ');
}

/** The bars and the whole, unrounded, as CSV. */
function driversCsv({ bars, difference, unit }: DriversChart): string {
  return formatCsv(
    ['driver', 'unit', 'difference', 'share_percent'],
    [
      ...bars.map((bar) => [bar.label, unit, bar.difference, bar.share]),
      ['whole difference', unit, difference, difference === 0 ? null : 100],
    ],
  );
}
