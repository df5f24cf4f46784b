import {
  type ChartPoint,
  type GapRun,
  gapRuns,
  lineHeight,
  type MonthColumns,
  monthsName,
  plot,
  textSize,
} from './months.ts';
import type { MonthBand, PageText } from './page-layers.ts';
import { surface } from './palette.ts';
import { firstLines, textWidth, wrapText } from './text-width.ts';

const gapInset = 6;
const mostLines = 3;
const font = { size: textSize };

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
      texts: [{ lines: ['No data'], x: columns.plotWidth / 2, y: plot.height / 2, align: 'center' }],
    };
  }
  const runs = gapRuns(points);
  return {
    bands: runs.map(({ first, last }) => ({ first, last, fill: surface.page })),
    texts: runs.map((run) => gapText(run, columns)),
  };
}

/** Across the band where it is wide enough for the words, otherwise along it. */
function gapText(run: GapRun, columns: MonthColumns): PageText {
  const months = `${monthsName(run.first, run.last)}:`;
  const [start, end] = [columns.startOf(run.first), columns.endOf(run.last)];
  const middle = (start + end) / 2;
  const room = end - start - 2 * gapInset;

  const across = [...wrapText(months, room, font), ...wrapText(run.reason, room, font)];
  if (across.length <= mostLines && across.every((line) => textWidth(line, font) <= room)) {
    return { lines: across, x: middle, y: plot.height / 2 - halfHeight(across), align: 'center' };
  }
  const along = firstLines(
    wrapText(`${months} ${run.reason}`, plot.height - 2 * gapInset - textWidth('…', font), font),
    Math.max(1, Math.floor((end - start) / lineHeight)),
  );
  // Hung from the top, because Vega places the title above the space it guesses a turned text to need.
  return { lines: along, x: middle - halfHeight(along), y: gapInset, align: 'right', angle: 270 };
}

/** From the middle of the first line to the middle of all. */
function halfHeight(lines: readonly string[]): number {
  return ((lines.length - 1) * lineHeight) / 2;
}
