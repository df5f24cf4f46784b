import { addMonths, type Month, monthName } from '../calendar.ts';
import type { Receipt } from '../land/index.ts';
import { feedsOf } from '../marts/index.ts';
import { currentAt, type Measure, type MeasuredSeries, martsOf, type Series } from '../measures/index.ts';
import { type CurrentDefinition, definitionVersions } from './definition-versions.ts';
import { type Input, inputKey, lastIssues, type PublishedFigure, type Vintage } from './vintage.ts';

/** A figure of an earlier paper whose value has since changed. */
export interface Revision
  extends Pick<
    PublishedFigure,
    'measure' | 'part' | 'area' | 'area_level' | 'window_start' | 'window_end' | 'unit'
  > {
  /** The paper that published it, and which issue of it. */
  readonly published_as_at: Month;
  readonly published_issue: number;
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
 * Every figure of the papers before this one whose value has since changed: from the last issue of each earlier month,
 * and the first of this month. Values are compared over the window that was published.
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
  const { measure, part, area, area_level, window_start, window_end, unit } = figure;
  return {
    ...{ measure, part, area, area_level, window_start, window_end, unit },
    published_as_at: vintage.as_at,
    published_issue: vintage.issue,
    published: figure.current,
    now,
    difference: figure.current === null || now === null ? null : now - figure.current,
    why: whyRevised(of.measure, vintage, figure, present),
  };
}

/** Whether the figure was not shown then, or is made from months not shown now, so that nothing is said about it. */
function isSuppressed(figure: PublishedFigure, { points }: Series): boolean {
  const { window_start: start, window_end: end } = figure;
  const months = points.filter(({ month }) => start <= month && month <= end);
  return figure.suppressed === 'value' || months.some(({ gap }) => gap?.code === 'suppressed');
}

/** Whether two values are the same number but for the last digits of a floating-point sum. */
function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Why a published value has since changed, in words: which of the things it is made from are different. */
function whyRevised(measure: Measure, vintage: Vintage, figure: PublishedFigure, present: Present): string {
  const reasons = [
    ...definitionReasons(measure, vintage, present),
    ...extractReasons(measure, vintage, figure, present),
    ...referenceReasons(vintage, present),
  ];
  return reasons.length === 0
    ? 'not explained by extracts, reference tables or definition'
    : reasons.join('; ');
}

function definitionReasons({ code }: Measure, vintage: Vintage, { definitions }: Present): string[] {
  const then = vintage.definitions[code];
  const now = definitions.get(code);
  return then && now && then.sha256 !== now.sha256
    ? [`definition changed (version ${then.version} then, ${now.version} now)`]
    : [];
}

function referenceReasons(vintage: Vintage, { reference }: Present): string[] {
  const names = new Set([...Object.keys(vintage.reference), ...Object.keys(reference)]);
  const changed = [...names].filter((name) => vintage.reference[name] !== reference[name]).sort();
  return changed.length === 0 ? [] : [`reference table changed: ${changed.join(', ')}`];
}

/** Extracts of the window's months that have since been replaced, and later ones with rows of these months. */
function extractReasons(
  measure: Measure,
  vintage: Vintage,
  figure: PublishedFigure,
  { accepted, feeds }: Present,
): string[] {
  const itsFeeds = new Set(martsOf(measure).flatMap((mart) => feedsOf(mart, feeds)));
  const first = addMonths(figure.window_start, -(measure.looksBackMonths ?? 0));
  const last = addMonths(figure.window_end, measure.looksAheadMonths ?? 0);
  const then = vintage.landing.accepted.filter(({ feed }) => itsFeeds.has(feed));
  const now = accepted.filter(({ feed }) => itsFeeds.has(feed));
  const known = new Set(then.map(inputKey));
  const fresh = now.filter((input) => !known.has(inputKey(input)));
  const present = new Set(now.map(inputKey));
  const gone = then.filter((input) => !present.has(inputKey(input)));
  const inWindow = ({ month }: Input) => first <= month && month <= last;
  const [came, went] = [fresh.filter(inWindow), gone.filter(inWindow)];
  const isAmong = (inputs: readonly Input[], { feed, month }: Input) =>
    inputs.some((input) => input.feed === feed && input.month === month);
  const later = fresh.filter((input) => input.month > last && (input.first_month ?? input.month) <= last);
  return [
    ...named(
      're-issued',
      came.filter((input) => isAmong(gone, input)),
    ),
    ...named(
      'arrived since',
      came.filter((input) => !isAmong(gone, input)),
    ),
    ...named(
      'no longer counted',
      went.filter((input) => !isAmong(fresh, input)),
    ),
    ...named('late rows', later),
    ...(fresh.length > 0 && later.length === 0 && came.length === 0 && went.length === 0
      ? ['recorded later, in extracts that arrived since']
      : []),
  ];
}

/** `re-issued: crime February 2018, crime March 2018`; beyond a few, only how many. */
function named(what: string, inputs: readonly Input[]): string[] {
  if (inputs.length === 0) return [];
  const names = inputs.map(({ feed, month }) => `${feed} ${monthName(month)}`).sort();
  const shown = names.slice(0, 3).join(', ');
  return [`${what}: ${shown}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`];
}

/** What earlier papers said, compared with what is known now. */
export interface History {
  /** Every issue of the papers up to this month that were published before this one. */
  readonly earlierPapers: readonly Vintage[];
  /** The definition of each measure, with its version, by code. */
  readonly definitions: ReadonlyMap<string, CurrentDefinition>;
  /** Published figures that have since changed. */
  readonly revisions: readonly Revision[];
}

/**
 * Compares what earlier papers said with the figures that may be shown now. When a paper is made again, only papers
 * published before it are compared: `publishedBefore`, ISO 8601.
 */
export function compareWithEarlier(
  vintages: readonly Vintage[],
  publishedBefore: string | null,
  measures: readonly Measure[],
  present: Omit<Present, 'definitions'>,
): History {
  const earlierPapers = vintages.filter(
    ({ as_at, published_at }) =>
      as_at <= present.asAt && (publishedBefore === null || published_at < publishedBefore),
  );
  const definitions = definitionVersions(
    measures,
    earlierPapers.filter(({ as_at }) => as_at < present.asAt),
  );
  return { earlierPapers, definitions, revisions: revisionsOf(earlierPapers, { ...present, definitions }) };
}
