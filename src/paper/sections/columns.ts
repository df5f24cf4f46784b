import {
  decimalsOf,
  describeWindow,
  type Measure,
  type Result,
  rowTitle,
  wholeArea,
  wholePart,
} from '../../measures/index.ts';
import { type Cell, numberOr, row, type Table, type TableColumn } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';

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

/** A column, and what stands in it for an item. */
export type ColumnOf<Item> = readonly [column: TableColumn, cellOf: (item: Item) => Cell];

/** A table with a row for each item: what its columns say of it. */
export function tableFrom<Item>(
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
): Pick<Table, 'kind' | 'columns' | 'rows'> {
  return {
    kind: 'table',
    columns: columns.map(([column]) => column),
    rows: items.map((item) => row(...columns.map(([, cellOf]) => cellOf(item)))),
  };
}

/** A section that is one table to calculate with. */
export function sheetSection(name: string, table: (material: PaperMaterial) => Table): Section {
  return { name, title: null, blocks: (material) => [{ ...table(material), on: ['data'] }] };
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

/** A row of the paper by its names. */
export interface NamedRow {
  readonly code: string;
  readonly part: string;
  readonly title: string;
}

/** The names of a row of the paper. */
export function namedRow(measure: Measure, part: string): NamedRow {
  return { code: measure.code, part, title: rowTitle(measure, part) };
}

export const code: ColumnOf<Pick<NamedRow, 'code'>> = [short('Code', 10), (named) => named.code];

/** The column of the title of a row, or of a measure. */
export function measureColumn(width: number): ColumnOf<Pick<NamedRow, 'title'>> {
  return [long('Measure', width), ({ title }) => title];
}

/** The columns that name a row, and an area. */
export const naming: readonly ColumnOf<NamedRow>[] = [
  code,
  [short('Part', 16), ({ part }) => (part === wholePart ? 'whole' : part)],
  measureColumn(52),
];
export const area: readonly ColumnOf<Pick<Result, 'area' | 'area_level'>>[] = [
  [short('Area', 26), ({ area: name }) => (name === wholeArea ? 'whole force' : name)],
  [short('Kind of area', 16), (each) => each.area_level],
];

const changeUnits = { '%': '%', pp: 'percentage points (pp)' } as const;

/** The columns that hold the numbers of a result. */
export const figureColumns: readonly ColumnOf<Result>[] = [
  [short('Value', 13), (result) => valueCell(result, result.current)],
  [short('Value before', 13), (result) => valueCell(result, result.previous)],
  [short('Difference', 13), (result) => valueCell(result, result.difference)],
  [long('Unit', 26), ({ unit }) => unit],
  [short('Change', 10), (result) => numberOr(missingMark(result), result.change, 1)],
  [short('Unit of change', 22), (result) => changeUnits[result.change_unit]],
  [short('Period', 24), (result) => describeWindow({ start: result.window_start, end: result.window_end })],
  [short('Compared with', 24), comparedWith],
  [short('Status', 13), ({ status }) => status],
  [short('Marks', 10), marksOf],
  [
    long('Notes', 40),
    ({ reason, breaks }) => [reason, breaks].filter((note) => note !== null).join('; ') || 'none',
  ],
];

function valueCell(result: Result, value: number | null): Cell {
  const decimals = decimalsOf([result.current, result.previous], result.statistic);
  return numberOr(missingMark(result), value, decimals);
}

function comparedWith({ previous_start: start, previous_end: end, baseline }: Result): string {
  return start === null || end === null ? (baseline ?? 'none') : describeWindow({ start, end });
}

function marksOf({ status, breaks, suppressed }: Result): string {
  const apply = [
    ...(suppressed === 'value' ? [marks.confidential] : []),
    ...(status === 'withheld' || status === 'not available' ? [marks.notAvailable] : []),
    ...(status === 'provisional' ? [marks.provisional] : []),
    ...(breaks === null ? [] : [marks.break]),
  ];
  return apply.join(' ') || noMark;
}

/** What stands for a value of a result that is missing: why it is. */
function missingMark({ status, suppressed }: Result): string {
  if (suppressed === 'value') return marks.confidential;
  return status === 'withheld' || status === 'not available' ? marks.notAvailable : marks.notApplicable;
}
