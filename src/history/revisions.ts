import type { Month } from '../calendar.ts';
import type { Receipt } from '../land/index.ts';
import type { MeasuredSeries, Series } from '../measures/index.ts';
import { currentAt } from '../measures/index.ts';
import type { CurrentDefinition } from './definition-versions.ts';
import { lastIssues, type PublishedFigure, type Vintage } from './vintage.ts';
import { whyRevised } from './why-revised.ts';

/** A figure of an earlier paper whose value is another now. */
export interface Revision {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
  /** The paper that published it, and which issue of it. */
  readonly published_as_at: Month;
  readonly published_issue: number;
  readonly window_start: Month;
  readonly window_end: Month;
  readonly unit: string;
  /** Unrounded; null where the paper withheld it. */
  readonly published: number | null;
  /** Unrounded; null where it cannot be computed now. */
  readonly now: number | null;
  readonly difference: number | null;
  readonly why: string;
}

/** What figures are made from now. */
export interface Present {
  readonly asAt: Month;
  readonly measured: readonly MeasuredSeries[];
  readonly accepted: readonly Receipt[];
  readonly feeds: readonly string[];
  readonly reference: Readonly<Record<string, string>>;
  readonly definitions: ReadonlyMap<string, CurrentDefinition>;
}

/**
 * Every figure of the papers before this one whose value is another now: of each earlier month its last issue, of the
 * same month its first. Values are compared over the window that was published.
 */
export function revisionsOf(earlier: readonly Vintage[], present: Present): Revision[] {
  const before = lastIssues(earlier.filter(({ as_at }) => as_at < present.asAt));
  const first = earlier.filter(({ as_at, issue }) => as_at === present.asAt && issue === 1);
  return [...before, ...first].flatMap((vintage) =>
    vintage.figures.flatMap((figure) => revisionOf(vintage, figure, present) ?? []),
  );
}

function revisionOf(vintage: Vintage, figure: PublishedFigure, present: Present): Revision | null {
  const of = present.measured.find(({ measure }) => measure.code === figure.measure);
  const series = of?.series.find(({ part, area }) => part === figure.part && area === figure.area);
  if (!of || !series || isSuppressed(figure, series)) return null;
  const now = currentAt(of.measure, series, figure);
  if (isSame(figure.current, now)) return null;
  return {
    measure: figure.measure,
    part: figure.part,
    area: figure.area,
    area_level: figure.area_level,
    published_as_at: vintage.as_at,
    published_issue: vintage.issue,
    window_start: figure.window_start,
    window_end: figure.window_end,
    unit: figure.unit,
    published: figure.current,
    now,
    difference: figure.current === null || now === null ? null : now - figure.current,
    why: whyRevised(of.measure, vintage, figure, present),
  };
}

/** Whether the figure was not shown then, or is made from months that are not shown now: nothing is said of it. */
function isSuppressed(figure: PublishedFigure, { points }: Series): boolean {
  const { window_start: start, window_end: end } = figure;
  const months = points.filter(({ month }) => start <= month && month <= end);
  return figure.suppressed === 'value' || months.some(({ gap }) => gap?.code === 'suppressed');
}

/** Whether two values are the same number but for the last digits of a floating-point sum. */
function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
