import type { Result } from '../measures/index.ts';
import { isDivided } from '../measures/index.ts';
import { round } from '../words/index.ts';
import { driverShare } from './drivers.ts';
import type { Exception } from './exceptions.ts';
import { fill, type References, referencesOf, referencesOfMonth } from './references.ts';
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
 * The drafted insight of a result in the paper's plain style: values and change, volume and monthly average, trend,
 * chance, what drives an exception, and what to bear in mind. Every number in it is a named reference.
 */
export function draftOf(result: Result, exception: Exception | null = null): string {
  const references = {
    ...referencesOf(result),
    ...driverReferences(exception),
    ...(exception?.month ? referencesOfMonth(result, exception.month) : {}),
  };
  return draftSentences(result, exception)
    .map((sentence) => capital(fill(sentence, references)))
    .join(' ');
}

/** The sentences of a draft, before its references are filled in. */
export function draftSentences(result: Result, exception: Exception | null): string[] {
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
  return [
    `${comparison(result)} ({{period}}).`,
    ...volume(result),
    ...trend(result),
    ...chance(result),
    ...unusualMonth(exception),
    ...drivers(exception),
    ...cautions(result),
  ];
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

/** The change over the year and, where it is one or more, a month; and the level it is of: the two are not the same. */
function volume({ statistic, difference }: Result): string[] {
  if (isDivided(statistic) || difference === null || round(difference, 0) === 0) return [];
  const more = difference > 0 ? 'more' : 'fewer';
  const volume = `This equates to {{volume}} ${more} over the year`;
  const aMonth = round(Math.abs(difference) / 12, 0) < 1 ? '' : `, or {{volume_a_month}} ${more} a month`;
  return [`${volume}${aMonth}. The average is {{average}} a month.`];
}

function trend(result: Result): string[] {
  const latest = result.variation === null || result.variation === 'common cause' ? null : result.variation;
  const month = latest === null ? '' : `; {{last_month}} ${variationWords[latest]}`;
  return result.trend === null ? [] : [`The monthly trend is ${trendWords[result.trend]}${month}.`];
}

function chance({ is_beyond_chance: isBeyond }: Result): string[] {
  if (isBeyond === null) return [];
  return [
    isBeyond ? 'The change is more than chance would give.' : 'The change is within what chance would give.',
  ];
}

function unusualMonth(exception: Exception | null): string[] {
  if (!exception?.month) return [];
  const { side, mostOf } = exception.month;
  const extreme =
    mostOf === null ? '' : `, the ${side === 'high' ? 'highest' : 'lowest'} of {{months}} months`;
  return [`{{last_month}} alone stands at {{month}}${extreme}; usual are {{usual_low}} to {{usual_high}}.`];
}

function drivers(exception: Exception | null): string[] {
  const named = (exception?.drivers ?? []).map(
    ({ value }, index) => `${value} ({{driver ${index + 1}}} of the change)`,
  );
  if (named.length === 0) return [];
  // A month is when it changed, and not why.
  return exception?.drivers.every(({ by }) => by === 'month')
    ? [`Unusual months in it: ${listed(named)}.`]
    : [`It is driven by ${listed(named)}.`];
}

function driverReferences(exception: Exception | null): References {
  return Object.fromEntries(
    (exception?.drivers ?? []).map((driver, index) => [`driver ${index + 1}`, driverShare(driver)]),
  );
}

function cautions(result: Result): string[] {
  const { statistic, left_out: leftOut } = result;
  const cautions: string[] = [];
  if (result.is_small_base)
    cautions.push(
      statistic === 'count'
        ? 'The change is on a small base ({{previous}}).'
        : 'The change is on a small base: it rests on few cases.',
    );
  if (statistic === 'audit' && result.current_low !== null)
    cautions.push('It is an audit of a sample: between {{low}} and {{high}} with {{confidence}} confidence.');
  if (result.assurance !== null)
    cautions.push(`The target of {{target}} is ${assuranceWords[result.assurance]}.`);
  if (result.breaks !== null) {
    const comparable =
      result.comparable_change === null
        ? ''
        : '; without the months this touches the change is {{comparable}}';
    cautions.push(`Recording changed: ${result.breaks}${comparable}.`);
  }
  if (result.window_end < result.as_at) cautions.push('Records are complete to {{last_month}}.');
  if (leftOut !== null && leftOut > 0) cautions.push(`Left out: {{left_out}} ${result.left_out_words}.`);
  cautions.push(...uncertain(result));
  if (result.status === 'provisional') cautions.push(`Provisional: ${result.reason}.`);
  return cautions;
}

/** What is not known of each window, or still open in it, with its share of the window before beside it. */
function uncertain(result: Result): string[] {
  const beside = (name: 'unknown' | 'open' | 'unplaced', words: string) => {
    const [now, before] = [result[`current_${name}`], result[`previous_${name}`]];
    if (now === null || (now === 0 && !before)) return [];
    const ofBefore =
      before === null || result.previous_end === null ? '' : ` ({{${name}_before}} {{before}})`;
    return [`${words}${ofBefore}.`];
  };
  return [
    ...beside('unknown', `Not known: {{unknown}} ${result.unknown_words}`),
    ...beside('open', `Still open: {{open}} are ${result.open_words}`),
    ...beside('unplaced', 'Of no known part or area: {{unplaced}} of the whole'),
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
