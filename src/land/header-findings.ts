import { type Finding, finding } from '../findings/finding.ts';
import { quote, visible } from '../findings/quote.ts';

/** More unknown columns than this are counted, not listed. */
const mostListed = 20;

function ofHeader(
  file: string,
  parts: Pick<Finding, 'code' | 'expected' | 'got' | 'todo'> & Partial<Finding>,
) {
  return finding({ level: 'blocks', file, line: 1, ...parts });
}

/** Lines that end as only very old systems end them. */
export function wrongLineBreaks(file: string): Finding {
  return ofHeader(file, {
    code: 'wrong-line-breaks',
    expected: 'lines that end in a line feed, with or without a carriage return before it',
    got: 'a carriage return alone in the first line',
    todo: "Save the extract again as 'CSV UTF-8'",
  });
}

/** A first line that is no header. */
export function noHeader(file: string, names: readonly string[], got: string): Finding {
  return ofHeader(file, {
    code: 'no-header',
    expected: `a header line: ${names.join(',')}`,
    got,
    todo: 'Put the header back on the first line, with nothing above it',
  });
}

/** A first line that is not CSV. */
export function unreadableHeader(file: string, got: string): Finding {
  return ofHeader(file, {
    code: 'unreadable-header',
    expected: 'a header line of column names separated by commas',
    got,
    todo: 'Ask the supplier to send the extract again',
  });
}

/** Columns separated by something else. */
export function wrongDelimiter(file: string, name: string): Finding {
  return ofHeader(file, {
    code: 'wrong-delimiter',
    expected: 'columns separated by commas',
    got: `columns separated by ${name}`,
    todo: 'Export the extract again as comma-separated values',
  });
}

/** A column of the contract that is not there; noted only where it may be absent. */
export function missingColumn(file: string, name: string, mayBeAbsent: boolean): Finding {
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
export function renamedColumn(file: string, name: string, as: string): Finding {
  return ofHeader(file, {
    code: 'renamed-column',
    column: name,
    expected: `a column named '${name}'`,
    got: `a column named ${quote(as)}`,
    todo: 'Restore its name, letter by letter',
  });
}

/** Columns outside the contract, each by its name; none of their values is looked at. */
export function unknownColumns(
  file: string,
  given: readonly string[],
  expected: readonly string[],
): Finding[] {
  const about = {
    code: 'unknown-column',
    expected: `only the columns of the contract: ${expected.join(', ')}`,
    todo: 'Take the column out of the extract, so that no personal data rides along; if it was renamed, restore its name',
  };
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
export function repeatedColumn(file: string, name: string): Finding {
  return ofHeader(file, {
    code: 'repeated-column',
    column: name,
    expected: 'each column once',
    got: `the column ${quote(name)} more than once`,
    todo: 'Ask the supplier which is meant, and take out the other',
  });
}
