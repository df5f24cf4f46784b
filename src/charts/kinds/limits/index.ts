import { formatCsv } from '../../../csv.ts';
import type { ChartKind } from '../chart-kind.ts';
import { limitsAltText } from './alt-text.ts';
import { type LimitsChart, limitsChart } from './record.ts';
import { limitsSpec } from './spec.ts';

/** The months of a row against its process limits. */
export const limits: ChartKind<LimitsChart> = {
  name: 'limits',
  title: 'Against process limits',
  ending: 'limits',
  inPaper: 'full size',
  needs: 'a series of months',
  charts: (row, figures) => [limitsChart(row, figures)],
  spec: limitsSpec,
  altText: limitsAltText,
  csv: limitsCsv,
};

/**
 * The chart's months, unrounded, with the mean and limits each is held against and what it signals, as CSV.
 */
function limitsCsv({ segments, breaks, target }: LimitsChart): string {
  return formatCsv(
    [
      'month',
      'value',
      'note',
      'mean',
      'lower_limit',
      'lower_limit_drawn',
      'upper_limit',
      'is_trial',
      'signal',
      'rule',
      'side',
      'target',
      'break',
    ],
    segments.flatMap(({ points, limits, isTrial }) =>
      points.map(({ month, value, gap, signal }) => [
        month,
        value,
        gap,
        limits?.mean ?? null,
        limits?.low ?? null,
        limits?.drawnLow ?? null,
        limits?.high ?? null,
        limits === null ? null : String(isTrial),
        signal?.kind ?? null,
        signal?.rule ?? null,
        signal?.side ?? null,
        target,
        breaks.find((one) => one.month === month)?.what ?? null,
      ]),
    ),
  );
}
