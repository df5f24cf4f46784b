import { periodOf } from '../../insight/index.ts';
import type { Contribution } from '../../measures/index.ts';
import { wholePart } from '../../measures/index.ts';
import { formatNumber, formatSigned, round } from '../../words/index.ts';
import type { DriverBar, DriversChart } from '../drivers-chart.ts';
import type { ChartedRow } from './charted-rows.ts';

/** Bars with a name of their own. */
const mostBars = 8;

/** What the change of a row is made of: a chart for each column it is put down to, where that says something. */
export function driversCharts(row: ChartedRow, contributions: readonly Contribution[]): DriversChart[] {
  const ofRow =
    row.part === wholePart ? contributions.filter(({ measure }) => measure === row.measure.code) : [];
  return [...new Set(ofRow.map(({ by }) => by))].flatMap((by, index) => {
    const bars = barsOf(ofRow.filter((one) => one.by === by));
    const { difference } = row.result;
    if (bars.length < 2 || difference === null || bars.every((bar) => bar.difference === 0)) return [];
    return [driversChart(row, by, bars, difference, index === 0 ? '' : `-${by.replaceAll('_', '-')}`)];
  });
}

function driversChart(
  { measure, result, title, name, source, isSynthetic }: ChartedRow,
  by: string,
  bars: readonly DriverBar[],
  difference: number,
  ending: string,
): DriversChart {
  const [top] = bars;
  const windows = `${periodOf(result)} against the 12 months before`;
  return {
    name: `${name}-drivers${ending}`,
    headline: `${title} ${wholeWords(difference, measure.unit)}; ${top?.label} moved most, ${formatSigned(top?.difference ?? 0)}`,
    measured: `${title}: difference in ${measure.unit} by ${by.replaceAll('_', ' ')}, ${windows}, together ${formatSigned(difference)}`,
    source,
    isSynthetic,
    unit: measure.unit,
    difference,
    bars,
  };
}

function wholeWords(difference: number, unit: string): string {
  if (round(difference, 0) === 0) return 'was almost unchanged';
  return `${difference > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(difference))} ${unit}`;
}

/** The largest by size, and all others together; one other keeps its name. Those that may not be shown come last. */
function barsOf(all: readonly Contribution[]): DriverBar[] {
  const contributions = all.filter((one) => !one.is_not_shown);
  const hidden = all
    .filter((one) => one.is_not_shown)
    .map(({ difference, share }) => ({ label: 'Not shown: small counts', difference, share, isRest: true }));
  const kept = contributions.length === mostBars + 1 ? mostBars + 1 : mostBars;
  const named = contributions.slice(0, kept).map(({ value, difference, share }) => ({
    label: value.charAt(0).toUpperCase() + value.slice(1),
    difference,
    share,
    isRest: false,
  }));
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
