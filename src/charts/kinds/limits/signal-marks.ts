import { firmMonths, type ProcessSignal } from '../../../statistics/index.ts';
import { lineHeight, textSize } from '../../layout/months.ts';
import type { PageText } from '../../layout/page-layers.ts';
import { markColour } from '../../layout/palette.ts';
import { textWidth } from '../../layout/text-width.ts';
import { type LimitsChart, limitsPoints, type SignalKind } from './record.ts';

/** How a month that signals is drawn, and what it is called: shapes and words differ as well as colours. */
export interface SignalMark {
  readonly shape: string;
  readonly color: string;
  readonly size: number;
  readonly word: string;
}

/** The mark of each kind of signal. */
export const signalMarks: Record<SignalKind, SignalMark> = {
  improvement: { shape: 'diamond', color: markColour.improvement, size: 110, word: 'improvement' },
  concern: { shape: 'square', color: markColour.concern, size: 85, word: 'concern' },
  'neutral high': { shape: 'triangle-up', color: markColour.neutral, size: 90, word: 'unusually high' },
  'neutral low': { shape: 'triangle-down', color: markColour.neutral, size: 90, word: 'unusually low' },
};

/** The mark of a month that is as usual. */
export const usualMark: SignalMark = { shape: 'circle', color: markColour.usual, size: 26, word: 'as usual' };

/** A rule that fired, in words: `above the upper limit`. */
export function ruleWords({ rule, side }: ProcessSignal): string {
  const isHigh = side === 'high';
  switch (rule) {
    case 'outside':
      return isHigh ? 'above the upper limit' : 'below the lower limit';
    case 'trend':
      return isHigh ? 'in a run of rising months' : 'in a run of falling months';
    case 'two of three':
      return `two of three months near the ${isHigh ? 'upper' : 'lower'} limit`;
    case 'shift':
      return `in a run of months ${isHigh ? 'above' : 'below'} the mean`;
  }
}

const font = { size: textSize };
const rowHeight = lineHeight + 5;
const toWord = 10;
const toNext = 20;

/** What the shapes of a limits chart mean, above the plot; nothing where all is as usual. */
export interface LimitsKey {
  readonly height: number;
  readonly marks: readonly (SignalMark & { readonly x: number; readonly y: number })[];
  readonly texts: readonly PageText[];
}

interface KeyEntry {
  readonly mark: SignalMark | null;
  readonly words: string;
}

/** The key of a chart, its foot `above` pixels over the plot, in as many rows as it needs. */
export function limitsKey(chart: LimitsChart, above: number, width: number): LimitsKey {
  const placed = inRows(entriesOf(chart), width);
  const height = rowHeight * Math.max(0, ...placed.map(({ row }) => row + 1));
  const middleOf = (row: number): number => (row + 0.5) * rowHeight - height - above;
  return {
    height,
    marks: placed.flatMap(({ mark, x, row }) => (mark ? [{ ...mark, x: x + 5, y: middleOf(row) }] : [])),
    texts: placed.map(({ mark, words, x, row }) => ({
      lines: [words],
      x: mark ? x + 5 + toWord : x,
      y: middleOf(row),
      align: 'left',
    })),
  };
}

function entriesOf(chart: LimitsChart): KeyEntry[] {
  const kinds = new Set(limitsPoints(chart).flatMap(({ signal }) => (signal ? [signal.kind] : [])));
  const found = (Object.keys(signalMarks) as SignalKind[]).filter((kind) => kinds.has(kind));
  const marks = found.length > 0 ? [...found.map((kind) => signalMarks[kind]), usualMark] : [];
  const isTrial = chart.segments.some((segment) => segment.isTrial && segment.limits !== null);
  return [
    ...marks.map((mark) => ({ mark, words: mark.word })),
    ...(isTrial ? [{ mark: null, words: `Dotted: trial limits, from under ${firmMonths} months` }] : []),
  ];
}

function inRows(entries: readonly KeyEntry[], width: number): (KeyEntry & { x: number; row: number })[] {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    const wide = (entry.mark ? 5 + toWord : 0) + textWidth(entry.words, font);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += wide + toNext;
    return placed;
  });
}
