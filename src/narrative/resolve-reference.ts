import { wholeArea } from '../measures/area-levels.ts';
import { defaultParts } from '../proof/claims/scope.ts';
import type { RowFacts } from '../proof/facts/proof-facts.ts';
import type { Subject } from '../proof/readings/sentence.ts';
import { figureNames, isFigureName, monthWords, printFigure, printMonth } from './print-figure.ts';

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

function monthOf(row: RowFacts, [month = '']: readonly string[]): Resolved {
  const printed = printMonth(row, month);
  return printed === null
    ? {
        expected: 'month and a month that was received, as YYYY-MM',
        todo: `Look at the months there are; ${monthWords(month)} is none`,
      }
    : { printed };
}

type Chosen = { readonly row: RowFacts; readonly rest: readonly string[] };

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
  const parts = part === null ? defaultParts(subject) : [part];
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
