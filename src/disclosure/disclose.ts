import {
  type AreaContribution,
  type Exact,
  gapAt,
  isSensitiveKind,
  type Measure,
  type MeasuredSeries,
  noUncertainCounts,
  noValues,
  policySubjectOf,
  type Result,
  type Series,
  type SeriesPlace,
  type SeriesPoint,
  sumWindow,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { round } from '../words/index.ts';
import { sum } from './counted.ts';
import { type LevelShown, type LevelsShown, shownOf } from './levels-shown.ts';
import { type DisclosurePolicy, shownFrom } from './policy.ts';

declare const isDisclosed: unique symbol;

/** Figures from which everything is taken out that may not be shown. Only what is so can be charted, printed or published. */
type Disclosed<Figures> = Figures & { readonly [isDisclosed]: true };

/** The figures of a paper that may be shown. */
export interface Shown {
  readonly measured: Disclosed<readonly MeasuredSeries[]>;
  readonly results: Disclosed<readonly Result[]>;
  readonly contributions: Disclosed<readonly AreaContribution[]>;
}

/** Takes out of exact figures what is hidden: the one place where figures become fit to be shown. */
export function disclose(exact: Exact, levels: LevelsShown, policy: DisclosurePolicy): Shown {
  const measures = new Map(exact.measured.map(({ measure }) => [measure.code, measure]));
  const shownIn = (measure: Measure, row: SeriesPlace): LevelShown | null =>
    policySubjectOf(measure) === 'scores' ? 'windows' : shownOf(levels, measure, row);
  const measured = exact.measured.map((one): MeasuredSeries => {
    const series = one.series.map((each) => discloseSeries(each, shownIn(one.measure, each)));
    return { ...one, drivers: discloseDrivers(one, policy), series };
  });
  const results = exact.results.map((result) => {
    const measure = measures.get(result.measure);
    if (measure === undefined || result.status === 'not available') return result;
    if (policySubjectOf(measure) === 'scores')
      return discloseScores(result, shownFrom(policy, 'scores', result.area_level, 'windows'));
    return discloseResult(result, shownIn(measure, result));
  });
  const contributions = exact.measured.flatMap((one) => {
    const isOf = ({ measure }: { measure: string }) => measure === one.measure.code;
    const ofMeasure = exact.contributions.filter(isOf);
    return results
      .filter((each) => isOf(each) && each.part === wholePart)
      .flatMap((whole) => {
        const ofArea = ofMeasure.filter(({ area }) => area === whole.area);
        return discloseContributions(ofArea, one, whole, policy);
      });
  });
  return { measured, results, contributions } as unknown as Shown;
}

/**
 * The months of what changes are put down to: of ordinary counts in the whole force, where the policy shows every month.
 * No other is shown by month and kind.
 */
function discloseDrivers(
  { measure, drivers }: MeasuredSeries,
  policy: DisclosurePolicy,
): MeasuredSeries['drivers'] {
  const subject = policySubjectOf(measure);
  if (measure.statistic !== 'count' || subject !== 'ordinary') return [];
  if (shownFrom(policy, subject, wholeArea, 'months') !== 0) return [];
  return drivers.map(({ by, series }) => ({ by, series: series.filter(({ area }) => area === wholeArea) }));
}

/** A series without its hidden months, and without the counts of records behind its sums. */
function discloseSeries({ counts: _, ...series }: Series, shown: LevelShown | null): Series {
  if (shown === null) return series;
  const points = series.points.map((point): SeriesPoint => {
    if (point.gap !== null) return point;
    return shown === 'months' ? { ...point, left_out: null } : gapAt(point.month, { code: 'suppressed' });
  });
  return { ...series, points };
}

/** What is read from single months. */
const noFiguresOfMonths = {
  current_low: null,
  current_high: null,
  change_low: null,
  change_high: null,
  overdispersion: null,
  comparable_change: null,
  variation: null,
  assurance: null,
} satisfies Partial<Result>;

/** Counts of records of which something is not known, beside what is counted. */
const noCountsBeside = { left_out: null, ...noUncertainCounts } satisfies Partial<Result>;

const noFigures = {
  ...noFiguresOfMonths,
  ...noCountsBeside,
  ...noValues,
  difference: null,
  change: null,
  is_beyond_chance: null,
  is_comparable_beyond_chance: null,
  is_small_base: false,
  trend: null,
} satisfies Partial<Result>;

/** A result without what is hidden of it, and without all that is computed from that. Its status stays what it is. */
function discloseResult(result: Result, shown: LevelShown | null): Result {
  if (shown === null) return result;
  const reason = result.reason === null ? null : withoutCounts(result.reason);
  if (shown === 'nothing') return { ...result, ...noFigures, reason, suppressed: 'value' };
  const beside = { ...result, ...noCountsBeside, reason };
  return shown === 'months' ? beside : { ...beside, ...noFiguresOfMonths, suppressed: 'months' };
}

/**
 * The mean score of people at one decimal, each figure rounded by itself, with how many they are to the nearest 5:
 * the sums of two papers would give the scores of those who joined between them. Nothing of a mean of few.
 */
function discloseScores(result: Result, from: number): Result {
  const { current_denominator: people, current, previous, difference, change } = result;
  const hidden = { ...result, ...noFigures, suppressed: 'value' as const };
  if (people === null || current === null || people < from) return hidden;
  const toOneDecimal = (value: number | null) => (value === null ? null : round(value, 1));
  const toNearest5 = 5 * Math.round(people / 5);
  return {
    ...hidden,
    current: toOneDecimal(current),
    previous: toOneDecimal(previous),
    difference: toOneDecimal(difference),
    change: toOneDecimal(change),
    current_denominator: toNearest5,
    previous_denominator: toNearest5,
    suppressed: 'months',
  };
}

/**
 * The contributions to the change of a result that may be shown. A sum of public weights over few crimes says which
 * offences they are: kinds that are sensitive, or of few in a window, stand together, with as many more, the smallest
 * first, as make them enough. So do those to the change of an area, which has few. None where the whole is not
 * shown, nor of an area where the figures are of people.
 */
function discloseContributions(
  contributions: readonly AreaContribution[],
  { measure, drivers }: MeasuredSeries,
  result: Result,
  policy: DisclosurePolicy,
): AreaContribution[] {
  if (result.difference === null) return [];
  const subject = policySubjectOf(measure);
  if (result.area !== wholeArea && subject !== 'ordinary' && subject !== 'severity') return [];
  if (result.area === wholeArea && measure.statistic !== 'severity') return [...contributions];
  const from = shownFrom(policy, '', '', 'kinds');
  if (from === 0) return [...contributions];
  const { window_start, window_end, previous_start, previous_end } = result;
  const recordsOf = ({ by, value, area }: AreaContribution): number[] => {
    const series = drivers
      .find((driver) => driver.by === by)
      ?.series.find((one) => one.part === value && one.area === area);
    const records = series && { ...series, points: series.counts ?? series.points };
    const inWindow = (start: string | null, end: string | null) =>
      records && start !== null && end !== null ? (sumWindow(records, { start, end }).numerator ?? 0) : 0;
    return [inWindow(window_start, window_end), inWindow(previous_start, previous_end)];
  };
  const isFew = (records: readonly number[]) => records.some((count) => count > 0 && count < from);
  return [...new Set(contributions.map(({ by }) => by))].flatMap((by) => {
    const kinds = contributions
      .filter((one) => one.by === by)
      .map((one) => ({ one, records: recordsOf(one), isSensitive: isSensitiveKind(one.value) }));
    const hidden = new Set(kinds.filter(({ isSensitive, records }) => isSensitive || isFew(records)));
    const isEnough = () => {
      const all = [...hidden];
      const together = [0, 1].map((window) => sum(all.map(({ records }) => records[window] ?? 0)));
      const hasOrdinary = all.some(({ isSensitive }) => !isSensitive);
      return all.length === 0 || (all.length > 1 && hasOrdinary && !isFew(together));
    };
    for (const kind of kinds.toSorted((a, b) => Math.max(...a.records) - Math.max(...b.records))) {
      if (isEnough()) break;
      hidden.add(kind);
    }
    const those = (isHidden: boolean) =>
      kinds.filter((kind) => hidden.has(kind) === isHidden).map(({ one }) => one);
    return [...those(false), ...addedUp(those(true))];
  });
}

function addedUp(contributions: readonly AreaContribution[]): AreaContribution[] {
  const total = (amount: (one: AreaContribution) => number) => sum(contributions.map(amount));
  const [first] = contributions;
  if (first === undefined) return [];
  return [
    {
      ...first,
      value: 'not shown',
      is_not_shown: true,
      current: total(({ current }) => current),
      previous: total(({ previous }) => previous),
      difference: total(({ difference }) => difference),
      share: first.share === null ? null : total(({ share }) => share ?? 0),
    },
  ];
}

/** A text without the numbers of records that stand in it: `3 of 900 rows in quarantine` becomes `some rows in quarantine`. */
export function withoutCounts(text: string): string {
  return text.replaceAll(
    /\b\d[\d,]*(?: of (?:the )?\d[\d,]*)? (rows?|crimes?|people|persons?|records?|incidents?|victims?|reports?|complaints?|offences?)\b/g,
    (_, noun: string) => `some ${noun.endsWith('s') || noun === 'people' ? noun : `${noun}s`}`,
  );
}
