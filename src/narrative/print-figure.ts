import { isMonth, monthName } from '../calendar.ts';
import { periodOf } from '../insight/references.ts';
import { isDivided } from '../measures/statistic.ts';
import { describeWindow } from '../measures/window.ts';
import { type Figures, figuresOf } from '../proof/facts/figures.ts';
import type { RowFacts } from '../proof/facts/proof-facts.ts';
import { decimalsOf, formatChange, formatNumber, formatSigned } from '../words/number-words.ts';

/** The figures an author can refer to, and what each is. */
export const figureNames = {
  current: 'the value of the window',
  previous: 'the value before',
  change: 'the change with its sign, in % or pp',
  size: 'the change without its sign',
  difference: 'the change in volume with its sign',
  volume: 'the change in volume without its sign',
  average: 'the average a month',
  period: 'the months it covers',
  'previous-period': 'the months it is compared with',
} as const;

export type FigureName = keyof typeof figureNames;

/** Whether there is a figure of the name. */
export const isFigureName = (name: string): name is FigureName => Object.hasOwn(figureNames, name);

/** A figure of a row as the paper prints it; null where the data has none. */
export function printFigure(row: RowFacts, name: FigureName): string | null {
  const { result } = row;
  const { current, previous, change, difference, change_unit: unit } = result;
  const figures = figuresOf(row);
  switch (name) {
    case 'current':
      return printValue(figures, current, previous);
    case 'previous':
      return printValue(figures, previous, current);
    case 'change':
      return change === null ? null : formatChange(change, unit);
    case 'size':
      return change === null ? null : formatChange(Math.abs(change), unit).replace('+', '');
    case 'difference':
      return printDifference(figures, difference);
    case 'volume':
      return difference === null
        ? null
        : (printDifference(figures, Math.abs(difference))?.replace('+', '') ?? null);
    case 'average':
      return isDivided(result.statistic) || current === null ? null : formatNumber(current / figures.span);
    case 'period':
      return periodOf(result);
    case 'previous-period':
      return result.previous_start === null || result.previous_end === null
        ? result.baseline
        : describeWindow({ start: result.previous_start, end: result.previous_end });
  }
}

/** The value of one month of a row; null where it is not known. */
export function printMonth(row: RowFacts, month: string): string | null {
  if (!isMonth(month)) return null;
  const figures = figuresOf(row);
  return printValue(figures, figures.month(month), null);
}

/** What a month is called in messages. */
export const monthWords = (month: string) => (isMonth(month) ? monthName(month) : month);

/** Values side by side have as many decimals as the paper gives them. */
function printValue({ row, isRatio }: Figures, value: number | null, beside: number | null): string | null {
  if (value === null) return null;
  const values = beside === null ? [value] : [value, beside];
  const { unit, statistic } = row.result;
  return `${formatNumber(value, decimalsOf(values, unit, isDivided(statistic)))}${isRatio ? '%' : ''}`;
}

function printDifference({ row, isRatio }: Figures, difference: number | null): string | null {
  if (difference === null) return null;
  if (isRatio) return formatChange(difference, 'pp');
  const { current, previous, unit, statistic } = row.result;
  const decimals = decimalsOf([current ?? 0, previous ?? 0], unit, isDivided(statistic));
  return formatSigned(difference, decimals);
}
