import { wholeArea } from '../measures/index.ts';
import { formatNumber } from '../words/index.ts';
import { clauseOf } from './clause.ts';
import type { Direction } from './mentions/directions.ts';
import type { NumberMention } from './mentions/numbers.ts';
import { describeFact, type Remark, remark } from './remark.ts';
import { directionEdit, numberEdit } from './rewrite.ts';
import type { Sentence } from './sentence.ts';
import type { Verdict } from './verdict.ts';

/** What is wrong between the numbers of a sentence, whatever the data says. */
export function jointRemarks(
  sentence: Sentence,
  verdicts: readonly Verdict[],
  countsBefore: readonly number[],
): Remark[] {
  return [
    ...totalRemarks(sentence),
    ...shareRemarks(sentence, verdicts),
    ...impossibleShares(sentence, countsBefore),
  ];
}

/** `fell to 3,161`: the verb before a value against how the value changed. */
export function toRemarks({ plain, directions, text }: Sentence, verdicts: readonly Verdict[]): Remark[] {
  return verdicts.flatMap(({ context: { number, hang }, reading }): Remark[] => {
    if (hang !== 'to' || !reading || reading.fact.kind !== 'level' || reading.fact.side !== 'current')
      return [];
    const word = directions.findLast(({ end }) => end <= number.hedgeStart);
    const gap = word ? plain.slice(word.end, number.hedgeStart) : '';
    const { difference } = reading.fact.row.result;
    if (!word || !/^\s+(?:\w+ly\s+)?to\s+$/.test(gap) || !difference || difference * word.sign > 0) return [];
    return [
      remark(
        'direction',
        { start: word.start, end: number.end },
        {
          says: `${inWords(word.sign)} to ${number.text}`,
          data: describeFact(reading.fact, number.decimals),
          edits: [directionEdit(text, word)],
        },
      ),
    ];
  });
}

const inWords = (sign: number) => (sign > 0 ? 'a rise' : 'a fall');

/** `rose from 187 to 181`, `up to 15.7% from 20.2%`, `15.7%, up from 20.2%`: the verb against the two numbers. */
export function fromToRemarks(
  sentence: Sentence,
  verdicts: readonly Verdict[],
  borneOut: readonly Direction[],
): Remark[] {
  const { plain, numbers, directions } = sentence;
  return numbers.flatMap((first, index): Remark[] => {
    const second = numbers[index + 1];
    // Two values that are wrong, or each in the place of the other, are put right themselves.
    const isWrong = verdicts[index]?.remark || verdicts[index + 1]?.remark;
    const before = plain.slice(0, first.hedgeStart);
    const between = plain.slice(first.end, second?.hedgeStart);
    // `from 167.9 to 166.5 days`: the unit stands once.
    const isUnitOfBoth = first.unit === 'none' && /^\s*to\s*$/.test(between);
    if (!second || (second.unit !== first.unit && !isUnitOfBoth) || isWrong) return [];
    const inClause = (word: Direction) =>
      word.start >= clauseOf(sentence, first).start && !borneOut.includes(word);
    const leading = directions.findLast((word) => word.end <= first.hedgeStart && inClause(word));
    if (
      /\bfrom\s+(?:the |a |an |just )?$/i.test(before) &&
      /^\s*(?:\(?[\w\d/ ]{1,30}\)?\s+)?to\s+(?:the |a |an |just )?$/.test(between)
    )
      return leading ? turned(sentence, leading, second.value - first.value, first, second) : [];
    const isBackward =
      /^\s*(?:[\w]+\s+){0,3}?from\s+(?:the |a |an )?$/.test(between) &&
      /\b(?:to|at|reach\w*)\s*(?:just |only )?$/i.test(before);
    if (isBackward && leading) return turned(sentence, leading, first.value - second.value, first, second);
    const adverb = directions.find(
      (word) => word.start >= first.end && word.end <= second.hedgeStart && /^(?:up|down)$/i.test(word.text),
    );
    const isFollowed =
      adverb && /^\s*(?:from|on)\s+(?:the |a |an )?$/.test(plain.slice(adverb.end, second.hedgeStart));
    return isFollowed && first.sign === null && !isItselfChange(sentence, first)
      ? turned(sentence, adverb, first.value - second.value, first, second)
      : [];
  });
}

const isItselfChange = ({ plain }: Sentence, { hedgeStart }: NumberMention) =>
  /\b(?:by|rose|fell|risen|fallen|increase of|reduction of|rise of|fall of|up|down)\s*$/i.test(
    plain.slice(0, hedgeStart),
  );

function turned(
  sentence: Sentence,
  word: Direction,
  difference: number,
  first: NumberMention,
  second: NumberMention,
): Remark[] {
  if (difference === 0 ? first.text !== second.text : difference * word.sign > 0) return [];
  return [
    remark('direction', word, {
      says: `${inWords(word.sign)} between ${first.text} and ${second.text}`,
      data: difference === 0 ? 'the two are the same' : `it is ${inWords(difference)}`,
      edits: difference === 0 ? [] : [directionEdit(sentence.text, word)],
    }),
  ];
}

const totals =
  /\b(?:adds? up to|adding up to|totall?(?:s|ing)?(?: of)?|a total of|sums? to|summing to|together (?:make|are|come to)|altogether|(?:giving|making) (?:a total of )?)\s*(?:of )?(?:just |about |some |around )?$/i;

/** `6,263 in the City and 10,110 in the County, a total of 17,404`: parts that do not add up. */
function totalRemarks({ plain, numbers, text }: Sentence): Remark[] {
  return numbers.flatMap((total, index): Remark[] => {
    if (total.unit !== 'none' || !totals.test(plain.slice(0, total.hedgeStart))) return [];
    const parts = numbers
      .slice(0, index)
      .filter(({ unit, sign, value }) => unit === 'none' && sign === null && value < total.value);
    if (parts.length < 2 || /\b(?:compared|against|from|than)\b/i.test(plain.slice(0, total.start)))
      return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const slack = [...parts, total].reduce((all, { low, high }) => all + (high - low) / 2, 0);
    // A few of no known part may be missing from the parts.
    const isShort = sum < total.value && total.value - sum <= 0.02 * total.value;
    const isNear = total.value < 1.5 * sum && sum < 1.5 * total.value;
    if (isShort || Math.abs(sum - total.value) <= slack || !isNear) return [];
    return [
      remark('total', total, {
        says: `a total of ${total.text}`,
        data: `the parts add up to ${formatNumber(sum)}`,
        edits: [numberEdit(text, total, { value: sum })],
      }),
    ];
  });
}

/** `708 of 2,841 (28.5%)`: a share against the two counts beside it, where no figure of the data is read for it. */
function shareRemarks({ plain, text }: Sentence, verdicts: readonly Verdict[]): Remark[] {
  return verdicts.flatMap(({ context: { number }, reading, remark: known }, index): Remark[] => {
    if (number.unit !== 'percent' || reading || known || number.style === 'fraction') return [];
    return [index - 2, index + 1].flatMap((at): Remark[] => {
      const [part, whole] = [verdicts[at]?.context.number, verdicts[at + 1]?.context.number];
      if (!part || !whole || part.unit !== 'none' || whole.unit !== 'none' || part.value > whole.value)
        return [];
      const between = plain.slice(part.end, whole.hedgeStart);
      if (!/^\s+(?:\w+\s+)?(?:out )?of (?:the |all |a total of )?$/.test(between)) return [];
      const near =
        part.start > number.start
          ? plain.slice(number.end, part.hedgeStart)
          : plain.slice(whole.end, number.hedgeStart);
      if (!/^\s*(?:\w+\s+){0,3}[(,]?\s*(?:or|which is|that is)?\s*$/.test(near)) return [];
      const value = (100 * part.value) / whole.value;
      if (value >= number.low && value <= number.high) return [];
      return [
        remark('total', number, {
          says: `${part.text} of ${whole.text} is ${number.text}`,
          data: `it is ${formatNumber(value, Math.max(1, number.decimals))}%`,
          edits: [numberEdit(text, number, { value })],
        }),
      ];
    });
  });
}

/** The counts among some numbers that shares can be of. */
export const countsPrinted = (numbers: readonly NumberMention[]) =>
  numbers.filter(({ unit, value }) => unit === 'none' && value >= 20).map(({ value }) => value);

/** `58% City and 43% County` of 822: shares of the whole that no whole numbers of it print. */
function impossibleShares(
  { plain, numbers, places, subject }: Sentence,
  countsBefore: readonly number[],
): Remark[] {
  const split = /\b(?:split|breakdown|divided|made up)\b/i.exec(plain);
  const shares = numbers.filter(
    ({ unit, style, start }) => unit === 'percent' && style === 'digits' && split && start > split.index,
  );
  const [first, second] = shares;
  if (!first || !second || shares.length !== 2 || !places.some(({ start }) => start > first.start)) return [];
  const sum = first.value + second.value;
  const step = 10 ** -Math.max(first.decimals, second.decimals);
  // A pair that is no split of the whole adds up to something else altogether.
  if (sum < 100 + step / 2 || sum > 100 + 1.5 * step) return [];
  const level = subject.rows.find(({ result }) => result.area === wholeArea)?.result.current;
  const counts = [...countsPrinted(numbers), ...countsBefore, ...(level ? [level] : [])];
  if (counts.length === 0 || counts.some((count) => canBeSplit(count, first, second))) return [];
  return [
    remark(
      'total',
      { start: first.start, end: second.end },
      {
        says: `${first.text} and ${second.text} of one whole`,
        data: `they add up to ${formatNumber(sum, first.decimals)}%: no whole numbers of ${formatNumber(counts[0] ?? 0)} print both`,
      },
    ),
  ];
}

type PrintedShare = Pick<NumberMention, 'value' | 'decimals'>;

/** A split of a whole in words that cannot be, whatever it is of. */
interface ImpossibleSplit {
  readonly says: string;
  readonly why: string;
}

/**
 * Splits of a whole in the sentences of a paragraph that no counts print: shares that add up to more than rounding can
 * make of 100%, and two that no whole numbers of a count print that stands before them: 58% and 43% of 822.
 */
export function splitsThatCannotBe(sentences: readonly string[]): ImpossibleSplit[] {
  const counts: number[] = [];
  return sentences.flatMap((sentence): ImpossibleSplit[] => {
    const split = /\b(?:split|breakdown)\b/i.exec(sentence);
    const told = sentence.slice(split?.index ?? sentence.length);
    const shares = [...told.matchAll(/(\d+(?:\.(\d+))?)%/g)].map(([text, value, fraction = '']) => ({
      text,
      value: Number(value),
      decimals: fraction.length,
    }));
    counts.push(
      ...[...sentence.matchAll(/(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{2,})(?![\d.,]*[\d%])/g)]
        .map(([, text = '']) => Number(text.replaceAll(',', '')))
        .filter((value) => value >= 20 && !(value >= 1900 && value < 2100)),
    );
    const sum = shares.reduce((all, { value }) => all + value, 0);
    const decimals = Math.max(0, ...shares.map((share) => share.decimals));
    const most = 100 + (shares.length * 10 ** -decimals) / 2;
    const says = `a split of ${shares.map(({ text }) => text).join(' and ')}`;
    const [first, second] = shares;
    if (!first || !second || sum <= 100 + 1e-9 || /\boverlap|\bmore than one\b/i.test(sentence)) return [];
    if (sum > most + 1e-9) return [{ says, why: `they add up to ${formatNumber(sum, decimals)}%` }];
    const isPrinted = shares.length > 2 || counts.some((count) => canBeSplit(count, first, second));
    if (isPrinted || counts.length === 0) return [];
    return [{ says, why: `no whole numbers of ${formatNumber(counts[0] ?? 0)} print both` }];
  });
}

/** Whether some number and the rest of a count, in % of it, round to two printed shares. */
function canBeSplit(count: number, first: PrintedShare, second: PrintedShare): boolean {
  const rounded = (value: number, { decimals }: PrintedShare) =>
    Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals;
  const about = (count * first.value) / 100;
  for (let part = Math.floor(about) - Math.ceil(count / 50); part <= about + count / 50 + 1; part += 1)
    if (
      rounded((100 * part) / count, first) === first.value &&
      rounded((100 * (count - part)) / count, second) === second.value
    )
      return true;
  return false;
}
