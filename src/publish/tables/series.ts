import { gapWords, measureValue, provisionalMonths, windowEnd } from '../../measures/index.ts';
import { common, flag, number, publishedTable, rowColumns, text } from '../published-table.ts';

/** `series`: every measure by month, part and area, over a complete spine of months. */
export const seriesTable = publishedTable(
  'series',
  'One row per measure, part, area and month. A month not received has no values.',
  [
    ...rowColumns,
    text('month', 'Calendar month, YYYY-MM'),
    number('numerator', 'What is counted or summed in the month'),
    number('denominator', 'What it is divided by; blank for counts; of severity scores the crimes weighed'),
    number(
      'value',
      'The numerator; divided by the denominator for means, 100 times that for proportions and rates',
    ),
    number('baseline', 'What the numerator of a score change is compared with, over the same denominator'),
    number('left_out', 'How many could not be counted; blank where the measure leaves none out'),
    flag(
      'is_provisional',
      'The values of the month may still change, as its records are not complete or in doubt',
    ),
    text('window_end', 'Last month of the windows of a paper as at this month'),
    text('gap', 'Why the month has no values; blank where it has'),
    text('gap_code', 'The same in a word: not received, refused, incomplete, received without, suppressed'),
    text('recording', 'What changed in recording from this month on; blank where nothing did'),
  ],
  ({ shown }) =>
    shown.measured.flatMap(({ measure, series }) =>
      series.flatMap((ofRow) => {
        const { points, breaks = [], ...row } = ofRow;
        const provisional = new Set(provisionalMonths(measure, points));
        return points.map((point) => ({
          ...row,
          ...point,
          window_end: windowEnd(measure, ofRow, point.month),
          is_provisional: provisional.has(point.month),
          gap: point.gap && gapWords(point.gap),
          gap_code: point.gap?.code ?? null,
          value: measureValue(measure, point),
          recording: recordingAt(breaks, point.month),
        }));
      }),
    ),
);

/** `suppressions`: what is not shown: never whether a count of an area is small itself. */
export const suppressionsTable = publishedTable(
  'suppressions',
  'One row per result of which something is not shown (disclosure control).',
  [
    ...rowColumns,
    common.asAt,
    text('suppressed', 'value: a window of the result; months: single months only'),
    text('hidden_from', 'First month of the series that is not shown; blank where its months are'),
    text('hidden_to', 'Last month of the series that is not shown'),
  ],
  ({ shown }) => {
    const series = shown.measured.flatMap((measured) => measured.series);
    return shown.results
      .filter(({ suppressed }) => suppressed !== null)
      .map((result) => {
        const months = series
          .filter(
            (one) => one.measure === result.measure && one.part === result.part && one.area === result.area,
          )
          .flatMap(({ points }) =>
            points.flatMap(({ month, gap }) => (gap?.code === 'suppressed' ? [month] : [])),
          );
        return { ...result, hidden_from: months[0] ?? null, hidden_to: months.at(-1) ?? null };
      });
  },
);

function recordingAt(
  breaks: readonly { month: string; what_changed: string }[],
  month: string,
): string | null {
  const changes = breaks.filter((each) => each.month === month).map(({ what_changed }) => what_changed);
  return changes.length === 0 ? null : changes.join('; ');
}
