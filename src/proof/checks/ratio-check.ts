import { wholeArea, wholePart } from '../../measures/index.ts';
import { formatNumber } from '../../words/index.ts';
import { type Scope, scopeOf } from '../claims/index.ts';
import type { Edit } from '../edits.ts';
import { directionEdit } from '../edits.ts';
import type { RowFigures } from '../facts/index.ts';
import { type RatioMention, ratiosIn } from '../mentions/index.ts';
import type { Sentence } from '../readings/index.ts';
import { phraseAfter } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';
import { clauseOf, clauseScope, clauseTopic, describeRow } from './remark.ts';

/** Ratios in words: `almost doubled`, `more than six times`, `fell by a third`, `two thirds in the City`. */
export const ratioCheck: Check = (sentence) =>
  ratiosIn(sentence.plain).flatMap((ratio) => remarkOn(sentence, ratio));

function remarkOn(sentence: Sentence, ratio: RatioMention): Remark[] {
  const scope = ratio.kind === 'fraction' ? placeScope(sentence, ratio) : clauseScope(sentence, ratio);
  const values = [...scope.meant, ...scope.maybe].flatMap((figures) =>
    valuesOf(sentence, ratio, figures, scope),
  );
  if (values.length === 0 || !isAbout(sentence, ratio) || values.some((value) => holds(ratio, value)))
    return [];
  const [value] = values;
  const [first] = scope.meant;
  if (value === undefined || !first) return [];
  return [
    {
      level: 'error',
      fault: 'ratio',
      start: ratio.hedgeStart,
      end: ratio.end,
      says: `"${sentence.text.slice(ratio.hedgeStart, ratio.end)}"`,
      data: `${ratio.kind === 'times' ? `${formatNumber(value, 2)} times` : `${formatNumber(100 * value, 1)}%`}; ${describeRow(first.row)}`,
      edits: editsOf(sentence, ratio, value),
    },
  ];
}

/** The part or area right after a fraction, or right before its verb. */
function placeScope(sentence: Sentence, ratio: RatioMention): Scope {
  const clause = clauseOf(sentence, ratio);
  const within = sentence.places.filter((one) => one.start >= clause.start && one.end <= clause.end);
  const after = within.find(
    (one) => one.start >= ratio.end && !/,|\band\b/.test(sentence.plain.slice(ratio.end, one.start)),
  );
  const mention = after ?? within.filter((one) => one.end <= ratio.hedgeStart).at(-1);
  const bound = (dimension: 'part' | 'area') =>
    mention?.dimension === dimension ? { mention, isHard: true } : null;
  return scopeOf({ sentence, places: { part: bound('part'), area: bound('area') } });
}

/** What the ratio can be in the data, as a fraction or a multiple. */
function valuesOf(sentence: Sentence, ratio: RatioMention, figures: RowFigures, { meant }: Scope): number[] {
  const { subject } = sentence;
  const { current, previous, area, part, area_level, current_numerator: own } = figures.row.result;
  if (current === null) return [];
  if (ratio.kind === 'fraction') {
    if (figures.isRatio) return monthOr(sentence, ratio, figures, current).map((value) => value / 100);
    if ((area === wholeArea && part === wholePart) || !meant.includes(figures) || own === null) return [];
    const siblings = subject.rows.filter(({ result }) =>
      area === wholeArea ? result.area === area : result.area_level === area_level && result.part === part,
    );
    const sum = (rows: typeof siblings) =>
      rows.reduce((total, { result }) => total + (result.current_numerator ?? 0), 0);
    const known = siblings.filter(
      ({ result }) => !/^unknown/i.test(area === wholeArea ? result.part : result.area),
    );
    return [sum(siblings), sum(known)].flatMap((total) => (total > 0 ? [own / total] : []));
  }
  if (previous === null || previous === 0) return [];
  return [ratio.kind === 'times' ? current / previous : (current - previous) / previous];
}

/** The value of the month the clause names; else of the window. */
function monthOr(sentence: Sentence, ratio: RatioMention, figures: RowFigures, current: number): number[] {
  const clause = clauseOf(sentence, ratio);
  const month = sentence.periods.find(
    (one) => one.kind === 'month' && one.start >= clause.start && one.end <= clause.end,
  );
  const value = month?.kind === 'month' ? figures.month(month.month) : current;
  return value === null ? [] : [value];
}

/** Whether the words say that it is a ratio of the measure, and not of something in it. */
function isAbout(sentence: Sentence, ratio: RatioMention): boolean {
  const { vocabulary, measures } = sentence.subject;
  const clause = clauseOf(sentence, ratio);
  const before = sentence.plain.slice(clause.start, ratio.hedgeStart);
  const after = sentence.plain.slice(ratio.end, clause.end);
  if (ratio.kind !== 'fraction') {
    const within = /^\s*in\s+(?!the\b|this\b|last\b|that\b)(.*)$/is.exec(after)?.[1];
    if (within && vocabulary.about(phraseAfter(within)) === 'other') return false;
    return (
      clauseTopic(sentence, { start: ratio.hedgeStart, end: ratio.end }) !== 'other' &&
      !/\b(?:since|to|by)\s+(?:20\d\d|\w+ 20\d\d)/.test(after)
    );
  }
  const isRatio = measures.every(({ statistic }) => !/^(count|severity|mean|score change)$/.test(statistic));
  if (!isRatio)
    return /\b(?:in|from|by|for|of|within)\b|^\s*(?:the|[A-Z])/.test(after) ||
      /\b(?:accounts?|represents?|makes? up|for)\b/i.test(before)
      ? !isOther(sentence, ratio, after)
      : false;
  return (
    vocabulary.about(
      `${blank(sentence, clause.start, ratio.hedgeStart)} ${blank(sentence, ratio.end, clause.end)}`,
    ) === 'own' && !/^\s*of (?:these|those|this|them)\b/i.test(after)
  );
}

function isOther({ subject, plain, places }: Sentence, ratio: RatioMention, after: string): boolean {
  const next = places.find(({ start }) => start >= ratio.end);
  const stretch = next ? plain.slice(ratio.end, next.start) : after;
  return subject.vocabulary.about(stretch) === 'other';
}

function blank({ plain, places, periods }: Sentence, start: number, end: number): string {
  let text = plain;
  for (const one of [...places, ...periods])
    text = text.slice(0, one.start) + ' '.repeat(one.end - one.start) + text.slice(one.end);
  return text.slice(start, end);
}

/** The round fractions and multiples that people count by. */
const fractions = [0.1, 0.2, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 0.9, 1];
const multiples = [0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Within 5% of the ratio, on the side the words name; more than doubled reaches up to trebled. */
function holds({ kind, value, hedge }: RatioMention, found: number): boolean {
  const size = kind === 'change' ? Math.abs(found) : found;
  const near = Math.abs(size - value) <= 0.05 * Math.max(value, size) + 1e-9;
  const side = hedge?.side ?? 'about';
  if (side === 'about') return near || (kind !== 'times' && Math.abs(size - value) <= 0.015);
  const isClose = /^(?:almost|nearly|just|slightly|approaching|a little)/i.test(hedge?.text ?? '');
  const steps = kind === 'times' ? multiples : fractions;
  if (side === 'below') {
    const step = steps.filter((one) => one < value - 0.01).at(-1) ?? 0;
    return size <= value * 1.001 && size >= (isClose ? value * 0.9 : step);
  }
  const step = steps.find((one) => one > value + 0.01) ?? value + 1;
  return size >= value * 0.999 && size < (isClose ? value * 1.1 : Math.max(step, value * 1.1));
}

function editsOf(sentence: Sentence, ratio: RatioMention, value: number): Edit[] {
  const { text } = sentence;
  const { hedgeStart: start, end, kind } = ratio;
  if (kind === 'fraction') return [{ start, end, replacement: `${formatNumber(100 * value, 1)}%` }];
  if (kind === 'change') {
    const word = sentence.directions.find((one) => Math.abs(one.start - ratio.start) < 60);
    const replacement = { start, end, replacement: `${formatNumber(Math.abs(100 * value), 1)}%` };
    return word && Math.sign(value) === -word.sign ? [replacement, directionEdit(text, word)] : [replacement];
  }
  const change = `${formatNumber(Math.abs(100 * (value - 1)), 1)}%`;
  if (/^(doubl|trebl|tripl|quadrupl|halv)\w*ed$/i.test(ratio.text)) {
    const verb = value >= 1 ? 'risen by' : 'fallen by';
    const isPerfect = /\b(?:has|have|had)\s+(?:[a-z]+\s+)?$/i.test(text.slice(0, start));
    return [
      { start, end, replacement: `${isPerfect ? verb : value >= 1 ? 'rose by' : 'fell by'} ${change}` },
    ];
  }
  if (/fold$/i.test(ratio.text))
    return [{ start: ratio.start, end, replacement: `${formatNumber(value, 1)}-fold` }];
  const number = /^(\d+(?:\.\d+)?|\w+)(?=[ -])/.exec(text.slice(ratio.start, end));
  if (number && /times|fold/.test(ratio.text))
    return [{ start, end: ratio.start + number[0].length, replacement: formatNumber(value, 1) }];
  return [];
}
