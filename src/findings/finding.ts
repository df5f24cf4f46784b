import { visible } from './quote.ts';

/**
 * What a finding does: `blocks` refuses the whole extract (or, of the whole build, stops it),
 * `rejects row` puts one row into quarantine, `notes` changes nothing.
 */
type Level = 'blocks' | 'rejects row' | 'notes';

/** One thing a check says about the data, in plain words. */
export interface Finding {
  readonly code: string;
  readonly level: Level;
  /** Path below the raw folder; a folder or table name where no one file is meant. */
  readonly file: string;
  /** Line in the file, the header being line 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly expected: string;
  /** What was there. Values that may be of a person are never quoted. */
  readonly got: string;
  readonly todo: string;
  /** How many rows it is about, where it is about rows. */
  readonly rows: number;
}

/** Makes a finding; line, column and rows default to "the whole file". */
export function finding(
  parts: Pick<Finding, 'code' | 'level' | 'file' | 'expected' | 'got' | 'todo'> & Partial<Finding>,
): Finding {
  return { line: null, column: null, rows: 0, ...parts };
}

/** What a finding says beside its code, its level and the file. */
type Told = Pick<Finding, 'expected' | 'got' | 'todo'> & Partial<Pick<Finding, 'line' | 'column' | 'rows'>>;

/** A finding that refuses the whole extract or, of the whole build, stops it. */
export function blocking(code: string, file: string, told: Told): Finding {
  return finding({ code, level: 'blocks', file, ...told });
}

/** A finding that changes nothing. */
export function noted(code: string, file: string, told: Told): Finding {
  return finding({ code, level: 'notes', file, ...told });
}

/** The finding as one sentence-like line for people: where, what was expected, what was got, what to do. */
export function describeFinding(finding: Finding): string {
  const where = [
    visible(finding.file, Number.POSITIVE_INFINITY),
    finding.line === null ? '' : `line ${finding.line}`,
    finding.column === null ? '' : `column ${finding.column}`,
  ]
    .filter(Boolean)
    .join(', ');
  const first = finding.line === null ? '' : ', this is the first';
  const rows = finding.rows > 1 ? ` (${finding.rows.toLocaleString('en-GB')} rows${first})` : '';
  return `[${finding.level}] ${finding.code}: ${where}: expected ${finding.expected}; got ${finding.got}${rows}. ${finding.todo}.`;
}
