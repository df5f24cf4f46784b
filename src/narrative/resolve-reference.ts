import { isMonth, monthName } from '../calendar.ts';
import { periodOf } from '../insight/index.ts';
import {
  decimalsOf,
  describeWindow,
  isDivided,
  suppressedWords,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import type { ResultFacts, Subject } from '../proof/index.ts';
import { defaultParts, type RowFigures, rowFigures } from '../proof/index.ts';
import { formatChange, formatNumber, formatSigned } from '../words/index.ts';

/** The figures an author can refer to, and what each is. */
const figureNames = {
  current: 'the value of the window',
  previous: 'the value before',
  change: 'the change with its sign, in % or pp',
  size: 'the change without its sign',
  difference: 'the change in volume with its sign',
  volume: 'the change in volume without its sign',
  average: 'the average a month',
  period: 'the months it covers',
  'previous-period': 'the months it is compared with',
} as const;

type FigureName = keyof typeof figureNames;

/** Whether there is a figure of the name. */
const isFigureName = (name: string): name is FigureName => Object.hasOwn(figureNames, name);

/** A figure of a row as the paper prints it; null where the data has none. */
function printFigure(row: ResultFacts, name: FigureName): string | null {
  const { result } = row;
  const { current, previous, change, difference, change_unit: unit } = result;
  const figures = rowFigures(row);
  switch (name) {
    case 'current':
      return printValue(figures, current, previous);
    case 'previous':
      return printValue(figures, previous, current);
    case 'change':
      return change === null ? null : formatChange(change, unit);
    case 'size':
      return change === null ? null : formatChange(Math.abs(change), unit).replace('+', '');
    case 'difference':
      return printDifference(figures, difference);
    case 'volume':
      return difference === null
        ? null
        : (printDifference(figures, Math.abs(difference))?.replace('+', '') ?? null);
    case 'average':
      return isDivided(result.statistic) || current === null ? null : formatNumber(current / figures.span);
    case 'period':
      return periodOf(result);
    case 'previous-period':
      return result.previous_start === null || result.previous_end === null
        ? result.baseline
        : describeWindow({ start: result.previous_start, end: result.previous_end });
  }
}

/** The value of one month of a row; null where it is not known. */
function printMonth(row: ResultFacts, month: string): string | null {
  if (!isMonth(month)) return null;
  const figures = rowFigures(row);
  return printValue(figures, figures.month(month), null);
}

/** What a month is called in messages. */
const monthWords = (month: string) => (isMonth(month) ? monthName(month) : month);

/** Values side by side have as many decimals as the paper gives them. */
function printValue(
  { row, isRatio }: RowFigures,
  value: number | null,
  beside: number | null,
): string | null {
  if (value === null) return null;
  const values = beside === null ? [value] : [value, beside];
  return `${formatNumber(value, decimalsOf(values, row.result.statistic))}${isRatio ? '%' : ''}`;
}

function printDifference({ row, isRatio }: RowFigures, difference: number | null): string | null {
  if (difference === null) return null;
  if (isRatio) return formatChange(difference, 'pp');
  const { current, previous, statistic } = row.result;
  const decimals = decimalsOf([current ?? 0, previous ?? 0], statistic);
  return formatSigned(difference, decimals);
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
  if (!isFigureName(name) || more.length > 0) {
    return {
      expected: `one of ${Object.keys(figureNames).join(', ')}, or month YYYY-MM`,
      todo: 'Write a figure that there is, such as {{change}}',
    };
  }
  const printed = printFigure(row.row, name);
  if (printed !== null) return { printed };
  const { status, reason } = row.row.result;
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
  let part: string | null = null;
  let area: string = wholeArea;
  while (rest[0] === 'part' || rest[0] === 'area') {
    const names = rest[0] === 'part' ? partNames(subject) : areaNames(subject);
    const taken = takeName(rest.slice(1), names);
    if (taken === null) {
      return {
        expected: `${rest[0]} and one of ${[...new Set(names.map(({ name }) => name))].join(', ')}`,
        todo: `Write the ${rest[0]} as the paper names it`,
      };
    }
    if (rest[0] === 'part') part = taken.name;
    else area = taken.name;
    rest = rest.slice(1 + taken.length);
  }
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
    parts.flatMap(({ part, title, letter }) => [
      { name: part, written: part },
      { name: part, written: title },
      ...(letter === null ? [] : [{ name: part, written: letter }]),
    ]),
  );
  return [...titled, ...rows.map(({ result }) => ({ name: result.part, written: result.part }))];
}

const areaNames = ({ rows }: Subject): Name[] =>
  rows.map(({ result }) => ({ name: result.area, written: result.area }));

/** The longest name that the words begin with, and how many words it takes. */
function takeName(words: readonly string[], names: readonly Name[]): { name: string; length: number } | null {
  const fitting = names
    .map(({ name, written }) => ({
      name,
      length: written.split(/\s+/).length,
      written: written.toLowerCase(),
    }))
    .filter(({ written, length }) => words.slice(0, length).join(' ').toLowerCase() === written)
    .sort((a, b) => b.length - a.length);
  return fitting[0] ?? null;
}
