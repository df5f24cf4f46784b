import { lineHeight, margin, pageWidth, textSize } from './months.ts';
import type { PageText } from './page-layers.ts';
import { ink } from './palette.ts';
import { type SpecPart, specBase, specConfig } from './spec-parts.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What every kind of chart says around its drawing. */
export interface ChartWords {
  /** The name of its row, as files are named after it: `T3A.1`, `T3A.2-rural`. */
  readonly name: string;
  /** Which one it is, where a row has several of the kind: `district`. */
  readonly variant?: string;
  /** What it is about, in as few words as name it: `Victim-Based Crime`. */
  readonly title: string;
  /** A sentence: `Victim-based crime rose 15.5% in the 12 months to May 2018`. */
  readonly headline: string;
  /** What is counted, and when: `Victim-based crimes recorded each month, June 2016 to May 2018`. */
  readonly measured: string;
  /** `Source: Crime recording system`, with a line on synthetic data where that applies. */
  readonly source: string;
  readonly isSynthetic: boolean;
}

const titleSize = 18;
const titleLine = 23;
const belowFoot = 4;
const syntheticWords = 'Synthetic data';

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
  const title = wrapText(chart.headline, pageWidth, { size: titleSize, isBold: true });
  const subtitle = wrapText(chart.measured, pageWidth, { size: textSize });
  const noteLines = notes.flatMap((note) => wrapText(note, pageWidth, { size: textSize }));
  const syntheticWidth = textWidth(syntheticWords, { size: textSize, isBold: true }) + 2 * margin;
  const sourceWidth = pageWidth - (chart.isSynthetic ? syntheticWidth : 0);
  const source = wrapText(chart.source, sourceWidth, { size: textSize });
  const [left, right] = [margin - room.left, margin - room.left + pageWidth];
  const sourceY = room.height + room.below + noteLines.length * lineHeight;
  const synthetic = { lines: [syntheticWords], isBold: true, color: ink.synthetic };
  return {
    spec: {
      ...specBase,
      description: chart.headline,
      padding: {
        left: room.left,
        right: pageWidth + 2 * margin - room.left - room.width,
        top: margin + title.length * titleLine + subtitle.length * lineHeight + room.above,
        bottom: room.below + (noteLines.length + source.length) * lineHeight + belowFoot,
      },
      width: room.width,
      height: room.height,
      title: titlePart(title, subtitle, left),
      config: specConfig,
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
    fontSize: titleSize,
    lineHeight: titleLine,
    color: ink.text,
    subtitleFontSize: textSize,
    subtitleLineHeight: lineHeight,
    subtitleColor: ink.text,
    subtitlePadding: 6,
  };
}
