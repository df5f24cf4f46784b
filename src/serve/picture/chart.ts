/** A chart of months as a page holds it: every line that can be shown, whether it is or not. */
export interface MonthChart {
  /** What it shows, as its name: `Victim-Based Crime, crimes`. */
  readonly title: string;
  readonly unit: string;
  readonly isPercent: boolean;
  /** Of a value as it is written. */
  readonly decimals: number;
  /** `YYYY-MM`, each month from the first to the last. */
  readonly months: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly breaks: readonly NumberedBreak[];
  /** The windows that are compared, the earlier first. */
  readonly windows: readonly { readonly from: number; readonly to: number; readonly name: string }[];
}

/** A line: one part in one area. Months are places in the months of the chart. */
export interface ChartLine {
  /** What an address calls it. */
  readonly key: string;
  readonly name: string;
  /** What the lines it stands among are: `Areas`, `Parts`. */
  readonly group: string;
  /** Which of the colours and dashes it has, from 0: always the same, whatever else is shown. */
  readonly stroke: number;
  readonly values: readonly (number | null)[];
  /** What a value divides, and by what; left out where values are not divided. */
  readonly numerators?: readonly (number | null)[];
  readonly denominators?: readonly (number | null)[];
  /** Months whose values may still change. */
  readonly provisional: readonly number[];
  /** Why months have no value. */
  readonly gaps: Readonly<Record<number, string>>;
}

/** A month from which values are recorded in another way. */
export interface NumberedBreak {
  readonly number: number;
  readonly at: number;
  readonly what: string;
}

/** What of a chart is shown. */
export interface ChartView {
  /** Keys of the lines that are on. */
  readonly shown: ReadonlySet<string>;
  /** The first and last month, both included. */
  readonly from: number;
  readonly to: number;
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `May 2018`. */
export function monthWords(month: string): string {
  return monthFormat.format(new Date(month));
}

/** A number as the site writes it. */
function numberWords(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString('en-GB', digits).replace('-', '−');
}

/** `712`, or `28.4%`. */
export function shortValue(chart: MonthChart, value: number): string {
  return `${numberWords(value, chart.decimals)}${chart.isPercent ? '%' : ''}`;
}

/** What is known of one month of a line, each in its own words: the value first. */
export function pointWords(chart: MonthChart, line: ChartLine, at: number): string[] {
  const value = line.values[at] ?? null;
  if (value === null) return [`No value: ${line.gaps[at] ?? 'no months of it'}`];
  const unit = chart.isPercent ? chart.unit : ` ${chart.unit}`;
  const [numerator, denominator] = [line.numerators?.[at] ?? null, line.denominators?.[at] ?? null];
  return [
    `${numberWords(value, chart.decimals)}${unit}`,
    ...(numerator === null || denominator === null
      ? []
      : [`${numberWords(numerator, 0)} of ${numberWords(denominator, 0)}`]),
    ...(line.provisional.includes(at) ? ['Provisional: it may still change'] : []),
  ];
}
