import { type Contract, headerOf } from '../contracts/index.ts';
import { isBlankText, parseLine } from '../csv.ts';
import { type Finding, finding, quote, visible } from '../findings/index.ts';
import { count } from '../words/index.ts';
import { otherDelimiters } from './read-rows.ts';

/** More unknown columns than this are counted, not listed. */
const mostListed = 20;

function ofHeader(
  file: string,
  parts: Pick<Finding, 'code' | 'expected' | 'got' | 'todo'> & Partial<Finding>,
) {
  return finding({ level: 'blocks', file, line: 1, ...parts });
}

/** Why no columns can be read from a first line: what was expected of it, and what to do. */
const explanations = {
  'wrong-line-breaks': {
    expected: 'lines that end in a line feed, with or without a carriage return before it',
    todo: "Save the extract again as 'CSV UTF-8'",
  },
  'no-header': {
    expected: 'a header line',
    todo: 'Put the header back on the first line, with nothing above it',
  },
  'unreadable-header': {
    expected: 'a header line of column names separated by commas',
    todo: 'Ask the supplier to send the extract again',
  },
  'wrong-delimiter': {
    expected: 'columns separated by commas',
    todo: 'Export the extract again as comma-separated values',
  },
} as const;

/** A column of the contract that is not there; noted only where it may be absent. */
function missingColumn(file: string, name: string, mayBeAbsent: boolean): Finding {
  return ofHeader(file, {
    code: 'missing-column',
    level: mayBeAbsent ? 'notes' : 'blocks',
    column: name,
    expected: `a column named '${name}'`,
    got: 'a header without it',
    todo: mayBeAbsent
      ? 'Measures that need it are not available for this month'
      : 'Restore the column, or its name if it was renamed',
  });
}

/** A column whose name differs from the contract's in capitals, spaces or marks only. */
function renamedColumn(file: string, name: string, as: string): Finding {
  return ofHeader(file, {
    code: 'renamed-column',
    column: name,
    expected: `a column named '${name}'`,
    got: `a column named ${quote(as)}`,
    todo: 'Restore its name, letter by letter',
  });
}

/** Columns outside the contract, each by its name; none of their values is looked at, and none is told. */
function unknownColumns(
  file: string,
  given: readonly string[],
  expected: readonly string[],
  contract: Contract,
): Finding[] {
  const about = {
    code: 'unknown-column',
    expected: `only the columns of the contract: ${expected.join(', ')}`,
    todo: 'Take the column out of the extract, so that no personal data rides along; if it was renamed, restore its name',
  };
  if (given.some((name) => isValue(name, contract))) {
    const got = `${count(given.length, 'field')} outside it, not shown, as there are values among them`;
    return [
      ofHeader(file, { ...about, got, todo: 'Put the header on a line of its own, with nothing else on it' }),
    ];
  }
  if (given.length > mostListed) {
    const got = `${given.length.toLocaleString('en-GB')} columns outside it, the first named ${quote(given[0] ?? '')}`;
    return [ofHeader(file, { ...about, got })];
  }
  return given.map((name) =>
    ofHeader(file, {
      ...about,
      column: visible(name) || null,
      got: name === '' ? 'a column without a name' : `a column named ${quote(name)}`,
    }),
  );
}

/** A column of the contract that is there twice. */
function repeatedColumn(file: string, name: string): Finding {
  return ofHeader(file, {
    code: 'repeated-column',
    column: name,
    expected: 'each column once',
    got: `the column ${quote(name)} more than once`,
    todo: 'Ask the supplier which is meant, and take out the other',
  });
}

export interface Header {
  /** Our name of each column of the extract, in the extract's order. */
  readonly columns: readonly string[];
  readonly findings: readonly Finding[];
}

/** Whether a first line is a row, because the header is not there: it has none of the contract's names. */
export function isRow(firstLine: string, contract: Contract): boolean {
  const known = new Set(
    Object.entries(contract.columns).map(([name, column]) => bare(headerOf(name, column))),
  );
  return !isBlankText(firstLine) && !firstLine.split(/[,;\t|\r]/).some((name) => known.has(bare(name)));
}

/** Compares an extract's first line with its contract. Any blocking finding means its columns cannot be used. */
export function checkHeader(file: string, firstLine: string, contract: Contract): Header {
  const expected = new Map(
    Object.entries(contract.columns).map(([name, column]) => [headerOf(name, column), name]),
  );
  const unusable = (code: keyof typeof explanations, got: string): Header => {
    const { expected: what, todo } = explanations[code];
    const names = code === 'no-header' ? `: ${[...expected.keys()].join(',')}` : '';
    const found = ofHeader(file, { code, expected: `${what}${names}`, got, todo });
    return { columns: [], findings: [found] };
  };
  // No text of a line that may hold values in place of names is quoted: some could be personal.
  if (firstLine.includes('\r'))
    return unusable('wrong-line-breaks', 'a carriage return alone in the first line');
  if (isBlankText(firstLine)) return unusable('no-header', 'a blank line');
  const delimiter = delimiterOf(firstLine, expected);
  if (delimiter) return unusable('wrong-delimiter', delimiter);
  const parsed = parseLine(firstLine);
  if ('error' in parsed) return unusable('unreadable-header', parsed.error);
  const given = parsed.fields.map((field) => field.trim());
  if (!given.some((name) => expected.has(name)) && isRow(firstLine, contract)) {
    const got = 'a line with none of these names, which is not shown, as it may hold values';
    return unusable('no-header', got);
  }
  return {
    columns: given.map((name) => expected.get(name) ?? name),
    findings: compare(file, given, expected, contract),
  };
}

function compare(
  file: string,
  given: readonly string[],
  expected: ReadonlyMap<string, string>,
  contract: Contract,
): Finding[] {
  const names = [...expected.keys()];
  const missing = names.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !expected.has(name));
  // The same name in other capitals, spaces or underscores is told once, as renamed.
  const renamed = missing.flatMap((name) => {
    const as = unknown.find((other) => bare(other) === bare(name));
    return as === undefined ? [] : [{ name, as }];
  });
  const mayBeAbsent = (name: string) => contract.columns[expected.get(name) ?? '']?.mayBeAbsent ?? false;
  const others = unknown.filter((name) => !renamed.some((column) => column.as === name));
  return [
    ...renamed.map(({ name, as }) => renamedColumn(file, name, as)),
    ...missing
      .filter((name) => !renamed.some((column) => column.name === name))
      .map((name) => missingColumn(file, name, mayBeAbsent(name))),
    ...unknownColumns(file, others, names, contract),
    ...names
      .filter((name) => given.indexOf(name) !== given.lastIndexOf(name))
      .map((name) => repeatedColumn(file, name)),
  ];
}

/** Whether a field of the first line is no name but a value, as of a row that ran into the header. */
function isValue(field: string, { columns }: Contract): boolean {
  const listed = Object.values(columns).flatMap(({ type }) => (typeof type === 'string' ? [] : type));
  return /^[\d.,:/+\s-]*\d[\dTZ.,:/+\s-]*$|^(true|false)$/i.test(field) || listed.includes(field);
}

/** What separates the columns, in words, where it is not a comma that stands by itself; quotation marks or not. */
function delimiterOf(line: string, expected: ReadonlyMap<string, string>): string | null {
  const known = new Set([...expected.keys()].map(bare));
  const namesBetween = (delimiter: string) =>
    line.split(delimiter).filter((name) => known.has(bare(name))).length;
  const byCommas = namesBetween(',');
  const other = otherDelimiters.find(({ delimiter }) => namesBetween(delimiter) > Math.max(1, byCommas));
  if (other) return `columns separated by ${other.name}`;
  const stated = /^"?sep=(.)"?$/i.exec(line)?.[1];
  const ofStated = otherDelimiters.find(({ delimiter }) => delimiter === stated);
  if (ofStated) return `a first line that says that columns are separated by ${ofStated.name}`;
  const parsed = parseLine(line);
  return 'fields' in parsed && parsed.fields.length === 1 && byCommas > 1
    ? 'whole lines in quotation marks, with the commas between them'
    : null;
}

/** A name without what people change when they retype it. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
