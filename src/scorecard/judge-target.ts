import { monthsBetween } from '../calendar.ts';
import { sizeOf } from '../insight/index.ts';
import {
  changeBetween,
  decimalsOf,
  describeBreaks,
  describeWindow,
  type EventMeasure,
  isRatio,
  type NamedPeriod,
  namedPeriod,
  type PeriodValue,
  periodSignal,
  referenceValue,
  valueOver,
  whyNotComparable,
  yearsBefore,
} from '../measures/index.ts';
import type { PlanTarget, TargetKind } from '../reference/index.ts';
import { formatNumber } from '../words/index.ts';
import { blankTarget, type Judged, type JudgedTarget, type TargetVerdict } from './judged-target.ts';
import { type JudgedFigures, type PresentValue, presentOf } from './present-value.ts';
import { type RankAmongForces, rankedTarget } from './rank-among-forces.ts';
import { whenMet } from './when-met.ts';

/** The rule, for readers. */
export const verdictRule =
  'Met: the value is at its target or better. Of a target with a date that is still to come, on course: at the straight ' +
  'line from the end of the baseline period to the target at its date, or better; at risk: worse than the line, or no ' +
  'line leads there. Of all others, at risk: not met, though chance alone may make the difference (95%); missed: worse ' +
  'by more than that. A target whose date has passed is judged by the period that ends with it. In line with others: ' +
  'not worse than they are beyond chance. Significant: beyond chance, and of a size that matters. Where recording ' +
  'changed between the periods that are held against each other, the verdict is not sure.';

/** Every target of a plan with its verdict, in the order of the plan; none is left out. */
export function judgeTargets(
  targets: readonly PlanTarget[],
  figures: JudgedFigures,
  ranks: readonly RankAmongForces[] = [],
): JudgedTarget[] {
  return targets.map((target, index) => ({
    ...judgeTarget(target, figures, ranks),
    position: index + 1,
    conflict: conflictOf(target, targets),
  }));
}

/** Why something cannot be judged. */
interface Why {
  readonly why: string;
}

function judgeTarget(target: PlanTarget, figures: JudgedFigures, ranks: readonly RankAmongForces[]): Judged {
  const blank = blankTarget(target);
  if (target.kind === 'rank among forces') return { ...blank, ...rankedTarget(target, ranks) };
  const by = target.by === '' ? null : namedPeriod(target.by);
  const present = presentOf(target, figures, by?.window.end ?? null);
  if ('why' in present) return { ...blank, reason: target.kind === 'not set' ? notSet : present.why };
  const { now, unit, measure, result } = present;
  const isDoubted = now.sum.doubts.length > 0 || result?.status === 'provisional';
  const doubts = isDoubted ? [`Provisional${result?.reason ? `: ${result.reason}` : ''}.`] : [];
  const known = {
    ...blank,
    unit,
    period: now.words,
    value: now.value,
    caveat: [...doubts, target.caveat].filter((each) => each !== '').join(' ') || null,
  };
  if (now.value === null) return { ...known, reason: now.reason };
  const baseline = usesBaseline(target.kind) ? target.baseline : 'year before';
  const compared = comparedWith(baseline, target.baseline_value, present);
  const asked = aimOf(target, present, compared, by, figures);
  const aim = 'why' in asked ? null : asked;
  const isTested = usesBaseline(target.kind) && !('why' in compared);
  const chance = chanceOf(present, isTested ? compared : null);
  const against = aim?.others ?? ('why' in compared ? null : compared);
  const shown = {
    ...known,
    value_low: chance.value?.low ?? null,
    value_high: chance.value?.high ?? null,
    compared_with: against?.words ?? null,
    compared_value: against?.value ?? null,
    asked: aim?.asked ?? null,
    target: aim?.target ?? null,
    decimals: decimalsOf([now.value, aim?.asked ?? null, aim?.target ?? null], measure.statistic),
  };
  if ('why' in asked) return { ...shown, reason: asked.why };
  const { value } = now;
  const verdict = verdictOf(target, value, asked, chance, present);
  const askedNow = verdict === 'met' ? asked.target : asked.asked;
  return {
    ...shown,
    asked: askedNow,
    verdict,
    distance: value - askedNow,
    sureness: surenessOf(target, askedNow, chance, shown.decimals, unit),
    met_when: verdict === 'met' ? null : whenMet(present, value, asked.target),
  };
}

const notSet = 'the target has not been set';

function usesBaseline(kind: TargetKind): boolean {
  return kind === 'better than baseline' || kind === 'change from baseline' || kind === 'significant change';
}

/** What a value is compared with: a value, in words of what; the months it is of, where there are any. */
interface Compared {
  readonly words: string;
  readonly value: number;
  readonly months: PeriodValue | null;
  /** Whether it covers as many months, so that the two can be tested against each other. */
  readonly isAlike: boolean;
}

/** The baseline of a target: a published value, a named period, or the same months a year before. */
function comparedWith(baseline: string, published: string, present: PresentValue): Compared | Why {
  const { measure, series, window, now, result } = present;
  if (published !== '')
    return { words: `${baseline}, as published`, value: Number(published), months: null, isAlike: false };
  if (baseline === '') return { why: 'the plan names no baseline' };
  if (baseline === 'year before' && result?.baseline && result.previous !== null)
    return { words: result.baseline, value: result.previous, months: null, isAlike: false };
  const period = namedPeriod(baseline);
  if (baseline !== 'year before' && period === null) return { why: `'${baseline}' is no period` };
  const before = yearsBefore(window);
  const months = period
    ? referenceValue(measure, series, period, window)
    : valueOver(measure, series, before, describeWindow(before));
  if (months.value === null) return { why: `${months.words}: ${months.reason}` };
  const notComparable = whyNotComparable(measure, series, now.sum, months.sum);
  if (notComparable !== null) return { why: notComparable.reason };
  const isAlike = period === null || (period.years === 1 && !months.words.includes(','));
  return { words: months.words, value: months.value, months, isAlike };
}

/** What is asked of a value, now and in the end. */
interface Aim {
  readonly asked: number;
  readonly target: number;
  /** Whether its date is still to come. */
  readonly isToCome: boolean;
  /** Whether a line leads from a baseline to the date. */
  readonly hasLine: boolean;
  /** Others that it is compared with. */
  readonly others: Pick<Compared, 'words' | 'value'> | null;
}

function aimOf(
  target: PlanTarget,
  { series, window }: PresentValue,
  compared: Compared | Why,
  by: NamedPeriod | null,
  figures: JudgedFigures,
): Aim | Why {
  const isToCome = by !== null && by.window.end > window.end;
  const at = (value: number) => ({ asked: value, target: value, isToCome, hasLine: false, others: null });
  switch (target.kind) {
    case 'monitor':
      return { why: 'it has no target: it is monitored' };
    case 'not set':
      return { why: notSet };
    case 'at least':
    case 'at most':
    case 'plan to date':
      return target.target === '' ? { why: 'no target is given' } : at(Number(target.target));
    case 'better than baseline':
    case 'significant change':
      return 'why' in compared ? compared : at(compared.value);
    case 'change from baseline': {
      if ('why' in compared) return compared;
      const change = Number.parseFloat(target.target);
      const isShare = target.target.endsWith('%');
      const final = isShare ? compared.value * (1 + change / 100) : compared.value + change;
      const start = namedPeriod(target.baseline)?.window.end;
      if (!isToCome || by === null || start === undefined) return at(final);
      const share = monthsBetween(start, window.end) / monthsBetween(start, by.window.end);
      const asked = compared.value + (final - compared.value) * Math.max(0, share);
      return { ...at(final), asked, hasLine: true };
    }
    case 'in line with comparator':
    case 'better than comparator': {
      const others = othersOf(target, series.part, figures, window);
      return 'why' in others ? others : { ...at(others.value), others };
    }
    case 'rank among forces':
      return { why: 'no target is given' };
  }
}

/** The value of others: as it was published, or of a measure that gives it over the same months. */
function othersOf(
  { comparator, comparator_value: published }: PlanTarget,
  part: string,
  { measured }: JudgedFigures,
  window: PresentValue['window'],
): Pick<Compared, 'words' | 'value'> | Why {
  if (published !== '') return { words: `${comparator}, as published`, value: Number(published) };
  const found = measured.find(({ measure }) => measure.code === comparator);
  const months = found?.series.find((each) => each.part === part && each.area === 'force');
  if (!found || !months) return { why: `no figure of the ${comparator} has been supplied` };
  const { value, reason, words } = valueOver(found.measure, months, window, describeWindow(window));
  return value === null
    ? { why: `${comparator}: ${reason}` }
    : { words: `${found.measure.title}, ${words}`, value };
}

/** What chance says of a value and of its change. */
interface Chance {
  readonly value: { readonly low: number; readonly high: number } | null;
  /** Whether the change from what it is compared with is beyond chance; null where that is not tested. */
  readonly isBeyond: boolean | null;
  /** What changed in recording between the two. */
  readonly breaks: string | null;
}

function chanceOf(
  { measure, hasEvents, series, now, window }: PresentValue,
  compared: Compared | null,
): Chance {
  const start = compared?.months?.sum.window.start ?? window.start;
  const breaks = describeBreaks(series.breaks ?? [], start, window.end);
  if (!hasEvents) return { value: null, isBeyond: null, breaks };
  const { sum } = now;
  const before = compared?.isAlike && compared.months ? compared.months.sum : null;
  const signal = periodSignal(measure as EventMeasure, series, sum, before ?? sum);
  return { value: signal.current, isBeyond: before === null ? null : signal.isBeyondChance, breaks };
}

function isBetter(value: number, than: number, { better }: PlanTarget): boolean {
  return better === 'lower' ? value < than : value > than;
}

function verdictOf(
  target: PlanTarget,
  value: number,
  aim: Aim,
  chance: Chance,
  { measure }: PresentValue,
): TargetVerdict {
  const isStrict = target.kind.startsWith('better than');
  const reaches = (asked: number) =>
    isBetter(value, asked, target) || (!isStrict && Math.abs(value - asked) < 1e-9);
  if (target.kind === 'significant change') {
    const { difference, change } = changeBetween(aim.asked, value, isRatio(measure.statistic));
    if (!isBetter(value, aim.asked, target)) return 'missed';
    const moved = { statistic: measure.statistic, previous: aim.asked, difference };
    const size = sizeOf(moved, change ?? Infinity);
    return chance.isBeyond === true && size >= 1 ? 'met' : 'at risk';
  }
  const isWithin = isWithinChance(aim.target, chance);
  if (reaches(aim.target)) return 'met';
  if (target.kind === 'in line with comparator' && isWithin) return 'met';
  if (aim.isToCome) return aim.hasLine && reaches(aim.asked) ? 'on course' : 'at risk';
  return isWithin ? 'at risk' : 'missed';
}

/** Whether chance alone may make the difference: by the test of the two periods, or else by the interval of the value. */
function isWithinChance(asked: number, { value, isBeyond }: Chance): boolean {
  if (isBeyond !== null) return !isBeyond;
  return value !== null && value.low <= asked && asked <= value.high;
}

function surenessOf(
  { kind }: PlanTarget,
  asked: number,
  chance: Chance,
  decimals: number,
  unit: string,
): string {
  const { value, isBeyond, breaks } = chance;
  if (breaks !== null && usesBaseline(kind)) return `not sure: ${breaks}`;
  if (usesBaseline(kind) && isBeyond !== null)
    return isBeyond ? 'sure: the difference is beyond chance' : 'not sure: the difference is within chance';
  if (value === null) return 'no interval: stocks and amounts to date are no samples';
  const [low, high] = [value.low, value.high].map((end) => formatNumber(end, decimals));
  const interval = `the 95% interval, ${low} to ${high}${unit.startsWith('%') ? '%' : ''},`;
  const isIn = value.low <= asked && asked <= value.high;
  return isIn ? `not sure: ${interval} holds what is asked` : `sure: ${interval} leaves out what is asked`;
}

/** Targets of one thing that ask for different values, or for one at different dates. */
function conflictOf(target: PlanTarget, all: readonly PlanTarget[]): string | null {
  const isOfSame = (other: PlanTarget) =>
    (['measure', 'part', 'areas', 'quantity', 'kind', 'baseline'] as const).every(
      (column) => other[column] === target[column],
    );
  if (target.measure === '' || target.target === '') return null;
  const others = all.filter(
    (other) =>
      other !== target && isOfSame(other) && (other.target !== target.target || other.by !== target.by),
  );
  if (others.length === 0) return null;
  return `conflicts with ${others.map(({ ref, aim }) => `${ref}, ${aim}`).join('; and ')}`;
}
