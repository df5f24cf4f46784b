import { LINE_HEIGHT, MARGIN, PAGE_LEFT, PAGE_RIGHT, TEXT_SIZE } from './line-layout.ts';
import type { PageText } from './page-layers.ts';
import { wrapText } from './text-width.ts';

const FONT = { size: TEXT_SIZE };
const MOST_LINES = 2;
const BETWEEN_ROWS = 9;
/** From the end of a name to the plot: half of an axis label may stand there. */
const BESIDE = 26;
const HEADING_Y = -15;
const PAGE_WIDTH = PAGE_RIGHT - PAGE_LEFT;

/** A row of a chart of rows: its name to the left of the plot, its figures in columns to the right. */
export interface ChartRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly isBold?: boolean;
}

/** The widths of what stands beside the plot, in pixels. */
export interface RowColumns {
  readonly label: number;
  readonly cells: readonly { readonly heading: string; readonly width: number }[];
}

/** Where the rows of a chart stand, and their words. */
export interface RowLayout {
  readonly left: number;
  readonly width: number;
  readonly rowHeight: number;
  /** The middle of each row. */
  readonly middles: readonly number[];
  readonly height: number;
  readonly texts: readonly PageText[];
}

/** Lays rows out below each other; the plot takes the width that names and figures leave. */
export function rowLayout(rows: readonly ChartRow[], { label, cells }: RowColumns): RowLayout {
  const labels = rows.map((row) => labelLines(row.label, label - BESIDE));
  const rowHeight = Math.max(1, ...labels.map(({ length }) => length)) * LINE_HEIGHT + BETWEEN_ROWS;
  const width = PAGE_WIDTH - label - cells.reduce((sum, cell) => sum + cell.width, 0);
  const middles = rows.map((_, index) => (index + 0.5) * rowHeight);
  const ends = cells.map((_, index) => cells.slice(0, index + 1).reduce((x, cell) => x + cell.width, width));
  const cellText = (text: string, index: number, y: number, isBold: boolean): PageText => ({
    lines: [text],
    x: ends[index] ?? width,
    y,
    align: 'right',
    isBold,
  });
  return {
    left: MARGIN + label,
    width,
    rowHeight,
    middles,
    height: rows.length * rowHeight,
    texts: [
      ...cells.map(({ heading }, index) => cellText(heading, index, HEADING_Y, false)),
      ...rows.flatMap((row, index): PageText[] => {
        const lines = labels[index] ?? [];
        const y = middles[index] ?? 0;
        return [
          {
            lines,
            x: -BESIDE,
            y: y - ((lines.length - 1) * LINE_HEIGHT) / 2,
            align: 'right',
            isBold: row.isBold ?? false,
          },
          ...row.cells.map((text, column) => cellText(text, column, y, column === 0)),
        ];
      }),
    ].filter(({ lines }) => lines.some((line) => line !== '')),
  };
}

function labelLines(label: string, width: number): string[] {
  const lines = wrapText(label, width, FONT);
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}
