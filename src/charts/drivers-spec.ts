import { formatNumber, formatSigned } from '../words/index.ts';
import type { DriverBar, DriversChart } from './drivers-chart.ts';
import { pageFrame } from './page-frame.ts';
import { pageTextLayer, uprightLayer } from './page-layers.ts';
import { INK, MARK, SURFACE } from './palette.ts';
import { placeOf, rowAxis, rowEncoding, rowGrid } from './row-axis.ts';
import { type RowLayout, rowLayout } from './row-layout.ts';
import { asGiven, type SpecPart } from './spec-parts.ts';

const BAR_SHARE = 0.62;

/** A bar from zero to each difference; that of the rest is only outlined. */
function barsLayer(bars: readonly DriverBar[], { middles, rowHeight }: RowLayout): SpecPart {
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

const COLUMNS = {
  label: 252,
  cells: [
    { heading: 'Difference', width: 86 },
    { heading: 'Share', width: 74 },
  ],
};
const ABOVE = 42;
const BELOW = 62;

/** What a difference is made of: a bar each, to the right of zero for more and to the left for fewer, and the sum. */
export function driversSpec(chart: DriversChart): object {
  const rows = chart.bars.map(({ label, difference, share }) => ({
    label,
    cells: [formatSigned(difference), shareWords(share)],
  }));
  const total = {
    label: 'Whole difference',
    cells: [formatSigned(chart.difference), shareWords(chart.difference === 0 ? null : 100)],
    isBold: true,
  };
  const layout = rowLayout([...rows, total], COLUMNS);
  const plotHeight = layout.height - layout.rowHeight;
  const differences = chart.bars.map(({ difference }) => difference);
  const axis = rowAxis(Math.min(0, ...differences), Math.max(0, ...differences), {
    width: layout.width,
    isWhole: true,
  });
  const frame = pageFrame(chart, { ...layout, height: plotHeight, above: ABOVE, below: BELOW });
  const zero = placeOf(0, axis, layout.width);

  return {
    ...frame.spec,
    layer: [
      {
        encoding: { x: rowEncoding('difference', axis, `difference in ${chart.unit}`, SIGNED) },
        layer: [rowGrid(axis, plotHeight), barsLayer(chart.bars, layout)],
      },
      uprightLayer([{ x: zero, top: 0, bottom: plotHeight }], { strokeWidth: 1.5, color: INK.text }),
      pageTextLayer([...layout.texts, ...frame.texts]),
    ],
  };
}

const SIGNED = { isSigned: true, suffix: '' };

function shareWords(share: number | null): string {
  return share === null ? '' : `${formatNumber(share, 1)}%`;
}
