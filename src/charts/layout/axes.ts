import { type MonthColumns, pageLeft, plot, textSize } from './months.ts';
import { ink, surface } from './palette.ts';
import type { SpecPart } from './spec-parts.ts';

/** The vertical axis of a line chart. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly decimals: number;
  /** From one tick to the next. */
  readonly step: number;
}

/** The share of the range kept free above the highest value and below the lowest, for their labels. */
const labelShare = 0.13;
/** At least so many steps from bottom to top. */
const fewestSteps = 4;

/**
 * An axis that begins at zero (or below it, if a value is), with round ticks and room for labels. Ticks of counts are
 * whole; an axis that may float begins above zero where all values lie in its upper half.
 */
export function valueAxis(
  values: readonly number[],
  isPercent: boolean,
  options: { readonly isWhole?: boolean; readonly mayFloat?: boolean } = {},
): ValueAxis {
  const { isWhole = !isPercent && values.every(Number.isInteger), mayFloat = false } = options;
  if (values.length === 0) return { domain: [0, 1], ticks: [], decimals: 0, step: 1 };
  const least = Math.min(...values);
  const highest = Math.max(0, ...values);
  const lowest = mayFloat && least > highest / 2 && least < highest ? least : Math.min(0, least);
  const peak = highest === lowest ? lowest + 1 : highest;
  const room = (peak - lowest) * labelShare;
  const top = peak + room;
  const bottom = Math.min(lowest, least - room);

  const step = Math.max(roundStep((top - lowest) / fewestSteps), isWhole ? 1 : 0);
  const lastTick = isPercent ? Math.max(100, highest) : top;
  return {
    domain: [bottom, top],
    ticks: multiples(step, lowest, Math.min(top, lastTick)),
    decimals: tickDecimals(step),
    step,
  };
}

/** The decimals that a step from tick to tick needs. */
export function tickDecimals(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step)));
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is no larger. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const multiple = [5, 2, 1].find((candidate) => candidate * power <= step) ?? 1;
  return Number((multiple * power).toPrecision(1));
}

/** The multiples of a step from one value to another, both included. */
export function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** A month's name, `May 2018`, and the space to the next. */
const nameWidth = 70;

const tenMillion = 1e7;

/** The months along the bottom, evenly spaced, the last one always named. */
export function monthEncoding({ months, width }: MonthColumns): SpecPart {
  const step = [1, 3, 6, 12, 24].find((count) => count * width >= nameWidth) ?? 60;
  return {
    field: 'month',
    type: 'ordinal',
    scale: { type: 'band', domain: months, paddingInner: 0, paddingOuter: 0, round: false },
    axis: {
      ...axisStyle,
      title: null,
      values: months.filter((_, index) => (months.length - 1 - index) % step === 0),
      // Read and written as UTC, so that no month moves with the machine's time zone.
      labelExpr: "utcFormat(toDate(datum.value), '%b %Y')",
      labelAngle: 0,
      labelAlign: 'center',
      domain: false,
      tickColor: ink.text,
      tickSize: 5,
      labelPadding: 5,
    },
  };
}

/** The values up the side, with the unit above them. */
export function valueEncoding(
  chart: { readonly unit: string; readonly isPercent: boolean },
  axis: ValueAxis,
  stripHeight: number,
): SpecPart {
  const format = tickFormat(axis);
  return {
    field: 'value',
    type: 'quantitative',
    scale: { domain: axis.domain, nice: false, zero: false },
    axis: {
      ...axisStyle,
      values: axis.ticks,
      tickCount: axis.ticks.length,
      labelExpr: chart.isPercent ? `${format} + '%'` : format,
      grid: false,
      ticks: false,
      domain: false,
      labelPadding: 8,
      title: chart.unit,
      titleAngle: 0,
      titleAlign: 'left',
      titleBaseline: 'alphabetic',
      titleX: pageLeft,
      titleY: -stripHeight - 8,
      ...axisTitleStyle,
    },
  };
}

/** From ten million on in millions, as longer numbers have no room. */
function tickFormat({ ticks, decimals, step }: ValueAxis): string {
  if (Math.max(0, ...ticks.map(Math.abs)) < tenMillion) return `format(datum.value, ',.${decimals}f')`;
  const kept = Math.max(0, 6 - Math.floor(Math.log10(step)));
  return `format(datum.value / 1e6, ',.${kept}f') + 'm'`;
}

/** A line across the plot at each tick, drawn over the shading. */
export function valueGrid(axis: ValueAxis, width: number): SpecPart {
  return gridLayer(axis, { x: { value: 0 }, x2: { value: width }, y: tickPlace });
}

/** Where a tick of a grid lies along its axis. */
export const tickPlace: SpecPart = { field: 'value', type: 'quantitative' };

/** A line at each tick of an axis; the one at zero is dark. */
export function gridLayer({ ticks }: Pick<ValueAxis, 'ticks'>, place: SpecPart): SpecPart {
  const color = { condition: { test: 'datum.value === 0', value: ink.text }, value: surface.gridLine };
  return {
    data: { values: ticks.map((value) => ({ value })) },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: { ...place, color },
  };
}

/** How every axis writes what its values are. */
export const axisTitleStyle: SpecPart = {
  titleFontSize: textSize,
  titleFontWeight: 'normal',
  titleColor: ink.text,
};

const axisStyle: SpecPart = {
  labelFontSize: textSize,
  labelColor: ink.text,
  labelOverlap: false,
  labelLimit: 0,
};

/** How far down the plot a value lies. */
export function heightOf(value: number, { domain: [bottom, top] }: ValueAxis): number {
  return (plot.height * (top - value)) / (top - bottom);
}
