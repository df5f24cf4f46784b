import type { Chart } from './chart.ts';
import { type MonthColumns, PAGE_LEFT, TEXT_SIZE } from './line-layout.ts';
import { INK, SURFACE } from './palette.ts';
import type { SpecPart } from './spec-parts.ts';
import type { ValueAxis } from './value-axis.ts';

/** A month's name, `May 2018`, and the space to the next. */
const NAME_WIDTH = 70;

const TEN_MILLION = 1e7;

/** The months along the bottom, evenly spaced, the last one always named. */
export function monthEncoding({ months, width }: MonthColumns): SpecPart {
  const step = [1, 3, 6, 12, 24].find((count) => count * width >= NAME_WIDTH) ?? 60;
  return {
    field: 'month',
    type: 'ordinal',
    scale: { type: 'band', domain: months, paddingInner: 0, paddingOuter: 0, round: false },
    axis: {
      ...AXIS_STYLE,
      title: null,
      values: months.filter((_, index) => (months.length - 1 - index) % step === 0),
      // Read and written as UTC, so that no month moves with the machine's time zone.
      labelExpr: "utcFormat(toDate(datum.value), '%b %Y')",
      labelAngle: 0,
      labelAlign: 'center',
      domain: false,
      tickColor: INK.text,
      tickSize: 5,
      labelPadding: 5,
    },
  };
}

/** The values up the side, with the unit above them. */
export function valueEncoding(
  chart: Pick<Chart, 'unit' | 'isPercent'>,
  axis: ValueAxis,
  stripHeight: number,
): SpecPart {
  const format = tickFormat(axis);
  return {
    field: 'value',
    type: 'quantitative',
    scale: { domain: axis.domain, nice: false, zero: false },
    axis: {
      ...AXIS_STYLE,
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
      titleX: PAGE_LEFT,
      titleY: -stripHeight - 8,
      titleFontSize: TEXT_SIZE,
      titleFontWeight: 'normal',
      titleColor: INK.text,
    },
  };
}

/** From ten million on in millions, as longer numbers have no room. */
function tickFormat({ ticks, decimals, step }: ValueAxis): string {
  if (Math.max(0, ...ticks.map(Math.abs)) < TEN_MILLION) return `format(datum.value, ',.${decimals}f')`;
  const kept = Math.max(0, 6 - Math.floor(Math.log10(step)));
  return `format(datum.value / 1e6, ',.${kept}f') + 'm'`;
}

/** A line across the plot at each tick, drawn over the shading; the one at zero is dark. */
export function valueGrid(axis: ValueAxis, width: number): SpecPart {
  return {
    data: { values: axis.ticks.map((value) => ({ value })) },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: {
      x: { value: 0 },
      x2: { value: width },
      y: { field: 'value', type: 'quantitative' },
      color: { condition: { test: 'datum.value === 0', value: INK.text }, value: SURFACE.gridLine },
    },
  };
}

const AXIS_STYLE: SpecPart = {
  labelFontSize: TEXT_SIZE,
  labelColor: INK.text,
  labelOverlap: false,
  labelLimit: 0,
};
