import { type Finding, finding } from '../findings/finding.ts';

const about = { level: 'notes', todo: 'Give a table with both columns, as --reference' } as const;
const withoutIt = 'Measures by kind of area are not available without it';

/** A folder in which no table is a neighbourhood table. */
export function noTable(folder: string, codes: readonly string[], kinds: readonly string[]): Finding {
  return finding({
    ...about,
    code: 'no-neighbourhood-table',
    file: folder,
    expected: `a .csv or .csv.gz with a column ${codes.join(' or ')} and a column ${kinds.join(' or ')}`,
    got: 'none',
    todo: `Put it there, or name another folder with --reference. ${withoutIt}`,
  });
}

/** Rows whose class is none that is known; their neighbourhoods are of the unknown kind. */
export function unknownKinds(file: string, column: string, rows: number, line: number): Finding {
  return finding({
    ...about,
    code: 'unknown-rural-urban-class',
    file,
    line,
    column,
    expected: 'a class of 2011 from A1 to F2, or urban or rural',
    got: 'another or none',
    todo: 'Correct the table; these neighbourhoods count as unknown',
    rows,
  });
}

/** Neighbourhoods that stand in the table as urban and as rural. */
export function conflictingKinds(file: string, column: string, count: number, line: number): Finding {
  return finding({
    ...about,
    code: 'conflicting-rural-urban-class',
    file,
    line,
    column,
    expected: 'one kind of area for each neighbourhood',
    got: `${count.toLocaleString('en-GB')} with more than one`,
    todo: 'Correct the table; these neighbourhoods count as unknown',
  });
}
