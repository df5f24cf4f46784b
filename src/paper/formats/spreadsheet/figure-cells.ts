import type { PaperFigure } from '../../paper-figures.ts';
import { marksOf, missingMark } from './marks.ts';
import { column, longColumn, numberCell, type TableCell } from './table.ts';

const changeUnits = { '%': '%', pp: 'percentage points (pp)' } as const;

/** The columns that hold the numbers of a figure. */
export const figureColumns = [
  column('Value', 13),
  column('Value before', 13),
  column('Difference', 13),
  longColumn('Unit', 26),
  column('Change', 10),
  column('Unit of change', 22),
  column('Period', 24),
  column('Compared with', 24),
  column('Status', 13),
  column('Marks', 10),
  longColumn('Notes', 40),
];

/** The numbers of a figure. */
export function figureCells(figure: PaperFigure): TableCell[] {
  const { current, previous, difference, change, change_unit: unit, decimals } = figure;
  const missing = missingMark(figure);
  const notes = [figure.reason, figure.breaks].filter((note) => note !== null);
  return [
    numberCell(current, decimals, missing),
    numberCell(previous, decimals, missing),
    numberCell(difference, decimals, missing),
    figure.unit,
    numberCell(change, 1, missing),
    changeUnits[unit],
    figure.period,
    figure.previousPeriod,
    figure.status,
    marksOf(figure),
    notes.length === 0 ? 'none' : notes.join('; '),
  ];
}

/** The name of a part, where a row is one. */
export function partCell(part: string): string {
  return part === 'all' ? 'whole' : part;
}
