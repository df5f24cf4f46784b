import { isDivided, isPercent, type Result, suppressedWords, wholePart } from '../measures/index.ts';
import { capitalised, listInWords, round } from '../words/index.ts';
import { driverShare } from './drivers.ts';
import type { Exception } from './exceptions.ts';
import {
  extremeWords,
  fill,
  isOfYear,
  type References,
  referencesOf,
  referencesOfMonth,
} from './references.ts';
import { sizeOf } from './size-that-matters.ts';

const trendWords = {
  up: 'upward',
  'slight up': 'slightly upward',
  stable: 'stable',
  'slight down': 'slightly downward',
  down: 'downward',
} as const;

const variationWords = {
  improvement: 'is better than usual',
  concern: 'is worse than usual',
  'neutral high': 'is higher than usual',
  'neutral low': 'is lower than usual',
} as const;

/**
 * How a row is told. In sentences: of the rows that stand out, the first five and the others in words of their own, so
 * that no sentence stands too often in a paper. In short: sentences of at most six words. In brief: its values, and
 * what must be borne in mind.
 */
export type Telling = 'first' | 'second' | 'short' | 'brief';

/** What a draft is told with, besides the result itself. */
interface Told {
  /** The exception that the row is, if it is one. */
  readonly exception: Exception | null;
  readonly telling: Telling;
  /** Changes of recording that the paper lists, each told by its letter; null where there is no such list. */
  readonly changesListed: readonly string[] | null;
  /** Sentences about single months of the trend line, whose numbers are filled in. */
  readonly extremes: readonly string[];
}

const alone: Told = { exception: null, telling: 'first', changesListed: null, extremes: [] };

/** The drafted insight of a result in the paper's plain style. Every number in it is a named reference. */
export function draftOf(result: Result, told: Partial<Told> = {}): string {
  const { exception } = { ...alone, ...told };
  const references = {
    ...referencesOf(result),
    ...driverReferences(exception),
    ...(exception?.month ? referencesOfMonth(result, exception.month) : {}),
  };
  return draftSentences(result, told)
    .map((sentence) => capitalised(fill(sentence, references)))
    .join(' ');
}

/** The sentences of a draft, before its references are filled in. */
export function draftSentences(result: Result, given: Partial<Told> = {}): string[] {
  const told = { ...alone, ...given };
  const { exception, telling } = told;
  const { current, previous, difference } = result;
  if (result.suppressed === 'value') return [`{{period}}: ${suppressedWords}.`];
  if (current === null || previous === null || difference === null) {
    const reason = `${result.status}: ${result.reason ?? 'no value'}.`;
    const before = previous === null ? '' : '; {{previous}} {{before}}';
    if (current === null) return [reason];
    const values = `{{period}}: {{current}}${before}.`;
    const ripe =
      result.comparable_change === null ? [] : ['Between comparable months the change is {{comparable}}.'];
    return [reason, values, ...ripe, ...uncertain(result)];
  }
  if (telling === 'brief') {
    // People of a month, and pounds, are told with their number.
    const isCounted = ['monthly proportion', 'budget'].includes(result.statistic);
    const made =
      isCounted && hasSides(result)
        ? ['It is {{counted}} of {{base}} now.', 'It was {{counted_before}} of {{base_before}} before.']
        : [];
    return [opening(result, telling), ...made, ...told.extremes, ...cautions(result, told)];
  }
  return [
    opening(result, telling),
    ...volume(result, telling),
    ...sides(result, telling),
    ...verdict(result, exception),
    ...unusualMonth(exception),
    ...told.extremes,
    ...drivers(exception, telling),
    ...cautions(result, told),
  ];
}

/** Both values, and the one verdict on the change between them. */
function opening(result: Result, telling: Telling): string {
  const { baseline, change, statistic } = result;
  const clear = clearChange(result);
  if (telling === 'brief' || baseline !== null || change === null || round(change, 1) === 0)
    return `{{current}}, {{previous}} {{year_before}}${clear && telling !== 'brief' ? `: ${clear}` : ''}.`;
  const from = 'the {{previous}} {{of_before}}';
  const isOfFew = result.is_small_base && statistic === 'count';
  if (telling === 'short') return inShort(result, clear);
  const told = clear === null ? '' : ', no clear change';
  if (telling === 'first')
    return clear
      ? `{{current}} {{in_period}}, ${clear}${isOfFew ? '' : ' of {{size}}'} from ${from}.`
      : `{{current}} {{in_period}}, ${directionOf(change)}${isOfFew ? '' : ' {{size}}'} from ${from}${told}.`;
  const size = isOfFew ? moreOf(result) : `{{size}} ${moreOf(result)}`;
  return `{{current}} {{in_period}}, ${size} than ${from}${clear ? `: ${clear}` : told}.`;
}

/** A count that is not clearly another, and by less than so many % at that, is told as little changed. */
const littleChanged = 5;

/** From so many % on, that a change of a count is not clear is told as a surprise. */
const muchChanged = 20;

/** The same in one sentence, with what makes it up: a month, or of a share its two sides. */
function inShort(result: Result, clear: string | null | undefined): string {
  const { statistic, change } = result;
  const verdict = clear === null ? '' : `: ${clear ?? 'no clear change'}`;
  // Of 12 months the row says so itself.
  const when = isOfYear(result) ? '' : ' {{before}}';
  // Below 0, "up from" and "more than" are read both ways.
  if ((result.previous ?? 0) < 0) return `{{current}} against {{previous}}${when || ' before'}${verdict}.`;
  if (isDivided(statistic)) {
    const up = directionOf(change ?? 0);
    const [now, before] = hasSides(result)
      ? [' ({{counted}} of {{base}})', ' ({{counted_before}} of {{base_before}})']
      : ['', ''];
    return `{{current}}${now}, ${up} from {{previous}}${before}${when}${verdict}.`;
  }
  const levels = '{{average}} a month against {{average_before}}';
  // Parts are many, and are told in sentences that may be alike: none has more than six words.
  if (result.part !== wholePart)
    return [
      `{{current}}, ${directionOf(change ?? 0)} {{volume}} from {{previous}}${when}.`,
      ...(clear === null ? [] : [`${capitalised(clear ?? 'no clear change')}.`]),
      '{{average}} a month, {{average_before}} before.',
    ].join(' ');
  if (clear) return `{{current}}, ${clear} of {{volume}} from {{previous}}${when}: ${levels}.`;
  if (clear !== null && Math.abs(change ?? 0) < littleChanged)
    return `{{current}}, little changed from {{previous}}${when} ({{volume}} ${moreOf(result)}): ${levels}.`;
  if (clear !== null && Math.abs(change ?? 0) >= muchChanged)
    return `{{current}} against {{previous}}${when}: {{volume}} ${moreOf(result)}, yet no clear change (${levels}).`;
  const told = clear === null ? '' : ', no clear change';
  return `{{current}}, {{volume}} ${moreOf(result)} than the {{previous}}${when || ' before'}${told}: ${levels}.`;
}

/** `a clear rise`; undefined where the change is not clear, null where nothing tested it. */
function clearChange(result: Result): string | null | undefined {
  const { is_beyond_chance: isBeyond, change, difference } = result;
  if (isBeyond === null) return null;
  if (!isBeyond) return undefined;
  const isLarge = change === null || sizeOf(result, change) >= 1;
  return `a ${isLarge ? '' : 'small but '}clear ${(difference ?? 0) > 0 ? 'rise' : 'fall'}`;
}

/** Both values and the change, as a template: `{{current}} against {{previous}} {{before}}, up {{size}}`. */
export function comparison({ change }: Result): string {
  const values = '{{current}} against {{previous}} {{before}}';
  return change === null ? values : `${values}, ${directionOf(change)} {{size}}`;
}

function directionOf(change: number): string {
  if (round(change, 1) === 0) return 'a change of';
  return change > 0 ? 'up' : 'down';
}

/** Whether more or less is counted, as people say it of what can be counted, and of what is measured. */
function moreOf({ statistic, difference }: Pick<Result, 'statistic' | 'difference'>): string {
  if ((difference ?? 0) > 0) return isDivided(statistic) ? 'higher' : 'more';
  return isDivided(statistic) ? 'lower' : 'fewer';
}

/** The change over the year, and what it is a month of which level: the two are not the same. */
function volume(result: Result, telling: Telling): string[] {
  const { statistic, difference } = result;
  if (telling === 'short' || isDivided(statistic) || difference === null || round(difference, 0) === 0)
    return [];
  const more = moreOf(result);
  const isUnderOne = round(Math.abs(difference) / 12, 0) < 1;
  const levels = '{{average}} against {{average_before}}';
  if (isUnderOne) return [`That is {{volume}} ${more} over the year; a month, ${levels}.`];
  return [
    telling === 'first'
      ? `That is {{volume}} ${more} over the year, about {{volume_a_month}} ${more} a month: ${levels}.`
      : `It comes to {{average}} a month, about {{volume_a_month}} ${more} than the {{average_before}} before, and {{volume}} ${more} over the year.`,
  ];
}

/** Whether it is known, and may be said, what a share was made from in both windows. */
function hasSides({ statistic, ...result }: Result): boolean {
  const { current_numerator: now, current_denominator: of, suppressed, baseline } = result;
  const { previous_numerator: before, previous_denominator: ofBefore } = result;
  if (!isPercent(statistic) || statistic === 'audit' || suppressed !== null || baseline !== null)
    return false;
  return [now, of, before, ofBefore].every((side) => side !== null);
}

/** What a share or a rate was made from in both windows: it may move as the one side does, or as the other. */
function sides(result: Result, telling: Telling): string[] {
  if (hasSides(result))
    return telling === 'short'
      ? []
      : ['That is {{counted}} of {{base}}, against {{counted_before}} of {{base_before}} {{year_before}}.'];
  const [, counted, base] = /^(.+) per 100 (.+)$/.exec(result.unit) ?? [];
  const { current_numerator: now, current_denominator: of, suppressed } = result;
  const { previous_numerator: before, previous_denominator: ofBefore } = result;
  if (!counted || suppressed !== null || now === null || of === null) return [];
  if (before === null || ofBefore === null || Math.min(now, of, before, ofBefore) <= 0) return [];
  if (now === before || of === ofBefore) return [];
  const went = (later: number, earlier: number) => (later > earlier ? 'rose' : 'fell');
  const link = now > before === of > ofBefore ? 'and' : 'while';
  return [
    `${capitalised(counted)} ${went(now, before)} from {{counted_before}} to {{counted}}, ${link} ${base} ${went(of, ofBefore)} from {{base_before}} to {{base}}.`,
  ];
}

/** Which way the months go, and how the latest stands; where they speak against the change, it says so. */
function verdict(result: Result, exception: Exception | null): string[] {
  const { is_beyond_chance: isBeyond, trend, variation, difference } = result;
  const isUp = (difference ?? 0) > 0;
  const sentences: string[] = [];
  if (trend !== null) {
    const isAgainst = isBeyond
      ? trend === 'stable' || /up/.test(trend) !== isUp
      : isBeyond !== null && /^(up|down)$/.test(trend);
    sentences.push(`${isAgainst ? 'Yet the' : 'The'} monthly trend is ${trendWords[trend]}.`);
  }
  if (variation !== null && variation !== 'common cause' && !exception?.month)
    sentences.push(`{{last_month}} ${variationWords[variation]}.`);
  return sentences;
}

function unusualMonth(exception: Exception | null): string[] {
  if (!exception?.month) return [];
  const extreme = extremeWords(exception.month);
  return [`{{last_month}} alone stands at {{month}}${extreme}; usual are {{usual_low}} to {{usual_high}}.`];
}

function drivers(exception: Exception | null, telling: Telling): string[] {
  const named = (exception?.drivers ?? []).map(
    ({ value }, index) => `${value} ({{driver ${index + 1}}} of the change)`,
  );
  if (named.length === 0) return [];
  // A month is when it changed, and not why.
  if (exception?.drivers.every(({ by }) => by === 'month'))
    return [`Unusual months in it: ${listInWords(named)}.`];
  if (telling === 'second') return [`It was moved most by ${listInWords(named)}.`];
  const is = named.length === 1 ? 'part of it is' : 'parts of it are';
  return [`The largest ${is} ${listInWords(named)}.`];
}

function driverReferences(exception: Exception | null): References {
  return Object.fromEntries(
    (exception?.drivers ?? []).map((driver, index) => [`driver ${index + 1}`, driverShare(driver)]),
  );
}

function cautions(result: Result, { changesListed }: Told): string[] {
  const { statistic, left_out: leftOut } = result;
  const cautions: string[] = [];
  if (result.is_small_base)
    cautions.push(statistic === 'count' ? 'It is a small base ({{previous}}).' : 'It rests on few cases.');
  if (statistic === 'score change' && result.current_denominator !== null)
    cautions.push('It rests on {{base}} people.');
  if (statistic === 'audit' && result.current_low !== null)
    cautions.push('It is an audit of a sample: between {{low}} and {{high}} with {{confidence}} confidence.');
  if (result.assurance !== null)
    cautions.push(`The target of {{target}} is ${assuranceWords[result.assurance]}.`);
  cautions.push(...recordingChanged(result, changesListed));
  if (result.window_end < result.as_at) cautions.push('Records are complete to {{last_month}}.');
  if (leftOut !== null && leftOut > 0) cautions.push(`Left out: {{left_out}} ${result.left_out_words}.`);
  cautions.push(...uncertain(result));
  if (result.status === 'provisional') cautions.push(`Provisional: ${result.reason}.`);
  return cautions;
}

/** That recording changed: in words, or by the letter of the change in the list of the paper. */
function recordingChanged(
  { breaks, comparable_change: change }: Result,
  listed: Told['changesListed'],
): string[] {
  if (breaks === null) return [];
  if (listed === null) {
    const comparable = change === null ? '' : '; like for like the change is {{comparable}}';
    return [`Recording changed: ${breaks}${comparable}.`];
  }
  return [
    `Recording changed (see ${letterOf(listed.indexOf(breaks))}).`,
    ...(change === null ? [] : ['Like for like: {{comparable}}.']),
  ];
}

/** The letter of a change of recording in the list of a paper. */
export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** What is not known of each window, or still open in it, with its share of the window before beside it. */
function uncertain(result: Result): string[] {
  const { part, baseline, previous_end: previousEnd } = result;
  const beside = (name: 'unknown' | 'open' | 'unplaced', tell: (before: string | null) => string) => {
    const [now, before] = [result[`current_${name}`], result[`previous_${name}`]];
    if (now === null || (now === 0 && !before)) return [];
    return [tell(before === null || previousEnd === null ? null : `{{${name}_before}}`)];
  };
  const inBrackets = (before: string | null) => (before === null ? '' : ` (${before} {{before}})`);
  const isOfYear = baseline === null && result.window_start !== result.window_end;
  const unplaced = part === wholePart ? 'Area' : 'Part';
  return [
    ...beside('unknown', (before) => `Not known: {{unknown}} ${result.unknown_words}${inBrackets(before)}.`),
    ...beside('open', (before) => `Still open: {{open}} are ${result.open_words}${inBrackets(before)}.`),
    ...beside('unplaced', (before) =>
      before === null || !isOfYear
        ? `${unplaced} not known: {{unplaced}}.`
        : `${unplaced} not known: {{unplaced}}, ${before} before.`,
    ),
  ];
}

const assuranceWords = {
  'consistently meets': 'met in any usual month',
  'consistently misses': 'missed in any usual month',
  'hit or miss': 'met in some months and missed in others by chance',
} as const;
