import type { LimitsChart, LimitsSegment } from './limits-chart.ts';
import type { MonthColumns } from './line-layout.ts';
import { INK } from './palette.ts';
import { fromData, type SpecPart } from './spec-parts.ts';

const MEAN_DASH = [1, 0];
const FIRM_DASH = [7, 4];
const TRIAL_DASH = [2, 4];
const TARGET_DASH = [12, 3, 3, 3];

/** The mean and limits of each segment, and the target, as level lines; limits on trial are dotted. */
export function limitsLayer({ segments, target }: LimitsChart, columns: MonthColumns): SpecPart {
  const lines = segments.flatMap((segment) => segmentLines(segment, columns));
  const targets =
    target === null
      ? []
      : [
          {
            line: 'target',
            value: target,
            x: 0,
            x2: columns.plotWidth,
            strokeDash: TARGET_DASH,
            color: INK.target,
          },
        ];
  return {
    data: { values: [...lines, ...targets] },
    mark: { type: 'rule', strokeWidth: 1.5, ...fromData('strokeDash') },
    encoding: {
      x: { value: { expr: 'datum.x' } },
      x2: { value: { expr: 'datum.x2' } },
      y: { field: 'value', type: 'quantitative' },
      color: { field: 'color', type: 'nominal', scale: null },
    },
  };
}

function segmentLines({ points, limits, isTrial }: LimitsSegment, columns: MonthColumns): SpecPart[] {
  const [first, last] = [points[0], points.at(-1)];
  if (limits === null || !first || !last) return [];
  const place = { x: columns.startOf(first.month), x2: columns.endOf(last.month), color: INK.text };
  const strokeDash = isTrial ? TRIAL_DASH : FIRM_DASH;
  return [
    { line: 'upper limit', value: limits.high, ...place, strokeDash },
    { line: 'mean', value: limits.mean, ...place, strokeDash: MEAN_DASH },
    { line: 'lower limit', value: limits.drawnLow, ...place, strokeDash },
  ];
}
