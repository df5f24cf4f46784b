import type { DriverBar } from './drivers-chart.ts';
import { MARK, SURFACE } from './palette.ts';
import type { RowLayout } from './row-layout.ts';
import { asGiven, type SpecPart } from './spec-parts.ts';

const BAR_SHARE = 0.62;

/** A bar from zero to each difference; that of the rest is only outlined. */
export function barsLayer(bars: readonly DriverBar[], { middles, rowHeight }: RowLayout): SpecPart {
  const half = Math.min((BAR_SHARE * rowHeight) / 2, 9);
  return {
    data: {
      values: bars.map(({ label, difference, share, isRest }, index) => {
        const color = difference < 0 ? MARK.fewer : MARK.more;
        return {
          label,
          difference,
          share,
          zero: 0,
          top: (middles[index] ?? 0) - half,
          bottom: (middles[index] ?? 0) + half,
          color,
          fill: isRest ? SURFACE.page : color,
        };
      }),
    },
    mark: { type: 'rect', strokeWidth: 1.5 },
    encoding: {
      x2: { field: 'zero' },
      y: { value: { expr: 'datum.top' } },
      y2: { value: { expr: 'datum.bottom' } },
      fill: asGiven('fill'),
      stroke: asGiven('color'),
    },
  };
}
