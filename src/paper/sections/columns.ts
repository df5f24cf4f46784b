import { decimalsOf, describeWindow, type Measure, type Result } from '../../measures/index.ts';
import { type Cell, numberOr, type TableColumn } from '../blocks.ts';

/** A column of short text or numbers; its width in characters, or as a share of the page. */
export function short(heading: string, width: number): TableColumn {
  return { heading, width };
}

/** A column of sentences. */
export function long(heading: string, width: number): TableColumn {
  return { heading, width, isLong: true };
}

/** A column of numbers, which stand to the right. */
export function numeric(heading: string, width: number): TableColumn {
  return { heading, width, isNumber: true };
}

/** The shorthand used in tables to calculate with. */
export const marks = {
  confidential: '[c]',
  notAvailable: '[x]',
  notApplicable: '[z]',
  provisional: '[p]',
  revised: '[r]',
  break: '[b]',
} as const;

/** What stands where a row has no mark. */
export const noMark = 'none';

export const code = short('Code', 10);
export const measureColumn = (width: number) => long('Measure', width);
/** The columns that name a row, and an area. */
export const naming = [code, short('Part', 16), measureColumn(52)];
export const area = [short('Area', 26), short('Kind of area', 16)];

/** The name of a part, where a row is one. */
export function partCell(part: string): string {
  return part === 'all' ? 'whole' : part;
}

/** The name of an area. */
export function areaCell(name: string): string {
  return name === 'force' ? 'whole force' : name;
}

/** The columns that hold the numbers of a result. */
export const figureColumns = [
  short('Value', 13),
  short('Value before', 13),
  short('Difference', 13),
  long('Unit', 26),
  short('Change', 10),
  short('Unit of change', 22),
  short('Period', 24),
  short('Compared with', 24),
  short('Status', 13),
  short('Marks', 10),
  long('Notes', 40),
];

const changeUnits = { '%': '%', pp: 'percentage points (pp)' } as const;

/** The numbers of a result. */
export function figureCells(measured: Measure, result: Result): Cell[] {
  const { current, previous, difference, previous_start: start, previous_end: end } = result;
  const missing = missingMark(result);
  const decimals = decimalsOf([current, previous], measured.statistic);
  const notes = [result.reason, result.breaks].filter((note) => note !== null);
  return [
    numberOr(missing, current, decimals),
    numberOr(missing, previous, decimals),
    numberOr(missing, difference, decimals),
    result.unit,
    numberOr(missing, result.change, 1),
    changeUnits[result.change_unit],
    describeWindow({ start: result.window_start, end: result.window_end }),
    start === null || end === null ? (result.baseline ?? 'none') : describeWindow({ start, end }),
    result.status,
    marksOf(result),
    notes.length === 0 ? 'none' : notes.join('; '),
  ];
}

function marksOf({ status, breaks, suppressed }: Result): string {
  const apply = [
    ...(suppressed === 'value' ? [marks.confidential] : []),
    ...(status === 'withheld' || status === 'not available' ? [marks.notAvailable] : []),
    ...(status === 'provisional' ? [marks.provisional] : []),
    ...(breaks === null ? [] : [marks.break]),
  ];
  return apply.length === 0 ? noMark : apply.join(' ');
}

/** What stands for a value of a result that is missing: why it is. */
function missingMark({ status, suppressed }: Result): string {
  if (suppressed === 'value') return marks.confidential;
  return status === 'withheld' || status === 'not available' ? marks.notAvailable : marks.notApplicable;
}
