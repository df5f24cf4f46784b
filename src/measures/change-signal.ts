import { daysIn, type Month, monthsBetween } from '../calendar.ts';
import {
  compareMonthlyMeans,
  compareOverdispersedCounts,
  compareProportions,
  compareRatios,
  countInterval,
  countResiduals,
  effectiveSample,
  type Interval,
  isOutside,
  levelMoves,
  type MonthlyValues,
  type MonthResidual,
  mapInterval,
  monthlyValues,
  percentChange,
  proportionResiduals,
  ratioInterval,
  spreadOfWindows,
  type TestedChange,
  wilson,
} from '../statistics/index.ts';
import { dividesOtherAmounts, type EventMeasure } from './measure.ts';
import type { SeriesPoint } from './series.ts';
import { monthsOf, type Window } from './window.ts';
import type { ComparedSums, WindowSum } from './window-sum.ts';

/** What chance alone can say of a change. Intervals are of 95%; null where no test is made. */
export interface ChangeSignal {
  /** Of the current value, in its unit. */
  readonly current: Interval | null;
  /** Of the change, in % or percentage points as the change itself. */
  readonly change: Interval | null;
  readonly isBeyondChance: boolean | null;
  /** How many times as much as chance makes it the change varies; null where it does not come in. */
  readonly overdispersion: number | null;
}

/** A change of which nothing can be said. */
const noSignal: ChangeSignal = {
  current: null,
  change: null,
  isBeyondChance: null,
  overdispersion: null,
};

/** Two windows, and the months up to the end of the current one. */
interface Compared extends ComparedSums {
  readonly points: readonly SeriesPoint[];
  /** The months of the current window that are comparable with those a year before; left out where all are. */
  readonly comparable?: readonly Month[];
}

/** How months scatter and lean on each other is read from up to 60 before the 12 of a window. */
const historyMonths = 72;

/**
 * Whether a change is beyond chance, for months that scatter more than chance makes them and lean on each other.
 * Counts: z. Proportions: Newcombe's interval; of a weighted survey with its design effect. Two counts of which neither
 * holds the other: the difference of their ratios. Means and severity scores: bootstrap of months, of
 * those that are comparable where not all are. Stocks and amounts to date have no test: their months are not samples.
 */
export function changeSignal(measure: EventMeasure, windows: Compared): ChangeSignal {
  const points = windows.points.slice(-historyMonths);
  const compared = { ...windows, points };
  // Amounts under 0, such as corrections of hours, are no sample of anything.
  if (points.some(({ numerator, denominator }) => (numerator ?? 0) < 0 || (denominator ?? 0) < 0))
    return noSignal;
  switch (measure.statistic) {
    case 'count':
      return beyondDays(ofCounts(compared), compared);
    case 'severity': {
      const ones = monthlyValues(points.map(({ month }) => ({ month, value: 1 })));
      return beyondDays(ofMeans(valuesOf(points, 'numerator'), ones, compared), compared);
    }
    case 'mean':
      return ofMeans(valuesOf(points, 'numerator'), valuesOf(points, 'denominator'), compared);
    case 'proportion':
    case 'rate':
    case 'audit':
    case 'monthly proportion':
      return dividesOtherAmounts(measure) ? ofRatios(compared) : ofProportions(compared);
  }
}

function valuesOf(points: readonly SeriesPoint[], name: 'numerator' | 'denominator', per = 1): MonthlyValues {
  return monthlyValues(
    points.map(({ month, [name]: value }) => ({ month, value: value === null ? null : value / per })),
  );
}

/** How many times as much as chance makes them the change, and the current value, vary. */
interface Spread {
  readonly change: number;
  readonly current: number;
}

/**
 * By what months have beyond their year and calendar month: those before the current window, so that what is tested is
 * not in the yardstick, or those with it, which tell more, whichever are calmer. Chance alone where all are too few.
 */
function spreadOf(
  residualsOf: (points: readonly SeriesPoint[]) => readonly MonthResidual[] | null,
  { current, previous, points }: Compared,
): Spread {
  const first = points[0]?.month ?? current.window.start;
  const places = ({ window }: { readonly window: Window }) =>
    monthsOf(window).map((month) => monthsBetween(first, month));
  const [now, before] = [places(current), places(previous)];
  const earlier = points.filter(({ month }) => month < current.window.start);
  const known = [earlier, points].flatMap((each) => {
    const residuals = residualsOf(each);
    return residuals === null ? [] : [levelMoves(residuals)];
  });
  if (known.length === 0) return { change: 1, current: 1 };
  return {
    change: Math.min(...known.map((moves) => spreadOfWindows(moves, now, before))),
    current: Math.min(...known.map((moves) => spreadOfWindows(moves, now))),
  };
}

/**
 * The signal of an amount that grows with the days of its window: beyond chance only where the interval also leaves
 * out what a day more, or fewer, would make of it, as 366 against 365 do (0.27%).
 */
function beyondDays(signal: ChangeSignal, { current, previous }: Compared): ChangeSignal {
  const [now, before] = [current, previous].map(({ window }) => daysIn(monthsOf(window)));
  if (!now || !before || signal.change === null || signal.isBeyondChance !== true) return signal;
  return { ...signal, isBeyondChance: isOutside(signal.change, percentChange(now / before)) };
}

function ofCounts(windows: Compared): ChangeSignal {
  const [now, before] = [windows.current.numerator, windows.previous.numerator];
  if (now === null || before === null) return noSignal;
  const spread = spreadOf((points) => countResiduals(valuesOf(points, 'numerator')), windows);
  const compared = compareOverdispersedCounts(now, before, spread.change);
  const signal = signalOf(countInterval(now, spread.current), compared, spread.change);
  return before === 0 ? { ...signal, change: null } : signal;
}

function ofMeans(
  totals: MonthlyValues,
  cases: MonthlyValues,
  { comparable = null }: { readonly comparable?: readonly Month[] | null },
): ChangeSignal {
  return signalOf(null, compareMonthlyMeans(totals, cases, { comparable }), null);
}

function ofProportions(compared: Compared): ChangeSignal {
  const { current, previous } = compared;
  const [now, before] = [sampleOf(current), sampleOf(previous)];
  if (now === null || before === null || now.x > now.n || before.x > before.n) return noSignal;
  const effect = designEffectOf(current);
  const spread = spreadOf(
    (points) =>
      proportionResiduals(valuesOf(points, 'numerator', effect), valuesOf(points, 'denominator', effect)),
    compared,
  );
  const factor = effect * spread.change;
  const effective = effectiveSample(now, effect * spread.current);
  const interval = toPer100(wilson(effective.x, effective.n));
  return signalOf(interval, compareProportions(now, before, factor), factor);
}

function ofRatios(compared: Compared): ChangeSignal {
  const [now, before] = [sampleOf(compared.current), sampleOf(compared.previous)];
  if (now === null || before === null) return noSignal;
  // Of months too the numerator has no whole; with the denominator it is one that both make up.
  const together = (points: readonly SeriesPoint[]) =>
    points.map((point) => ({
      ...point,
      denominator: point.denominator === null ? null : point.denominator + (point.numerator ?? 0),
    }));
  const spread = spreadOf(
    (points) => proportionResiduals(valuesOf(points, 'numerator'), valuesOf(together(points), 'denominator')),
    compared,
  );
  const change = compareRatios(now, before, spread.change);
  const signal = signalOf(toPer100(ratioInterval(now, spread.current)), change, spread.change);
  return { ...signal, change: toPer100(signal.change) };
}

function signalOf(
  current: Interval | null,
  tested: Pick<TestedChange, 'changeInterval' | 'isBeyondChance'> | null,
  overdispersion: number | null,
): ChangeSignal {
  const { changeInterval: change = null, isBeyondChance = null } = tested ?? {};
  return { current, change, isBeyondChance, overdispersion };
}

function sampleOf({ numerator, denominator }: WindowSum): { x: number; n: number } | null {
  return numerator === null || denominator === null || denominator === 0
    ? null
    : { x: numerator, n: denominator };
}

const toPer100 = (interval: Interval | null) => interval && mapInterval(interval, (share) => 100 * share);

/** Of a weighted survey: Σw² ÷ Σw interviews tell as much as one (Kish 1965); else 1. */
function designEffectOf({ weight_squares: squares, denominator: weights }: WindowSum): number {
  return squares !== null && weights ? squares / weights : 1;
}
