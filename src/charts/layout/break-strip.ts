import { type ChartBreak, LINE_HEIGHT, type MonthColumns, shortMonth, TEXT_SIZE } from './months.ts';
import type { PageText, UprightLine } from './page-layers.ts';
import { textWidth, wrapText } from './text-width.ts';

const FONT = { size: TEXT_SIZE };
const BESIDE = 6;
const BETWEEN_ROWS = 4;
const MOST_LINES = 4;

/** Breaks in recording: a line through the plot at each, and its reason in a row of its own above the plot. */
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
      x: isRight ? x + BESIDE : x - BESIDE,
      y: y + LINE_HEIGHT / 2,
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
  const room = (isRight ? columns.plotWidth - x : x) - BESIDE;
  const all = wrapText(`From ${shortMonth(month)}: ${what}`, room - textWidth('…', FONT), FONT);
  const lines = all.length > MOST_LINES ? [...all.slice(0, MOST_LINES - 1), `${all[MOST_LINES - 1]}…`] : all;
  return { lines, isRight, width: BESIDE + Math.max(...lines.map((line) => textWidth(line, FONT))) };
}

/** From its own row down to the axis, but not through the words of the rows between. */
function piecesOf({ x, top }: BreakRow, below: readonly BreakRow[], plotHeight: number): UprightLine[] {
  const words = below.filter(
    (row) => x > (row.isRight ? row.x : row.x - row.width) && x < (row.isRight ? row.x + row.width : row.x),
  );
  const starts = [top, ...words.map((row) => row.bottom - BETWEEN_ROWS)];
  const ends = [...words.map((row) => row.top), plotHeight];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? plotHeight;
    return end > start ? [{ x, top: start, bottom: end }] : [];
  });
}

function rowHeight(lines: readonly string[]): number {
  return lines.length * LINE_HEIGHT + BETWEEN_ROWS;
}
