import { addMonths, type Month, monthName, monthSpine } from '../../calendar.ts';
import { type Measure, measureValue, type Series, sumWindow, windowMonthsOf } from '../../measures/index.ts';
import type { ChartPoint } from '../layout/months.ts';
import type { ChartKind } from './chart-kind.ts';
import { type LineChart, line, lineChart } from './line/index.ts';
import { shownBreaks } from './months.ts';

const mostMonths = 60;
const yearMonths = 12;

/** The 12 months to each month of a row, over as much of five years as its months reach. */
export const rolling: ChartKind<LineChart> = {
  ...line,
  name: 'rolling',
  title: '12 months to each month',
  ending: 'rolling',
  needs: '13 months or more of a measure of 12 months',
  charts: (row) => {
    const { measure, series, result, title } = row;
    const { window_end: end } = result;
    const points = windowMonthsOf(measure) === yearMonths ? rollingPoints(measure, series, end) : [];
    const [first] = points;
    if (first === undefined || points.length < 2) return [];
    return [
      {
        ...lineChart(row),
        measured: `${title}: ${result.unit}, 12 months to each month, ${monthName(first.month)} to ${monthName(end)}`,
        points,
        current: { start: end, end },
        previous: null,
        trend: null,
        breaks: shownBreaks(series, first.month, end),
      },
    ];
  },
};

/** The value of the 12 months to each month; why there is none where one of them was not received. */
function rollingPoints(measure: Measure, series: Series, end: Month): ChartPoint[] {
  const [first] = series.points;
  if (first === undefined) return [];
  const earliest = addMonths(first.month, yearMonths - 1);
  const from = [earliest, addMonths(end, 1 - mostMonths)].sort().at(-1) ?? end;
  return monthSpine(from, end).map((month) => {
    const year = { start: addMonths(month, 1 - yearMonths), end: month };
    const value = measureValue(measure, sumWindow(series, year));
    return { month, value, gap: value === null ? 'a month is missing' : null };
  });
}
