import { type Month, monthName } from '../calendar.ts';
import { decimalsOf, isRatio, measureValue } from '../measures/index.ts';
import { formatNumber } from '../words/index.ts';
import { has, isOfOthers, patternsOf, rowsMeant } from './clause.ts';
import type { PeriodMention } from './mentions/periods.ts';
import type { ResultFacts } from './proof-facts.ts';
import { type Remark, remark } from './remark.ts';
import type { Sentence } from './sentence.ts';

interface MonthValue {
  readonly month: Month;
  readonly value: number;
}

function monthsOf({ months, result }: ResultFacts): MonthValue[] {
  return months.flatMap(({ month, numerator, denominator }) => {
    const value = measureValue(result, { numerator, denominator });
    return value === null || month > result.window_end ? [] : [{ month, value }];
  });
}

/** How many months back a peak may be meant: the two windows, the current one, three years, and all there are. */
const reaches = [24, 12, 36, Number.POSITIVE_INFINITY];

/** The month of a peak or a low point: `stable following a peak in May 2017`. */
export function peakRemarks(sentence: Sentence): Remark[] {
  return sentence.periods.flatMap((period): Remark[] => {
    const { plain } = sentence;
    if (period.kind !== 'month' && period.kind !== 'event' && period.kind !== 'this month') return [];
    const [before, after] = [plain.slice(0, period.start), plain.slice(period.end)];
    if (period.kind === 'event' && /\bsince\s+(?:at least\s+)?$/i.test(before)) return [];
    const words = groupOf('peak before', before) ?? groupOf('peak after', after);
    if (words === undefined || isOfOthers(sentence, period)) return [];
    return peakRemark(sentence, period, /^(?:peak|high|max|record high|busiest)/i.test(words));
  });
}

function groupOf(claim: string, text: string): string | undefined {
  const [pattern] = patternsOf(claim);
  if (pattern) pattern.lastIndex = 0;
  return pattern?.exec(text)?.[1];
}

function peakRemark(sentence: Sentence, period: PeriodMention, isHigh: boolean): Remark[] {
  const { meant, maybe } = rowsMeant(sentence, period);
  const [first] = meant;
  if (!first) return [];
  const said = period.kind === 'this month' ? first.result.window_end : period.last;
  const peaks = [...meant, ...maybe].map((row) => extremesOf(monthsOf(row), isHigh));
  const known = monthsOf(first);
  const at = known.find(({ month }) => month === said);
  const [best] = peaks[0] ?? [];
  const isSo =
    peaks.flat().some(({ month }) => month === said) || isLocal(known, said, isHigh, sentence.plain);
  const isUpToThen =
    at &&
    extremesOf(
      known.filter(({ month }) => month <= at.month),
      isHigh,
    ).some(({ month }) => month === said) &&
    /\b(?:since|ever|record|date|then)\b/i.test(sentence.plain);
  if (!at || !best || best.value === at.value || isSo || isUpToThen) return [];
  const name = isHigh ? 'highest' : 'lowest';
  const shown = (value: number) => shownMonth(first, value);
  return [
    remark('peak', period, {
      says: `the ${name} month is ${monthName(at.month)}`,
      data: `the ${name} month is ${monthName(best.month)} with ${shown(best.value)}; ${monthName(at.month)} has ${shown(at.value)}`,
      edits: [period.monthSpan && { ...period.monthSpan, replacement: monthName(best.month) }],
    }),
  ];
}

function extremesOf(known: readonly MonthValue[], isHigh: boolean): MonthValue[] {
  return reaches.flatMap((reach) => {
    const within = known.slice(-Math.min(reach, known.length));
    const best = (isHigh ? Math.max : Math.min)(...within.map(({ value }) => value));
    return within.filter(({ value }) => value === best);
  });
}

/** `a peak in July` beside others, or in a run of months, is a local one: higher than the months beside it. */
function isLocal(known: readonly MonthValue[], month: Month | null, isHigh: boolean, plain: string): boolean {
  if (!has('local peak', plain)) return false;
  const at = known.findIndex((one) => one.month === month);
  const value = known[at]?.value ?? 0;
  return [known[at - 1], known[at + 1]].every(
    (one) => one === undefined || (isHigh ? one.value < value : one.value > value),
  );
}

function shownMonth({ result: { statistic } }: ResultFacts, value: number): string {
  if (isRatio(statistic)) return `${formatNumber(value, 1)}%`;
  return formatNumber(value, decimalsOf([value], statistic, !Number.isInteger(value)));
}
