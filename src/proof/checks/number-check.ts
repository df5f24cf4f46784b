import type { Claim, Fault } from '../claims/index.ts';
import { judgeClaim, readClaim, scopeOf, type Verdict } from '../claims/index.ts';
import type { Edit } from '../edits.ts';
import { directionEdit, numberEdit, periodEdit, signEdit, unitEdit } from '../edits.ts';
import type { Span } from '../mentions/index.ts';
import type { NumberReading } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';
import { describeFact, describeRow } from './remark.ts';

/** Every number of the sentence against the figures it can stand for. */
export const numberCheck: Check = (_sentence, numbers) =>
  numbers.flatMap((reading) => {
    const claim = readClaim(reading);
    if (claim === null) return [];
    const verdict = judgeClaim(claim);
    return verdict ? [remarkOf(claim, verdict)] : noData(claim);
  });

function remarkOf(claim: Claim, verdict: Verdict): Remark {
  const { number, sentence } = claim.reading;
  const mixedUp = verdict.instead
    ? ` (the number printed is ${describeFact(verdict.instead).split(';')[0]})`
    : '';
  return {
    level: 'error',
    fault: verdict.fault,
    ...quotedSpan(claim, verdict),
    says: `${saidOf(claim)} of ${sentence.text.slice(number.hedgeStart, number.end)}`,
    data: `${describeFact(verdict.fact, number.decimals)}${mixedUp}`,
    edits: editsOf(claim, verdict),
  };
}

/** The number, with the word of its direction where that is what is wrong. */
function quotedSpan({ reading: { number, direction } }: Claim, { fault }: Verdict): Span {
  const word = fault === 'direction' && direction?.how === 'said' ? direction.word : null;
  const start = Math.min(number.hedgeStart, word?.start ?? number.hedgeStart);
  return { start, end: Math.max(number.end, word?.end ?? number.end) };
}

/** What the words say: `a rise`, `average a month`. */
function saidOf({ kind, reading: { direction, places } }: Claim): string {
  const place = places.area?.mention.text ?? places.part?.mention.text;
  const where = place ? ` in ${place.replace(/^in /, '')}` : '';
  if (direction && kind === 'change') return `${direction.sign > 0 ? 'a rise' : 'a fall'}${where}`;
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}${where}`;
}

function editsOf({ reading }: Claim, { fault, fact, instead }: Verdict): Edit[] {
  const { number, sentence } = reading;
  const { text } = sentence;
  if (fault === 'unit') return [unitEdit(text, number, fact)];
  if (fault === 'direction') return turned(reading, fact.value);
  if (fault === 'period') {
    const { own, comparator, ofSentence } = reading.period;
    const period = comparator ?? own ?? ofSentence;
    const edit = period && instead && !instead.isOfMonth ? periodEdit(text, period, instead) : null;
    if (edit) return [edit];
  }
  const isTurned =
    fact.isSigned &&
    reading.direction &&
    reading.direction.how !== 'again' &&
    Math.sign(fact.value) === -reading.direction.sign;
  const units = isOtherUnit(fault, reading, fact) ? [unitEdit(text, number, fact)] : [];
  return [numberEdit(text, number, fact), ...units, ...(isTurned ? turned(reading, fact.value) : [])];
}

const isOtherUnit = (_fault: Fault, { number }: NumberReading, { quantity }: Verdict['fact']) =>
  (number.unit === 'percent' && quantity === 'pp') || (number.unit === 'pp' && quantity === 'percent');

/** The other direction: its word, or the sign of the number. */
function turned({ direction, number, sentence: { text } }: NumberReading, value: number): Edit[] {
  if (direction?.word && direction.how === 'said') {
    const word = directionEdit(text, direction.word);
    const isSignToo = number.sign !== null && number.sign !== Math.sign(value);
    return isSignToo ? [word, signEdit(text, number, value)] : [word];
  }
  return [signEdit(text, number, value)];
}

/** A figure claimed where the data has none, as its result is withheld. */
function noData({ reading, expected, isOwn, kind }: Claim): Remark[] {
  const { number, sentence, period } = reading;
  if (!isOwn || expected.length > 0 || period.own !== null || number.unit === 'none') return [];
  const withheld = scopeOf(reading).meant.filter(
    ({ row }) => row.result.current === null || (kind === 'change' && row.result.change === null),
  );
  const [first] = withheld;
  if (!first || !/^(change|value)$/.test(kind)) return [];
  return [
    {
      level: 'note',
      fault: 'no data',
      start: number.hedgeStart,
      end: number.end,
      says: `a ${kind} of ${sentence.text.slice(number.hedgeStart, number.end)}`,
      data: describeRow(first.row),
      edits: [],
    },
  ];
}
