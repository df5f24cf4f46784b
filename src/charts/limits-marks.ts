import type { LimitsPoint } from './limits-chart.ts';
import { SURFACE } from './palette.ts';
import { SIGNAL_MARKS, type SignalMark, USUAL_MARK } from './signal-marks.ts';
import { asGiven, type SpecPart } from './spec-parts.ts';

/** A mark at every month that has a value; those that signal have a shape of their own and lie on top. */
export function monthMarksLayer(points: readonly LimitsPoint[]): SpecPart {
  const shown = points
    .filter(({ value }) => value !== null)
    .map(({ month, value, signal }) => ({
      month,
      value,
      signal: signal?.kind ?? null,
      rule: signal?.rule ?? null,
      ...styleOf(signal ? SIGNAL_MARKS[signal.kind] : USUAL_MARK),
    }));
  const inOrder = [...shown.filter(({ signal }) => !signal), ...shown.filter(({ signal }) => signal)];
  return { data: { values: inOrder }, mark: MARK_STYLE, encoding: MARK_ENCODING };
}

/** The shapes of the key, at fixed places of the page. */
export function keyMarksLayer(marks: readonly (SignalMark & { x: number; y: number })[]): SpecPart {
  return {
    data: { values: marks.map((mark) => ({ ...styleOf(mark), x: mark.x, y: mark.y })) },
    mark: MARK_STYLE,
    encoding: {
      ...MARK_ENCODING,
      x: { value: { expr: 'datum.x' } },
      y: { value: { expr: 'datum.y' } },
    },
  };
}

function styleOf({ shape, size, color }: SignalMark): { shape: string; size: number; color: string } {
  return { shape, size, color };
}

const MARK_STYLE: SpecPart = {
  type: 'point',
  filled: true,
  opacity: 1,
  stroke: SURFACE.page,
  strokeWidth: 1,
};

const MARK_ENCODING: SpecPart = {
  shape: asGiven('shape'),
  size: { field: 'size', type: 'quantitative', scale: null },
  fill: asGiven('color'),
};
