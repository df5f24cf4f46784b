import type { ChartView, MonthChart } from './chart.ts';

/** Months that are shown where none are chosen: as many as a chart of the paper has. */
export const usualMonths = 36;

/**
 * What an address asks to see of a chart, `line=City&from=2017-01&to=2018-05`: the first line, unless it is `off`, and
 * those that are named; the usual months where it names none.
 */
export function viewOf(chart: MonthChart, given: URLSearchParams): ChartView {
  const asked = new Set(given.getAll('line'));
  const [chosen, ...others] = chart.lines.map(({ key }) => key);
  const added = others.filter((key) => asked.has(key));
  const isOff = given.has('off') && added.length > 0;
  const last = chart.months.length - 1;
  const [from, to] = [
    chart.months.indexOf(given.get('from') ?? ''),
    chart.months.indexOf(given.get('to') ?? ''),
  ];
  const end = to < 0 ? last : to;
  return {
    shown: new Set(isOff || chosen === undefined ? added : [chosen, ...added]),
    from: Math.min(from < 0 ? Math.max(0, end + 1 - usualMonths) : from, end),
    to: end,
  };
}

/** The same in an address, in place of what it said: nothing of what is shown anyway. */
export function askedOf(chart: MonthChart, view: ChartView, before: URLSearchParams): URLSearchParams {
  const given = new URLSearchParams(before);
  for (const name of ['line', 'off', 'from', 'to']) given.delete(name);
  const usual = viewOf(chart, new URLSearchParams());
  const [chosen, ...others] = chart.lines.map(({ key }) => key);
  for (const key of others) if (view.shown.has(key)) given.append('line', key);
  if (chosen !== undefined && !view.shown.has(chosen)) given.set('off', '1');
  if (view.from !== usual.from || view.to !== usual.to) {
    given.set('from', chart.months[view.from] ?? '');
    given.set('to', chart.months[view.to] ?? '');
  }
  return given;
}

/** Periods to choose with one press, of those that are shorter than the chart; null is all of it. */
export function presets(months: number): { readonly title: string; readonly months: number | null }[] {
  const years = [1, 3, 5].filter((count) => count * 12 < months);
  return [
    ...years.map((count) => ({ title: `${count} year${count === 1 ? '' : 's'}`, months: count * 12 })),
    { title: 'All months', months: null },
  ];
}
