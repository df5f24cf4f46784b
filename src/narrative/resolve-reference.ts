import { isMonth, monthName, monthsBetween } from '../calendar.ts';
import { periodOf, unsignedChange } from '../insight/index.ts';
import {
  decimalsOf,
  describeWindow,
  isDivided,
  isRatio,
  measureValue,
  type Result,
  suppressedWords,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { defaultParts, type ResultFacts, type Subject } from '../proof/index.ts';
import { formatChange, formatNumber, formatSigned } from '../words/index.ts';

/** The figures an author can refer to, each as the paper prints it; null where the data has none. */
const figures = {
  current: (result: Result) => printValue(result, result.current, result.previous),
  previous: (result: Result) => printValue(result, result.previous, result.current),
  /** With its sign, in % or pp. */
  change: ({ change, change_unit }: Result) => (change === null ? null : formatChange(change, change_unit)),
  /** The same without its sign. */
  size: ({ change, change_unit }: Result) => (change === null ? null : unsignedChange(change, change_unit)),
  /** In volume, with its sign. */
  difference: printDifference,
  /** The same without its sign. */
  volume: (result: Result) => printDifference(result)?.replace(/^[+\u2212]/, '') ?? null,
  /** A month. */
  average: ({ statistic, current, window_start, window_end }: Result) =>
    isDivided(statistic) || current === null
      ? null
      : formatNumber(current / (monthsBetween(window_start, window_end) + 1)),
  /** The months it covers. */
  period: periodOf,
  /** The months it is compared with. */
  'previous-period': ({ previous_start, previous_end, baseline }: Result) =>
    previous_start === null || previous_end === null
      ? baseline
      : describeWindow({ start: previous_start, end: previous_end }),
};

const isFigure = (name: string): name is keyof typeof figures => Object.hasOwn(figures, name);

/** The value of one month of a row; null where it is not known. */
function printMonth({ months, result }: ResultFacts, month: string): string | null {
  const { numerator = null, denominator = null } = months.find((one) => one.month === month) ?? {};
  return printValue(result, measureValue(result, { numerator, denominator }), null);
}

/** What a month is called in messages. */
const monthWords = (month: string) => (isMonth(month) ? monthName(month) : month);

/** Values side by side have as many decimals as the paper gives them. */
function printValue({ statistic }: Result, value: number | null, beside: number | null): string | null {
  if (value === null) return null;
  const values = beside === null ? [value] : [value, beside];
  return `${formatNumber(value, decimalsOf(values, statistic))}${isRatio(statistic) ? '%' : ''}`;
}

function printDifference({ difference, current, previous, statistic }: Result): string | null {
  if (difference === null) return null;
  if (isRatio(statistic)) return formatChange(difference, 'pp');
  return formatSigned(difference, decimalsOf([current ?? 0, previous ?? 0], statistic));
}

/** What a reference prints; or what it should have been, and what to do. */
export type Resolved = { readonly printed: string } | { readonly expected: string; readonly todo: string };

/**
 * Resolves the words of a reference: `part` and `area` with a name choose the row, then one figure. A name may have
 * several words.
 */
export function resolveReference(words: readonly string[], subject: Subject): Resolved {
  const row = rowOf(words, subject);
  if ('expected' in row) return row;
  const [name = '', ...more] = row.rest;
  if (name === 'month') return monthOf(row.row, more);
  if (!isFigure(name) || more.length > 0) {
    return {
      expected: `one of ${Object.keys(figures).join(', ')}, or month YYYY-MM`,
      todo: 'Write a figure that there is, such as {{change}}',
    };
  }
  const { result } = row.row;
  const printed = figures[name](result);
  if (printed !== null) return { printed };
  const { status, reason } = result;
  return {
    expected: `a figure; ${name} is ${status}${reason === null ? '' : ` (${reason})`}`,
    todo: 'Leave the figure out',
  };
}

function monthOf(row: ResultFacts, [month = '']: readonly string[]): Resolved {
  const printed = printMonth(row, month);
  const gap = row.months.find((one) => one.month === month)?.gap ?? null;
  if (gap?.code === 'suppressed')
    return {
      expected: `month and a month that is shown; ${monthWords(month)} is suppressed: ${suppressedWords}`,
      todo: 'Leave the month out, or speak of the window',
    };
  return printed === null
    ? {
        expected: 'month and a month that was received, as YYYY-MM',
        todo: `Look at the months there are; ${monthWords(month)} is none`,
      }
    : { printed };
}

type Chosen = { readonly row: ResultFacts; readonly rest: readonly string[] };

function rowOf(words: readonly string[], subject: Subject): Chosen | Exclude<Resolved, { printed: string }> {
  let rest = words;
  const named: { part: string | null; area: string } = { part: null, area: wholeArea };
  while (rest[0] === 'part' || rest[0] === 'area') {
    const [dimension] = rest;
    const names = dimension === 'part' ? partNames(subject) : areaNames(subject);
    const taken = takeName(rest.slice(1), names);
    if (taken === null) {
      return {
        expected: `${dimension} and one of ${[...new Set(names.map(({ name }) => name))].join(', ')}`,
        todo: `Write the ${dimension} as the paper names it`,
      };
    }
    named[dimension] = taken.name;
    rest = rest.slice(1 + taken.length);
  }
  const { part, area } = named;
  const meant = defaultParts(subject);
  const parts = part !== null ? [part] : meant.includes(wholePart) ? [wholePart] : meant;
  if (parts.length > 1)
    return {
      expected: `part and one of ${parts.join(', ')} first`,
      todo: `Say which part is meant, such as {{part ${parts[0]} ${rest.join(' ')}}}`,
    };
  const row = subject.rows.find(({ result }) => result.part === parts[0] && result.area === area);
  return row
    ? { row, rest }
    : {
        expected: `a row of the results; there is none of ${parts[0]} in ${area}`,
        todo: 'Name a part and an area that there are',
      };
}

interface Name {
  readonly name: string;
  /** How it may be written. */
  readonly written: string;
}

function partNames({ rows, measures }: Subject): Name[] {
  const titled = measures.flatMap(({ parts }) =>
    parts.flatMap(({ part, title, letter }) =>
      [part, title, ...(letter === undefined ? [] : [letter])].map((written) => ({ name: part, written })),
    ),
  );
  return [...titled, ...rows.map(({ result }) => ({ name: result.part, written: result.part }))];
}

const areaNames = ({ rows }: Subject): Name[] =>
  rows.map(({ result }) => ({ name: result.area, written: result.area }));

/** The longest name that the words begin with, and how many words it takes. */
function takeName(words: readonly string[], names: readonly Name[]): { name: string; length: number } | null {
  const [longest = null] = names
    .map(({ name, written }) => ({ name, written, length: written.split(/\s+/).length }))
    .filter(({ written, length }) => words.slice(0, length).join(' ').toLowerCase() === written.toLowerCase())
    .sort((a, b) => b.length - a.length);
  return longest;
}
