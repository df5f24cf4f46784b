import { type Contract, headerOf } from '../contracts/contract.ts';
import { parseLine } from '../csv.ts';
import type { Finding } from '../findings/finding.ts';
import {
  missingColumn,
  noHeader,
  renamedColumn,
  repeatedColumn,
  unknownColumns,
  unreadableHeader,
  wrongDelimiter,
  wrongLineBreaks,
} from './header-findings.ts';
import { isBlankLine } from './line-counter.ts';

const otherDelimiters = [
  { delimiter: ';', name: 'semicolons' },
  { delimiter: '\t', name: 'tabs' },
  { delimiter: '|', name: 'vertical bars' },
];

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
  return !isBlankLine(firstLine) && !firstLine.split(/[,;\t|\r]/).some((name) => known.has(bare(name)));
}

/** Compares an extract's first line with its contract. Any blocking finding means its columns cannot be used. */
export function checkHeader(file: string, firstLine: string, contract: Contract): Header {
  const unusable = (finding: Finding) => ({ columns: [], findings: [finding] });
  const expected = new Map(
    Object.entries(contract.columns).map(([name, column]) => [headerOf(name, column), name]),
  );
  // No text of a line that may hold values in place of names is quoted: some could be personal.
  if (firstLine.includes('\r')) return unusable(wrongLineBreaks(file));
  if (isBlankLine(firstLine)) return unusable(noHeader(file, [...expected.keys()], 'a blank line'));
  const parsed = parseLine(firstLine);
  if ('error' in parsed) return unusable(unreadableHeader(file, parsed.error));
  const given = parsed.fields.map((field) => field.trim());
  if (!given.some((name) => expected.has(name))) {
    const delimiter = otherDelimiters.find((other) => isDividedBy(other.delimiter, firstLine, expected));
    if (delimiter) return unusable(wrongDelimiter(file, delimiter.name));
    if (isRow(firstLine, contract)) {
      const got = 'a line with none of these names, which is not shown, as it may hold values';
      return unusable(noHeader(file, [...expected.keys()], got));
    }
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
  const missing = [...expected.keys()].filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !expected.has(name));
  // The same name in other capitals, spaces or underscores is told once, as renamed.
  const renamed = missing.flatMap((name) => {
    const as = unknown.find((other) => bare(other) === bare(name));
    return as === undefined ? [] : [{ name, as }];
  });
  return [
    ...renamed.map(({ name, as }) => renamedColumn(file, name, as)),
    ...missing
      .filter((name) => !renamed.some((one) => one.name === name))
      .map((name) => missingColumn(file, name, mayBeAbsent(contract, expected.get(name)))),
    ...unknownColumns(
      file,
      unknown.filter((name) => !renamed.some((one) => one.as === name)),
      [...expected.keys()],
    ),
    ...[...expected.keys()]
      .filter((name) => given.indexOf(name) !== given.lastIndexOf(name))
      .map((name) => repeatedColumn(file, name)),
  ];
}

function mayBeAbsent(contract: Contract, name: string | undefined): boolean {
  return (name !== undefined && contract.columns[name]?.mayBeAbsent) || false;
}

function isDividedBy(delimiter: string, line: string, expected: ReadonlyMap<string, string>): boolean {
  const known = new Set([...expected.keys()].map(bare));
  return line.split(delimiter).filter((name) => known.has(bare(name))).length > 1;
}

/** A name without what people change when they retype it. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
