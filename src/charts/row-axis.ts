import { TEXT_SIZE } from './line-layout.ts';
import { INK, SURFACE } from './palette.ts';
import type { SpecPart } from './spec-parts.ts';
import { textWidth } from './text-width.ts';
import { multiples, roundStep } from './value-axis.ts';

/** At least so many steps from left to right, where their labels have room. */
const FEWEST_STEPS = 4;
const BETWEEN_LABELS = 16;
const EDGE_SHARE = 0.04;

/** The horizontal axis of a chart of rows. */
export interface RowAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly decimals: number;
}

/** What an axis is made for. */
export interface RowAxisOptions {
  /** Of the plot, in pixels. */
  readonly width: number;
  /** Whether ticks are whole. */
  readonly isWhole?: boolean;
}

/** An axis with round ticks and a little room at both ends; where an end is zero, it stays zero. */
export function rowAxis(
  lowest: number,
  highest: number,
  { width, isWhole = false }: RowAxisOptions,
): RowAxis {
  const span = highest > lowest ? highest - lowest : 1;
  const [low, high] = [lowest, lowest + span];
  let step = Math.max(roundStep(span / FEWEST_STEPS), isWhole ? 1 : 0);
  while ((width * step) / span < labelWidth(Math.max(-low, high), step)) step = nextStep(step);
  return {
    domain: [low === 0 ? 0 : low - EDGE_SHARE * span, high === 0 ? 0 : high + EDGE_SHARE * span],
    ticks: multiples(step, low, high),
    decimals: decimalsOf(step),
  };
}

function labelWidth(largest: number, step: number): number {
  const text = `+${Math.abs(largest).toLocaleString('en-GB', { minimumFractionDigits: decimalsOf(step), maximumFractionDigits: decimalsOf(step) })}%`;
  return textWidth(text, { size: TEXT_SIZE }) + BETWEEN_LABELS;
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function nextStep(step: number): number {
  return roundStep(step * 2.5 * (1 + 1e-9));
}

function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step)));
}

/** How far from the plot's left a value lies. */
export function placeOf(value: number, { domain: [low, high] }: RowAxis, width: number): number {
  return (width * (value - low)) / (high - low);
}

/** The values along the bottom, with what they are. */
export function rowEncoding(
  field: string,
  axis: RowAxis,
  title: string,
  { isSigned, suffix }: { isSigned: boolean; suffix: string },
): SpecPart {
  const format = `format(datum.value, '${isSigned ? '+' : ''},.${axis.decimals}f')`;
  const words = suffix === '%' ? `${format} + '%'` : format;
  return {
    field,
    type: 'quantitative',
    scale: { domain: axis.domain, nice: false, zero: false },
    axis: {
      values: axis.ticks,
      tickCount: axis.ticks.length,
      labelExpr: isSigned ? `datum.value === 0 ? '0' : ${words}` : words,
      labelFontSize: TEXT_SIZE,
      labelColor: INK.text,
      labelOverlap: false,
      grid: false,
      ticks: false,
      domain: false,
      labelPadding: 8,
      title,
      titleFontSize: TEXT_SIZE,
      titleFontWeight: 'normal',
      titleColor: INK.text,
      titlePadding: 6,
    },
  };
}

/** A line down the plot at each tick; the one at zero is dark. */
export function rowGrid(axis: RowAxis, height: number): SpecPart {
  return {
    data: { values: axis.ticks.map((value) => ({ value })) },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: {
      x: { field: 'value', type: 'quantitative' },
      y: { value: 0 },
      y2: { value: height },
      color: { condition: { test: 'datum.value === 0', value: INK.text }, value: SURFACE.gridLine },
    },
  };
}
