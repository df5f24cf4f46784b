import { type Contract, headerOf } from '../contracts/contract.ts';
import { parseLine } from '../csv.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';

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

/** Compares an extract's first line with its contract. Any blocking finding means its columns cannot be used. */
export function checkHeader(file: string, firstLine: string, contract: Contract): Header {
  const about = { level: 'blocks', file, line: 1 } as const;
  const names = new Map(
    Object.entries(contract.columns).map(([name, column]) => [headerOf(name, column), name]),
  );
  const parsed = parseLine(firstLine);
  if ('error' in parsed) {
    const unreadable = finding({
      ...about,
      code: 'unreadable-header',
      expected: 'a header line of column names separated by commas',
      got: parsed.error,
      todo: 'Ask the supplier to send the extract again',
    });
    return { columns: [], findings: [unreadable] };
  }
  const given = parsed.fields.map((field) => field.trim());
  const delimiter = otherDelimiters.find(
    (other) =>
      firstLine.split(other.delimiter).filter((name) => names.has(name.trim().replaceAll('"', ''))).length >
      1,
  );
  if (delimiter && given.filter((name) => names.has(name)).length < 2) {
    const wrong = finding({
      ...about,
      code: 'wrong-delimiter',
      expected: 'columns separated by commas',
      got: `columns separated by ${delimiter.name}`,
      todo: 'Export the extract again as comma-separated values',
    });
    return { columns: [], findings: [wrong] };
  }
  const findings = [
    ...missingColumns(about, given, contract),
    ...unknownColumns(about, given, names),
    ...repeatedColumns(about, given),
  ];
  return { columns: given.map((name) => names.get(name) ?? name), findings };
}

type About = { level: 'blocks'; file: string; line: number };

function missingColumns(about: About, given: readonly string[], contract: Contract): Finding[] {
  return Object.entries(contract.columns)
    .filter(([name, column]) => !given.includes(headerOf(name, column)))
    .map(([name, column]) =>
      finding({
        ...about,
        level: column.mayBeAbsent ? 'notes' : 'blocks',
        code: 'missing-column',
        column: headerOf(name, column),
        expected: `a column named '${headerOf(name, column)}'`,
        got: `a header without it: ${quote(given.join(','))}`,
        todo: column.mayBeAbsent
          ? 'Measures that need it are not available for this month'
          : 'Restore the column, or its name if it was renamed',
      }),
    );
}

function unknownColumns(
  about: About,
  given: readonly string[],
  names: ReadonlyMap<string, string>,
): Finding[] {
  return given
    .filter((name) => !names.has(name))
    .map((name) =>
      finding({
        ...about,
        code: 'unknown-column',
        column: name,
        expected: `only the columns of the contract: ${[...names.keys()].join(', ')}`,
        got: `a column named ${quote(name)}`,
        todo: 'Take the column out of the extract, so that no personal data rides along; if it was renamed, restore its name',
      }),
    );
}

function repeatedColumns(about: About, given: readonly string[]): Finding[] {
  return given
    .filter((name, index) => given.indexOf(name) < index)
    .map((name) =>
      finding({
        ...about,
        code: 'repeated-column',
        column: name,
        expected: 'each column once',
        got: `the column ${quote(name)} again`,
        todo: 'Ask the supplier which of the two is meant, and take out the other',
      }),
    );
}
