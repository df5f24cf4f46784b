import { daysIn, type Month } from '../calendar.ts';
import {
  compareMonthlyMeans,
  compareOverdispersedCounts,
  compareProportions,
  compareRatios,
  countInterval,
  countOverdispersion,
  criticalValue,
  effectiveSample,
  type Interval,
  isOutside,
  type MonthlyValues,
  mapInterval,
  monthlyValues,
  noOverdispersion,
  type Overdispersion,
  percentChange,
  proportionOverdispersion,
  ratioInterval,
  ratioOverdispersion,
  wilson,
} from '../statistics/index.ts';
import { dividesOtherAmounts, type EventMeasure } from './measure.ts';
import type { SeriesPoint } from './series.ts';
import { monthsOf } from './window.ts';
import type { WindowSum } from './window-sum.ts';

/** What chance alone can say of a change. Intervals are of 95%; null where no test is made. */
export interface ChangeSignal {
  /** Of the current value, in its unit. */
  readonly current: Interval | null;
  /** Of the change, in % or percentage points as the change itself. */
  readonly change: Interval | null;
  readonly isBeyondChance: boolean | null;
  /** How many times as much as chance makes them months vary; null where it does not come in. */
  readonly overdispersion: number | null;
}

/** A change of which nothing can be said. */
const noSignal: ChangeSignal = {
  current: null,
  change: null,
  isBeyondChance: null,
  overdispersion: null,
};

/**
 * Whether a change is beyond chance. Counts: z with over-dispersion of the months. Proportions: Newcombe's
 * interval, with the same, or the design effect of a weighted survey. Two counts of which neither holds the other: the
 * difference of their ratios, with the over-dispersion of each. Means and severity scores: bootstrap of
 * months, of those that are comparable where not all are. Stocks and amounts to date have no test: their months are
 * not samples.
 */
export function changeSignal(
  measure: EventMeasure,
  current: WindowSum,
  previous: WindowSum,
  points: readonly SeriesPoint[],
  comparable: readonly Month[] | null = null,
): ChangeSignal {
  // Amounts under 0, such as corrections of hours, are no sample of anything.
  if (points.some(({ numerator, denominator }) => (numerator ?? 0) < 0 || (denominator ?? 0) < 0))
    return noSignal;
  switch (measure.statistic) {
    case 'count':
      return beyondDays(ofCounts(current, previous, valuesOf(points, 'numerator')), current, previous);
    case 'severity':
      return beyondDays(
        ofMeans(
          valuesOf(points, 'numerator'),
          monthlyValues(points.map(({ month }) => ({ month, value: 1 }))),
          comparable,
        ),
        current,
        previous,
      );
    case 'mean':
      return ofMeans(valuesOf(points, 'numerator'), valuesOf(points, 'denominator'), comparable);
    case 'proportion':
    case 'rate':
    case 'audit':
    case 'monthly proportion':
      return dividesOtherAmounts(measure)
        ? ofRatios(current, previous, points)
        : ofProportions(current, previous, points);
  }
}

function valuesOf(points: readonly SeriesPoint[], name: 'numerator' | 'denominator'): MonthlyValues {
  return monthlyValues(points.map((point) => ({ month: point.month, value: point[name] })));
}

/**
 * The signal of an amount that grows with the days of its window: beyond chance only where the interval also leaves
 * out what a day more, or fewer, would make of it, as 366 against 365 do (0.27%).
 */
function beyondDays(signal: ChangeSignal, current: WindowSum, previous: WindowSum): ChangeSignal {
  const [now, before] = [current, previous].map(({ window }) => daysIn(monthsOf(window)));
  if (!now || !before || signal.change === null || signal.isBeyondChance !== true) return signal;
  return { ...signal, isBeyondChance: isOutside(signal.change, percentChange(now / before)) };
}

function ofCounts(current: WindowSum, previous: WindowSum, counts: MonthlyValues): ChangeSignal {
  if (current.numerator === null || previous.numerator === null) return noSignal;
  const dispersion = countOverdispersion(counts) ?? noOverdispersion;
  const compared = compareOverdispersedCounts(current.numerator, previous.numerator, dispersion);
  return {
    current: countInterval(current.numerator, dispersion),
    change: previous.numerator === 0 ? null : (compared?.changeInterval ?? null),
    isBeyondChance: compared?.isBeyondChance ?? null,
    overdispersion: dispersion.factor,
  };
}

function ofMeans(
  totals: MonthlyValues,
  cases: MonthlyValues,
  comparable: readonly Month[] | null,
): ChangeSignal {
  const compared = compareMonthlyMeans(totals, cases, { comparable });
  if (compared === null) return noSignal;
  return { ...noSignal, change: compared.changeInterval, isBeyondChance: compared.isBeyondChance };
}

function ofProportions(
  current: WindowSum,
  previous: WindowSum,
  points: readonly SeriesPoint[],
): ChangeSignal {
  const [now, before] = [sampleOf(current), sampleOf(previous)];
  if (now === null || before === null || now.x > now.n || before.x > before.n) return noSignal;
  const dispersion = dispersionOf(current, points);
  const compared = compareProportions(now, before, dispersion);
  const effective = effectiveSample(now, dispersion.factor);
  const interval = wilson(effective.x, effective.n, criticalValue(dispersion));
  return {
    current: interval && mapInterval(interval, (share) => 100 * share),
    change: compared?.changeInterval ?? null,
    isBeyondChance: compared?.isBeyondChance ?? null,
    overdispersion: dispersion.factor,
  };
}

function ofRatios(current: WindowSum, previous: WindowSum, points: readonly SeriesPoint[]): ChangeSignal {
  const [now, before] = [sampleOf(current), sampleOf(previous)];
  if (now === null || before === null) return noSignal;
  const dispersionOfMonths = (name: 'numerator' | 'denominator') =>
    countOverdispersion(valuesOf(points, name)) ?? noOverdispersion;
  const dispersion = { x: dispersionOfMonths('numerator'), n: dispersionOfMonths('denominator') };
  const compared = compareRatios(now, before, dispersion);
  const toPer100 = (interval: Interval | null | undefined) =>
    interval ? mapInterval(interval, (ratio) => 100 * ratio) : null;
  return {
    current: toPer100(ratioInterval(now, dispersion)),
    change: toPer100(compared?.changeInterval),
    isBeyondChance: compared?.isBeyondChance ?? null,
    overdispersion: ratioOverdispersion(now, dispersion),
  };
}

function sampleOf({ numerator, denominator }: WindowSum): { x: number; n: number } | null {
  return numerator === null || denominator === null || denominator === 0
    ? null
    : { x: numerator, n: denominator };
}

/** A weighted survey has its design effect (Kish 1965): Σw² ÷ Σw interviews tell as much as one. */
function dispersionOf(current: WindowSum, points: readonly SeriesPoint[]): Overdispersion {
  const { weight_squares: squares, denominator: weights } = current;
  if (squares !== null && weights) return { ...noOverdispersion, factor: squares / weights };
  return (
    proportionOverdispersion(valuesOf(points, 'numerator'), valuesOf(points, 'denominator')) ??
    noOverdispersion
  );
}
