import { type ChartBreak, lineHeight, type MonthColumns, shortMonth, textSize } from './months.ts';
import type { PageText, UprightLine } from './page-layers.ts';
import { firstLines, textWidth, wrapText } from './text-width.ts';

const font = { size: textSize };
const beside = 6;
const betweenRows = 4;
const mostLines = 4;

/**
 * Breaks in recording: a line through the plot at each, and its reason in a row of its own above the plot.
 */
export interface BreakStrip {
  readonly height: number;
  readonly lines: readonly UprightLine[];
  readonly texts: readonly PageText[];
}

interface BreakRow {
  readonly x: number;
  readonly lines: readonly string[];
  readonly isRight: boolean;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** The breaks of a chart of months; a reason stands on the side of its line that has more room. */
export function breakStrip(
  breaks: readonly ChartBreak[],
  columns: MonthColumns,
  plotHeight: number,
): BreakStrip {
  const shown = breaks.filter(({ month }) => columns.months.indexOf(month) > 0);
  const reasons = shown.map((one) => ({ x: columns.startOf(one.month), ...reasonBeside(one, columns) }));
  const height = reasons.reduce((sum, { lines }) => sum + rowHeight(lines), 0);
  let top = -height;
  const rows: BreakRow[] = reasons.map((reason) => {
    const bottom = top + rowHeight(reason.lines);
    const row = { ...reason, top, bottom };
    top = bottom;
    return row;
  });
  return {
    height,
    texts: rows.map(({ x, lines, isRight, top: y }) => ({
      lines,
      x: isRight ? x + beside : x - beside,
      y: y + lineHeight / 2,
      align: isRight ? 'left' : 'right',
    })),
    lines: rows.flatMap((row, index) => piecesOf(row, rows.slice(index + 1), plotHeight)),
  };
}

function reasonBeside(
  { month, what }: ChartBreak,
  columns: MonthColumns,
): { lines: readonly string[]; isRight: boolean; width: number } {
  const x = columns.startOf(month);
  const isRight = x <= columns.plotWidth / 2;
  const room = (isRight ? columns.plotWidth - x : x) - beside;
  const words = `From ${shortMonth(month)}: ${what}`;
  const lines = firstLines(wrapText(words, room - textWidth('…', font), font), mostLines);
  return { lines, isRight, width: beside + Math.max(...lines.map((line) => textWidth(line, font))) };
}

/** From its own row down to the axis, but not through the words of the rows between. */
function piecesOf({ x, top }: BreakRow, below: readonly BreakRow[], plotHeight: number): UprightLine[] {
  const words = below.filter(
    (row) => x > (row.isRight ? row.x : row.x - row.width) && x < (row.isRight ? row.x + row.width : row.x),
  );
  const starts = [top, ...words.map((row) => row.bottom - betweenRows)];
  const ends = [...words.map((row) => row.top), plotHeight];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? plotHeight;
    return end > start ? [{ x, top: start, bottom: end }] : [];
  });
}

function rowHeight(lines: readonly string[]): number {
  return lines.length * lineHeight + betweenRows;
}
