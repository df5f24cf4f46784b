import type { Facts, OffenceMonth } from '../mart/index.ts';
import type { MonthChart } from '../picture/index.ts';
import { spineOf } from './month-chart.ts';

/** An offence by month, with a line for each measure that counts it; null where no month of it is shown. */
export function offenceChartOf(
  { definitions }: Facts,
  offence: string,
  rows: readonly OffenceMonth[],
): MonthChart | null {
  const months = spineOf(rows);
  if (months === null) return null;
  const measures = definitions.filter(({ measure }) => rows.some((row) => row.measure === measure));
  const lines = measures.map(({ measure, title }, stroke) => {
    const ofMonth = new Map(rows.flatMap((row) => (row.measure === measure ? [[row.month, row]] : [])));
    const values = months.map((month) => ofMonth.get(month)?.amount ?? null);
    const gaps = values.flatMap((value, at) =>
      value === null ? [[at, ofMonth.get(months[at] ?? '')?.gap ?? 'not received']] : [],
    );
    return {
      key: measure,
      name: `${measure} ${title}`,
      group: 'Measures',
      stroke,
      values,
      provisional: [],
      gaps: Object.fromEntries(gaps),
    };
  });
  return {
    title: offence,
    unit: measures[0]?.unit ?? '',
    isPercent: false,
    decimals: 0,
    months,
    lines,
    breaks: [],
    windows: [],
  };
}
