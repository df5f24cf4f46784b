import type { Month } from '../calendar.ts';
import type { ShownFigures } from '../disclosure/index.ts';
import {
  describePeriod,
  describeWindow,
  gapAt,
  hasEvents,
  type Measure,
  type PeriodSpan,
  type PeriodValue,
  periodTo,
  type Result,
  type Series,
  valueOver,
  type Window,
  wholeArea,
  wholePart,
  windowEnd,
  windowsOf,
} from '../measures/index.ts';
import type { PlanTarget } from '../reference/index.ts';

/** The figures that targets are judged by: only what may be shown. */
export type JudgedFigures = Pick<ShownFigures, 'asAt' | 'measured' | 'results'>;

/** What a target is judged by: a measure with the months of its part and area, and the value of now. */
export interface PresentValue {
  /** As the target takes it: a number of what is counted is a count. */
  readonly measure: Measure;
  /** Whether its months are events, which alone have intervals and a trend. */
  readonly hasEvents: boolean;
  readonly series: Series;
  readonly unit: string;
  /** The value now, or, of a target whose date has passed, at that date. */
  readonly now: PeriodValue;
  readonly window: Window;
  /** The result that says the same, where there is one. */
  readonly result: Result | null;
}

/** The present value that a target is about; why there is none where no extract gives it. */
export function presentOf(
  target: PlanTarget,
  { asAt, measured, results }: JudgedFigures,
  due: Month | null,
): PresentValue | { readonly why: string } {
  if (target.measure === '') return { why: 'no extract gives it' };
  const found = measured.find(({ measure }) => measure.code === target.measure);
  if (!found) return { why: `the paper has no measure ${target.measure}` };
  const parts = target.part === '' ? [wholePart] : target.part.split('; ');
  const result = results.find(
    (each) => each.measure === target.measure && each.part === parts[0] && each.area === wholeArea,
  );
  if (result?.status === 'not available') return { why: result.reason ?? 'not available' };
  const areas = target.areas === '' ? [wholeArea] : target.areas.split('; ');
  const all = found.series.filter(({ part, area }) => parts.includes(part) && areas.includes(area));
  if (all.length < areas.length * parts.length)
    return { why: `not all of ${[...parts, ...areas].join(', ')} have a series` };
  const series = addedUp(all);
  const isNumber = target.quantity === 'number';
  const measure = isNumber ? ({ ...found.measure, statistic: 'count' } as Measure) : found.measure;
  const end = windowEnd(found.measure, series, asAt);
  const last = due !== null && due < end ? due : end;
  const span = target.span as PeriodSpan | '';
  const window = span === '' ? windowsOf(found.measure, last).current : periodTo(span, last);
  const words = span === '' ? describeWindow(window) : describePeriod(span, window);
  const isResult = last === end && span === '' && all.length === 1 && series.area === wholeArea && !isNumber;
  const same = isResult && result ? result : null;
  const reported = same && { value: same.current, reason: same.current === null ? same.reason : null };
  return {
    measure,
    hasEvents: hasEvents(found.measure),
    series,
    unit: target.unit || found.measure.unit,
    now: { ...valueOver(measure, series, window, words), ...reported },
    window,
    result: same,
  };
}

/** Several series of one measure as one: each month has their amounts together, and none where one of them has none. */
function addedUp(all: readonly Series[]): Series {
  const [first, ...others] = all as [Series, ...Series[]];
  if (others.length === 0) return first;
  const points = first.points.map((point) => {
    const at = ({ points }: Series) => points.find(({ month }) => month === point.month);
    const same = [point, ...others.map((each) => at(each) ?? gapAt(point.month))];
    const missing = same.find(({ gap }) => gap !== null);
    if (missing) return { ...missing, month: point.month };
    const total = (name: 'numerator' | 'denominator') => {
      const amounts = same.flatMap((each) => each[name] ?? []);
      return amounts.length < same.length ? null : amounts.reduce((sum, each) => sum + each, 0);
    };
    const [numerator, denominator] = [total('numerator'), total('denominator')];
    return { ...gapAt(point.month), gap: null, numerator, denominator };
  });
  return { ...first, area: all.map(({ area }) => area).join('; '), points };
}
