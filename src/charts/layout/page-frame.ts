import { LINE_HEIGHT, MARGIN, PAGE_LEFT, PAGE_RIGHT, TEXT_SIZE } from './months.ts';
import type { PageText } from './page-layers.ts';
import { INK } from './palette.ts';
import { SPEC_BASE, SPEC_CONFIG, type SpecPart } from './spec-parts.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What every kind of chart says around its drawing. */
export interface ChartWords {
  /** The name of its row, as files are named after it: `T3A.1`, `T3A.2-rural`. */
  readonly name: string;
  /** Which one it is, where a row has several of the kind: `district`. */
  readonly variant?: string;
  /** A sentence: `Victim-based crime rose 15.5% in the 12 months to May 2018`. */
  readonly headline: string;
  /** What is counted, and when: `Victim-based crimes recorded each month, June 2016 to May 2018`. */
  readonly measured: string;
  /** `Source: Crime recording system`, with a line on synthetic data where that applies. */
  readonly source: string;
  readonly isSynthetic: boolean;
}

const TITLE_SIZE = 18;
const TITLE_LINE = 23;
const BELOW_FOOT = 4;
const SYNTHETIC_WORDS = 'Synthetic data';
const PAGE_WIDTH = PAGE_RIGHT - PAGE_LEFT;

/** The room a plot takes on its page, in pixels. Every page is as wide as the next. */
export interface PlotRoom {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Between the subtitle and the plot. */
  readonly above: number;
  /** From the plot's foot to the middle of the first line of the notes or the source. */
  readonly below: number;
}

/** A page with a headline, a subtitle, notes and the source around a plot. */
export interface PageFrame {
  /** All of a specification but its layers. */
  readonly spec: SpecPart;
  /** Notes, source and the word on synthetic data, below the plot. */
  readonly texts: readonly PageText[];
}

/** The frame of a full-size chart. */
export function pageFrame(chart: ChartWords, room: PlotRoom, notes: readonly string[] = []): PageFrame {
  const title = wrapText(chart.headline, PAGE_WIDTH, { size: TITLE_SIZE, isBold: true });
  const subtitle = wrapText(chart.measured, PAGE_WIDTH, { size: TEXT_SIZE });
  const noteLines = notes.flatMap((note) => wrapText(note, PAGE_WIDTH, { size: TEXT_SIZE }));
  const source = wrapText(chart.source, PAGE_WIDTH - syntheticWidth(chart), { size: TEXT_SIZE });
  const [left, right] = [MARGIN - room.left, MARGIN - room.left + PAGE_WIDTH];
  const sourceY = room.height + room.below + noteLines.length * LINE_HEIGHT;
  const synthetic = { lines: [SYNTHETIC_WORDS], isBold: true, color: INK.synthetic };
  return {
    spec: {
      ...SPEC_BASE,
      description: chart.headline,
      padding: {
        left: room.left,
        right: PAGE_WIDTH + 2 * MARGIN - room.left - room.width,
        top: MARGIN + title.length * TITLE_LINE + subtitle.length * LINE_HEIGHT + room.above,
        bottom: room.below + (noteLines.length + source.length) * LINE_HEIGHT + BELOW_FOOT,
      },
      width: room.width,
      height: room.height,
      title: titlePart(title, subtitle, left),
      config: SPEC_CONFIG,
    },
    texts: [
      { lines: noteLines, x: left, y: room.height + room.below, align: 'left' as const },
      { lines: source, x: left, y: sourceY, align: 'left' as const },
      ...(chart.isSynthetic ? [{ ...synthetic, x: right, y: sourceY, align: 'right' as const }] : []),
    ].filter(({ lines }) => lines.length > 0),
  };
}

function titlePart(title: readonly string[], subtitle: readonly string[], left: number): SpecPart {
  return {
    text: title,
    subtitle,
    anchor: 'start',
    frame: 'group',
    dx: left,
    offset: 10,
    fontSize: TITLE_SIZE,
    lineHeight: TITLE_LINE,
    color: INK.text,
    subtitleFontSize: TEXT_SIZE,
    subtitleLineHeight: LINE_HEIGHT,
    subtitleColor: INK.text,
    subtitlePadding: 6,
  };
}

function syntheticWidth(chart: ChartWords): number {
  return chart.isSynthetic ? textWidth(SYNTHETIC_WORDS, { size: TEXT_SIZE, isBold: true }) + 2 * MARGIN : 0;
}
