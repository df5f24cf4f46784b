import { type ChartBreak, lineHeight, type MonthColumns, shortMonth, textSize } from './months.ts';
import type { PageText, UprightLine } from './page-layers.ts';
import { textWidth } from './text-width.ts';

const beside = 6;
const betweenRows = 4;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Breaks in recording: a line through the plot at each, and one row above the plot, less than 15% of its height. One
 * reason that fits there stands beside its line; of more, or longer ones, the row has letters, and they are notes.
 */
export interface BreakStrip {
  readonly height: number;
  readonly lines: readonly UprightLine[];
  readonly texts: readonly PageText[];
  /** Reasons that stand below the plot, by their letters. */
  readonly notes: readonly string[];
}

/** The breaks of a chart of months; one before the second month shown has no line. */
export function breakStrip(
  breaks: readonly ChartBreak[],
  columns: MonthColumns,
  plotHeight: number,
): BreakStrip {
  const shown = breaks.filter(({ month }) => columns.months.indexOf(month) > 0);
  const [first, ...others] = shown;
  if (!first) return { height: 0, lines: [], texts: [], notes: [] };
  const height = lineHeight + betweenRows;
  const y = lineHeight / 2 - height;
  const reason = others.length === 0 ? reasonBeside(first, columns) : null;
  if (reason !== null) {
    const { lineAt, ...text } = reason;
    const line = { x: lineAt, top: -height, bottom: plotHeight };
    return { height, lines: [line], texts: [{ ...text, y }], notes: [] };
  }
  const lettered = shown.map((one, index) => ({
    reason: `from ${shortMonth(one.month)}, ${one.what}`,
    x: columns.startOf(one.month),
    letter: letters[index % letters.length] ?? '',
  }));
  return {
    height,
    lines: lettered.map(({ x }) => ({ x, top: -betweenRows, bottom: plotHeight })),
    texts: lettered.map(({ x, letter }) => ({ lines: [letter], x, y, align: 'center', isBold: true })),
    notes: lettered.map(({ letter, reason }) => `${letter}: ${reason}`),
  };
}

/** The reason on the side of its line that has more room; null where it takes more than one line. */
function reasonBeside({ month, what }: ChartBreak, columns: MonthColumns) {
  const lineAt = columns.startOf(month);
  const isRight = lineAt <= columns.plotWidth / 2;
  const words = `From ${shortMonth(month)}: ${what}`;
  const room = (isRight ? columns.plotWidth - lineAt : lineAt) - beside;
  if (textWidth(words, { size: textSize }) > room) return null;
  const text = isRight
    ? { x: lineAt + beside, align: 'left' as const }
    : { x: lineAt - beside, align: 'right' as const };
  return { lineAt, lines: [words], ...text };
}
