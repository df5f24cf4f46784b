import { firmMonths } from '../statistics/index.ts';
import { type LimitsChart, limitsPoints, type SignalKind } from './limits-chart.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './line-layout.ts';
import type { PageText } from './page-layers.ts';
import { SIGNAL_MARKS, type SignalMark, USUAL_MARK } from './signal-marks.ts';
import { textWidth } from './text-width.ts';

const FONT = { size: TEXT_SIZE };
const ROW_HEIGHT = LINE_HEIGHT + 5;
const TO_WORD = 10;
const TO_NEXT = 20;

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
  const height = ROW_HEIGHT * Math.max(0, ...placed.map(({ row }) => row + 1));
  const middleOf = (row: number): number => (row + 0.5) * ROW_HEIGHT - height - above;
  return {
    height,
    marks: placed.flatMap(({ mark, x, row }) => (mark ? [{ ...mark, x: x + 5, y: middleOf(row) }] : [])),
    texts: placed.map(({ mark, words, x, row }) => ({
      lines: [words],
      x: mark ? x + 5 + TO_WORD : x,
      y: middleOf(row),
      align: 'left',
    })),
  };
}

function entriesOf(chart: LimitsChart): KeyEntry[] {
  const kinds = new Set(limitsPoints(chart).flatMap(({ signal }) => (signal ? [signal.kind] : [])));
  const found = (Object.keys(SIGNAL_MARKS) as SignalKind[]).filter((kind) => kinds.has(kind));
  const marks = found.length > 0 ? [...found.map((kind) => SIGNAL_MARKS[kind]), USUAL_MARK] : [];
  const isTrial = chart.segments.some((segment) => segment.isTrial && segment.limits !== null);
  return [
    ...marks.map((mark) => ({ mark, words: mark.word })),
    ...(isTrial ? [{ mark: null, words: `Dotted: trial limits, from under ${firmMonths} months` }] : []),
  ];
}

function inRows(entries: readonly KeyEntry[], width: number): (KeyEntry & { x: number; row: number })[] {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    const wide = (entry.mark ? 5 + TO_WORD : 0) + textWidth(entry.words, FONT);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += wide + TO_NEXT;
    return placed;
  });
}
