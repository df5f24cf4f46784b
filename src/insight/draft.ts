import type { Result } from '../measures/index.ts';
import { isDivided, isPercent, wholePart } from '../measures/index.ts';
import { round } from '../words/index.ts';
import { driverShare } from './drivers.ts';
import type { Exception } from './exceptions.ts';
import { fill, type References, referencesOf, referencesOfMonth } from './references.ts';
import { sizeOf } from './size-that-matters.ts';
import { suppressedResult } from './suppressed-words.ts';

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
    .map((sentence) => capital(fill(sentence, references)))
    .join(' ');
}

/** The sentences of a draft, before its references are filled in. */
export function draftSentences(result: Result, given: Partial<Told> = {}): string[] {
  const told = { ...alone, ...given };
  const { exception, telling } = told;
  const { current, previous, difference } = result;
  if (result.suppressed === 'value') return [`{{period}}: ${suppressedResult}.`];
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
    const made = isCounted ? sides(result, 'short') : [];
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

/** Both values; in sentences with the change between them. */
function opening(result: Result, telling: Telling): string {
  if (telling === 'first') return `${comparison(result)} ({{period}}).`;
  const isChanged = result.change !== null && round(result.change, 1) !== 0;
  if (telling === 'second' && isChanged)
    return `{{current}} {{in_period}}, {{size}} ${moreOf(result)} than the {{previous}} {{before}}.`;
  return '{{current}}, {{previous}} {{year_before}}.';
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
  if (isDivided(statistic) || difference === null || round(difference, 0) === 0) return [];
  const more = moreOf(result);
  if (telling === 'short')
    return [`{{volume}} ${more} over the year.`, '{{average}} a month, {{average_before}} before.'];
  const isUnderOne = round(Math.abs(difference) / 12, 0) < 1;
  const levels = '{{average}} against {{average_before}}';
  if (isUnderOne) return [`That is {{volume}} ${more} over the year; a month, ${levels}.`];
  return [
    telling === 'first'
      ? `That is {{volume}} ${more} over the year, about {{volume_a_month}} a month: ${levels}.`
      : `That makes {{average}} a month against {{average_before}}, about {{volume_a_month}} a month ${more}, or {{volume}} ${more} over the year.`,
  ];
}

/** What a share was made from in both windows: it may move as the one side does, or as the other. */
function sides(result: Result, telling: Telling): string[] {
  if (!isPercent(result.statistic) || result.statistic === 'audit' || !hasSides(result)) return [];
  if (telling === 'short')
    return ['It is {{counted}} of {{base}} now.', 'It was {{counted_before}} of {{base_before}} before.'];
  return ['That is {{counted}} of {{base}}, against {{counted_before}} of {{base_before}} {{before}}.'];
}

function hasSides({ suppressed, baseline, ...result }: Result): boolean {
  const { current_numerator: now, current_denominator: whole } = result;
  const { previous_numerator: before, previous_denominator: wholeBefore } = result;
  return suppressed === null && baseline === null && ![now, whole, before, wholeBefore].includes(null);
}

/**
 * What is to be made of the change: whether it is clear (beyond chance), which way the months go, and how the latest
 * stands; where one speaks against another, it says so.
 */
function verdict(result: Result, exception: Exception | null): string[] {
  const { is_beyond_chance: isBeyond, trend, variation, change, difference } = result;
  const isUp = (difference ?? 0) > 0;
  const size = isUp ? 'rise' : 'fall';
  const isLarge = change !== null && sizeOf(result, change) >= 1;
  const sentences: string[] = [];
  if (isBeyond !== null)
    sentences.push(
      isBeyond ? (isLarge ? `A clear ${size}.` : `A small but clear ${size}.`) : 'No clear change.',
    );
  if (trend !== null) {
    const goes = trendWords[trend];
    const isAgainst = isBeyond ? trend !== 'stable' && /up/.test(trend) !== isUp : /^(up|down)$/.test(trend);
    sentences.push(
      isAgainst && isBeyond !== null ? `Yet the monthly trend is ${goes}.` : `The monthly trend is ${goes}.`,
    );
  }
  if (variation !== null && variation !== 'common cause' && !exception?.month)
    sentences.push(`{{last_month}} ${variationWords[variation]}.`);
  return sentences;
}

function unusualMonth(exception: Exception | null): string[] {
  if (!exception?.month) return [];
  const { side, mostOf } = exception.month;
  const extreme =
    mostOf === null ? '' : `, the ${side === 'high' ? 'highest' : 'lowest'} of {{months}} months`;
  return [`{{last_month}} alone stands at {{month}}${extreme}; usual are {{usual_low}} to {{usual_high}}.`];
}

function drivers(exception: Exception | null, telling: Telling): string[] {
  const named = (exception?.drivers ?? []).map(
    ({ value }, index) => `${value} ({{driver ${index + 1}}} of the change)`,
  );
  if (named.length === 0) return [];
  // A month is when it changed, and not why.
  if (exception?.drivers.every(({ by }) => by === 'month'))
    return [`Unusual months in it: ${listed(named)}.`];
  if (telling === 'second') return [`Of the parts, ${listed(named)} moved most.`];
  const is = named.length === 1 ? 'part of it is' : 'parts of it are';
  return [`The largest ${is} ${listed(named)}.`];
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
    cautions.push(
      statistic === 'count'
        ? 'The change is on a small base ({{previous}}).'
        : 'The change is on a small base: it rests on few cases.',
    );
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
    const comparable =
      change === null ? '' : '; without the months this touches the change is {{comparable}}';
    return [`Recording changed: ${breaks}${comparable}.`];
  }
  return [
    `Recording changed (see ${letterOf(listed.indexOf(breaks))}).`,
    ...(change === null ? [] : ['Without the months touched: {{comparable}}.']),
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

/** A list in words: `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The text with a capital first letter. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
