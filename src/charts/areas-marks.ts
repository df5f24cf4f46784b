import type { AreasChart } from './areas-chart.ts';
import { INK } from './palette.ts';
import type { RowAxis } from './row-axis.ts';
import { asGiven, type SpecPart } from './spec-parts.ts';

const DOT_SIZE = 75;
const CUT_SIZE = 60;
const MIDDLE: SpecPart = { value: { expr: 'datum.y' } };

/** The interval of each area as a level line, as far as the axis goes. */
export function intervalsLayer(
  { areas }: AreasChart,
  middles: readonly number[],
  { domain: [least, most] }: RowAxis,
): SpecPart {
  const values = areas.flatMap(({ area, interval }, index) =>
    interval === null
      ? []
      : [
          {
            area,
            value: Math.max(least, interval.low),
            end: Math.min(most, interval.high),
            y: middles[index] ?? 0,
          },
        ],
  );
  return {
    data: { values },
    mark: { type: 'rule', strokeWidth: 2.5, color: INK.line },
    encoding: { x2: { field: 'end' }, y: MIDDLE },
  };
}

/** A dot at each area's value, and an arrow head where its interval goes on beyond the axis. */
export function dotsLayer(
  { areas }: AreasChart,
  middles: readonly number[],
  { domain: [least, most] }: RowAxis,
): SpecPart {
  const values = areas.flatMap(({ area, value, interval }, index) => {
    const y = middles[index] ?? 0;
    const arrow = { area, y, size: CUT_SIZE };
    return [
      { area, value, y, shape: 'circle', size: DOT_SIZE },
      ...(interval && interval.high > most ? [{ ...arrow, value: most, shape: 'triangle-right' }] : []),
      ...(interval && interval.low < least ? [{ ...arrow, value: least, shape: 'triangle-left' }] : []),
    ];
  });
  return {
    data: { values },
    mark: { type: 'point', filled: true, opacity: 1, color: INK.line },
    encoding: {
      y: MIDDLE,
      shape: asGiven('shape'),
      size: { field: 'size', type: 'quantitative', scale: null },
    },
  };
}
