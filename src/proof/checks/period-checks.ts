import { type Month, monthName } from '../../calendar.ts';
import { formatNumber } from '../../words/index.ts';
import type { RowFigures } from '../facts/index.ts';
import type { PeriodMention } from '../mentions/index.ts';
import type { Sentence } from '../readings/index.ts';
import { type Check, clauseScope, clauseTopic, type Remark } from './remark.ts';

/** A 12-month window named without figures that is not the one the paper covers. */
export const windowCheck: Check = (sentence, numbers) => {
  if (numbers.length > 0 || sentence.directions.length === 0) return [];
  return sentence.periods.flatMap((period) =>
    period.kind === 'window' && !period.isLoose ? wrongWindow(sentence, period) : [],
  );
};

function wrongWindow(
  sentence: Sentence,
  period: Extract<Sentence['periods'][number], { kind: 'window' }>,
): Remark[] {
  const { meant } = clauseScope(sentence, period);
  const topic = clauseTopic(sentence, { start: period.start, end: period.end });
  const ends = meant.flatMap(({ row }) => [row.result.window_end, row.result.previous_end]);
  const [first] = meant;
  if (!first || topic === 'other' || ends.includes(period.last) || !period.monthSpan) return [];
  const right = period.isComparator ? first.row.result.previous_end : first.row.result.window_end;
  if (right === null) return [];
  return [
    {
      level: 'error',
      fault: 'period',
      start: period.start,
      end: period.end,
      says: `a window to ${monthName(period.last)}`,
      data: `the window ends with ${monthName(right)}`,
      edits: [{ ...period.monthSpan, replacement: monthName(right) }],
    },
  ];
}

const extreme = /\b(highest|lowest)\b[^.;\d]{0,60}\bsince\s+(?:the\s+)?$/i;

/** `the highest since June 2016`: no month between was higher, and that one was. */
export const sinceCheck: Check = (sentence) =>
  sentence.periods.flatMap((period) => {
    if (period.kind !== 'event' && period.kind !== 'month') return [];
    const word = extreme.exec(sentence.plain.slice(0, period.start))?.[1];
    return word
      ? remarkOn(sentence, { ...period, month: period.month }, word.toLowerCase() === 'highest')
      : [];
  });

function remarkOn(sentence: Sentence, since: PeriodMention & { month: Month }, isHigh: boolean): Remark[] {
  if (clauseTopic(sentence, since) === 'other') return [];
  const { meant } = clauseScope(sentence, since);
  const [figures] = meant;
  if (!figures || meant.length > 1) return [];
  const named = sentence.periods.find((one) => one.kind === 'month' && one.end < since.start);
  const latest = named?.kind === 'month' ? named.month : figures.row.result.window_end;
  const isHigher = (a: number, b: number) => (isHigh ? a > b : a < b);
  const between = (known: { month: Month; value: number }[]) =>
    known.filter(({ month }) => month > since.month && month < latest);
  const months = figures.known();
  const value = months.find(({ month }) => month === latest)?.value;
  const higher = value === undefined ? [] : between(months).filter((one) => isHigher(one.value, value));
  const [worst] = [...higher].sort((a, b) => (isHigh ? b.value - a.value : a.value - b.value));
  if (value === undefined || !worst || isRollingTrue(figures, since.month, latest, isHigh)) return [];
  const shown = (number: number) => (figures.isRatio ? `${formatNumber(number, 1)}%` : formatNumber(number));
  return [
    {
      level: 'error',
      fault: 'peak',
      start: since.start,
      end: since.end,
      says: `${monthName(latest)} is the ${isHigh ? 'highest' : 'lowest'} since ${monthName(since.month)}`,
      data: `${monthName(latest)} has ${shown(value)}, and ${monthName(worst.month)} had ${shown(worst.value)}`,
      edits: editOf(since, higher.at(-1)),
    },
  ];
}

const editOf = ({ monthSpan }: PeriodMention, last: { month: Month } | undefined) =>
  monthSpan && last ? [{ ...monthSpan, replacement: monthName(last.month) }] : [];

/** The same said of 12-month values. */
function isRollingTrue(figures: RowFigures, since: Month, latest: Month, isHigh: boolean): boolean {
  const rolling = figures.known().flatMap(({ month }) => {
    const { current } = figures.rolling(month);
    return current === null ? [] : [{ month, current }];
  });
  const now = rolling.find(({ month }) => month === latest)?.current;
  const within = rolling.filter(({ month }) => month > since && month < latest);
  if (now === undefined || within.length < 2 || figures.span === 1) return false;
  return within.every(({ current }) => (isHigh ? current <= now : current >= now));
}
