import { monthSpine } from '../../calendar.ts';
import type { Facts, OffenceMonth } from '../mart/index.ts';
import type { MonthChart } from '../picture/index.ts';

/** An offence by month, with a line for each measure that counts it; null where no month of it is shown. */
export function offenceChartOf(
  { definitions }: Facts,
  offence: string,
  rows: readonly OffenceMonth[],
): MonthChart | null {
  const known = rows.map(({ month }) => month).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const months = monthSpine(first, last);
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
