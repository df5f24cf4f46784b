import {
  type ChartPoint,
  type GapRun,
  gapRuns,
  LINE_HEIGHT,
  type MonthColumns,
  monthsName,
  PLOT,
  TEXT_SIZE,
} from './months.ts';
import type { MonthBand, PageText } from './page-layers.ts';
import { SURFACE } from './palette.ts';
import { textWidth, wrapText } from './text-width.ts';

const INSET = 6;
const MOST_LINES = 3;
const FONT = { size: TEXT_SIZE };

/** Each run of months without a value: a band, and a text that says which months and why. */
export interface NamedGaps {
  readonly bands: readonly MonthBand[];
  readonly texts: readonly PageText[];
}

/** The gaps of a line chart. */
export function namedGaps(points: readonly ChartPoint[], columns: MonthColumns): NamedGaps {
  if (points.length === 0) {
    return {
      bands: [],
      texts: [{ lines: ['No data'], x: columns.plotWidth / 2, y: PLOT.height / 2, align: 'center' }],
    };
  }
  const runs = gapRuns(points);
  return {
    bands: runs.map(({ first, last }) => ({ first, last, fill: SURFACE.page })),
    texts: runs.map((run) => gapText(run, columns)),
  };
}

/** Across the band where it is wide enough for the words, otherwise along it. */
function gapText(run: GapRun, columns: MonthColumns): PageText {
  const months = `${monthsName(run.first, run.last)}:`;
  const [start, end] = [columns.startOf(run.first), columns.endOf(run.last)];
  const middle = (start + end) / 2;
  const room = end - start - 2 * INSET;

  const across = [...wrapText(months, room, FONT), ...wrapText(run.reason, room, FONT)];
  if (across.length <= MOST_LINES && across.every((line) => textWidth(line, FONT) <= room)) {
    return { lines: across, x: middle, y: PLOT.height / 2 - halfHeight(across), align: 'center' };
  }
  const along = firstLines(
    wrapText(`${months} ${run.reason}`, PLOT.height - 2 * INSET - textWidth('…', FONT), FONT),
    Math.max(1, Math.floor((end - start) / LINE_HEIGHT)),
  );
  // Hung from the top, because Vega places the title above the space it guesses a turned text to need.
  return { lines: along, x: middle - halfHeight(along), y: INSET, align: 'right', angle: 270 };
}

/** From the middle of the first line to the middle of all. */
function halfHeight(lines: readonly string[]): number {
  return ((lines.length - 1) * LINE_HEIGHT) / 2;
}

function firstLines(lines: readonly string[], count: number): string[] {
  const isCut = lines.length > count;
  return lines.slice(0, count).map((line, index) => (isCut && index === count - 1 ? `${line}…` : line));
}
