import { isRatio } from '../../measures/index.ts';
import { directionEdit } from '../edits.ts';
import type { Direction } from '../mentions/index.ts';
import type { NumberReading, Sentence } from '../readings/index.ts';
import { phraseAfter } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';
import { clauseOf, clauseScope, clauseTopic, describeRow } from './remark.ts';

/** Direction words that go with no number: `crime has risen`, `15.7%, down from 20.2%`. */
export const directionCheck: Check = (sentence, numbers) => {
  const bound = new Set(
    numbers.flatMap(({ direction }) => (direction?.how === 'said' ? [direction.word] : [])),
  );
  return sentence.directions
    .filter((word) => !bound.has(word))
    .flatMap((word) => remarkOn(sentence, numbers, word));
};

function remarkOn(sentence: Sentence, numbers: readonly NumberReading[], word: Direction): Remark[] {
  const isBetween = goesFromTo(sentence, numbers, word);
  if (!isBetween && !isStatement(sentence, word)) return [];
  const scope = clauseScope(sentence, word);
  const changes = scope.meant.map(({ row }) => row.result);
  const opposed = changes.filter(
    ({ change, difference }) =>
      difference !== null && Math.sign(difference) === -word.sign && Math.abs(change ?? difference) >= 0.05,
  );
  const [first] = scope.meant;
  if (!first || opposed.length === 0 || opposed.length < changes.length) return [];
  if (scope.maybe.some(({ row }) => Math.sign(row.result.difference ?? 0) === word.sign)) return [];
  return [
    {
      level: 'error',
      fault: 'direction',
      start: word.start,
      end: word.end,
      says: `${word.sign > 0 ? 'a rise' : 'a fall'} ("${word.text}")`,
      data: describeRow(first.row),
      edits: [directionEdit(sentence.text, word)],
    },
  ];
}

/** `rose from 76,284 to 88,108`, `15.7%, down from 20.2%`, `lower than the 20.2% of last year`: true values, wrong word. */
function goesFromTo(
  { plain, subject }: Sentence,
  numbers: readonly NumberReading[],
  word: Direction,
): boolean {
  const ends = numbers.filter(
    ({ frame, topic, period, average }) =>
      /^(to|from|compared)$/.test(frame) &&
      topic !== 'other' &&
      average === null &&
      !/^(month|this month|last month|other)$/.test(period.own?.kind ?? ''),
  );
  return ends.some(({ number }) => {
    if (number.start < word.end) return false;
    const gap = plain.slice(word.end, number.hedgeStart);
    if (/^(?:other|unknown)$/.test(subject.vocabulary.about(gap))) return false;
    return (
      gap.length < 60 &&
      !/[.;]|\b(?:while|but|and|which)\b/i.test(gap) &&
      numbers.filter((one) => one.number.start >= word.end && one.number.start < number.start).length <= 1
    );
  });
}

const statementAfter =
  /^\s*(?:$|[.,;)]|(?:in|on|by|over|since|compared|again|slightly|during|this|when|across|within|as|overall|year|throughout|significantly|sharply|steadily|further|against|considerably|markedly|relative)\b)/i;
const verbBefore =
  /\b(?:has|have|had|is|are|continues? to|continued to|been|also|again|further|slightly|steadily|sharply|significantly|\w+ly)\s+(?:been\s+)?$/i;

const isOfRatio = ({ subject }: Sentence) => subject.measures.some(({ statistic }) => isRatio(statistic));

/** A plain sentence that the measure rose or fell, over its own window. */
function isStatement(sentence: Sentence, word: Direction): boolean {
  const { plain, periods, subject, numbers } = sentence;
  const clause = clauseOf(sentence, word);
  const within = (start: number) => start >= clause.start && start < clause.end;
  if (numbers.some(({ start }) => within(start))) return false;
  if (periods.some(({ kind, start }) => within(start) && !/^(window|current|previous)$/.test(kind)))
    return false;
  const after = plain.slice(word.end, clause.end);
  if (/^\s*(?:trend|trajectory)/i.test(after)) return false;
  if (word.kind === 'noun') {
    const object = /^\s*in\s+(?:the\s+)?(?:(?:number|volume|rate|proportion|level)s?\s+of\s+)?(.*)$/is.exec(
      after,
    )?.[1];
    const isSaid = /\b(?:an?|this|the|continued|recorded|seen|shows?|been)\s+(?:\w+\s+){0,2}$/i.test(
      plain.slice(clause.start, word.start),
    );
    return (
      object !== undefined &&
      isSaid &&
      subject.vocabulary.about(phraseAfter(object)) === 'own' &&
      !/\b(?:if|any|could|may|might|would|despite|expect\w*|target|aim|risk|before|prevent|drive|seek|want|needs?)\b/i.test(
        plain.slice(clause.start, word.start),
      )
    );
  }
  if (word.kind === 'comparative') return false;
  // Of a ratio, how many there are is something else.
  if (isOfRatio(sentence) && /\b(?:volumes?|numbers?|demand)\b/i.test(plain.slice(clause.start, word.start)))
    return false;
  if (
    /\b(?:if|when|where|could|may|might|would|expect\w*|should|will|not|never|to be|aims?|help|because)\b/i.test(
      plain.slice(clause.start, word.start),
    )
  )
    return false;
  const before = plain.slice(clause.start, word.start);
  if (
    !statementAfter.test(after) ||
    (word.kind === 'verb' && /ing$/i.test(word.text) && !verbBefore.test(before))
  )
    return false;
  return clauseTopic(sentence, word) === 'own' && !/^\s*in\s+(?:\w+\s+){0,3}(?:areas?|types?)/i.test(after);
}
