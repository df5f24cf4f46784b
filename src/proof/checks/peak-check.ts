import { type Month, monthName } from '../../calendar.ts';
import { decimalsOf } from '../../measures/index.ts';
import { formatNumber } from '../../words/index.ts';
import type { RowFigures } from '../facts/index.ts';
import type { PeriodMention } from '../mentions/index.ts';
import type { Sentence } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';
import { clauseScope, clauseTopic } from './remark.ts';

const extreme =
  '(peak\\w*|high(?:est)?(?:[- ]points?)?|record (?:high|low)|maximum|low(?:est)?(?:[- ]points?)?|trough|minimum)';
const wordBefore = new RegExp(
  `\\b${extreme}\\b(?!\\s+since)((?:\\s+(?!(?:since|than|compared|following|and|but|while|until|proportion|harm|risk|priority|demand)\\b)[\\w'-]+|\\s*\\([^)]*\\)|\\s+[\\d.,]+%?){0,7}?)\\s*[(,:]?\\s*$`,
  'i',
);
const wordAfter = new RegExp(
  `^\\s*(?:saw|had|was|being|recorded|being|is|as|the|a|month|with|marked|,|\\s)*\\s*(?:the|a|its|their)\\s+(?:\\w+\\s+)?${extreme}\\b(?!\\s+since)`,
  'i',
);

/** The month of a peak or a low point: `stable following a peak in May 2017`. */
export const peakCheck: Check = (sentence) =>
  sentence.periods.flatMap((period) => {
    if (period.kind !== 'month' && period.kind !== 'event' && period.kind !== 'this month') return [];
    if (period.kind === 'event' && /\bsince\s+$/i.test(sentence.plain.slice(0, period.start))) return [];
    const words =
      wordBefore.exec(sentence.plain.slice(0, period.start))?.[1] ??
      wordAfter.exec(sentence.plain.slice(period.end))?.[1];
    if (words === undefined) return [];
    return remarkOn(sentence, period, /^(?:peak|high|max|record high)/i.test(words));
  });

/** Months over which a peak may be meant: the two windows, the current one, and all there are. */
const reaches = [24, 12, 36, Number.POSITIVE_INFINITY];

function remarkOn(sentence: Sentence, period: PeriodMention, isHigh: boolean): Remark[] {
  if (clauseTopic(sentence, period) === 'other') return [];
  const { meant, maybe } = clauseScope(sentence, period);
  const peaks = [...meant, ...maybe].map((figures) => extremesOf(figures, isHigh));
  if (peaks.every((months) => months.length === 0)) return [];
  const [first] = meant;
  if (!first) return [];
  const said =
    period.kind === 'this month' ? first.row.result.window_end : 'month' in period ? period.month : null;
  if (said === null || peaks.flat().some(({ month }) => month === said)) return [];
  const known = first.known();
  if (!known.some(({ month }) => month === said) || isLocal(known, said, isHigh, sentence)) return [];
  const [best] = peaks[0] ?? [];
  const value = known.find(({ month }) => month === said)?.value ?? 0;
  if (!best || best.value === value) return [];
  const name = isHigh ? 'highest' : 'lowest';
  return [
    {
      level: 'error',
      fault: 'peak',
      start: period.start,
      end: period.end,
      says: `the ${name} month is ${monthName(said)}`,
      data: `the ${name} month is ${monthName(best.month)} with ${shown(first, best.value)}; ${monthName(said)} has ${shown(first, value)}`,
      edits: period.monthSpan ? [{ ...period.monthSpan, replacement: monthName(best.month) }] : [],
    },
  ];
}

function extremesOf(figures: RowFigures, isHigh: boolean): { month: Month; value: number }[] {
  const known = figures.known();
  return reaches.flatMap((months) => {
    const within = known.slice(-Math.min(months, known.length));
    const best = within.reduce<number | null>(
      (found, { value }) => (found === null || (isHigh ? value > found : value < found) ? value : found),
      null,
    );
    return within.filter(({ value }) => value === best);
  });
}

/** `a peak in July` beside others, or in a run of months, is a local one: higher than the months beside it. */
function isLocal(
  known: readonly { month: Month; value: number }[],
  month: Month,
  isHigh: boolean,
  { plain }: Sentence,
): boolean {
  if (
    !/\b(?:peaks|further|second|another|again|smaller|seasonal|previous|earlier|both|highs|lows)\b/i.test(
      plain,
    )
  )
    return false;
  const at = known.findIndex((one) => one.month === month);
  const value = known[at]?.value ?? 0;
  return [known[at - 1], known[at + 1]].every(
    (one) => one === undefined || (isHigh ? one.value < value : one.value > value),
  );
}

function shown({ isRatio, row }: RowFigures, value: number): string {
  return isRatio
    ? `${formatNumber(value, 1)}%`
    : formatNumber(value, decimalsOf([value], row.result.statistic, !Number.isInteger(value)));
}
