import { monthName } from '../../calendar.ts';
import { comparisonOf, periodOf } from '../../insight/index.ts';
import { decimalsOf, formatValue, isDivided, isPercent, wholeArea, wholePart } from '../../measures/index.ts';
import { formatChange, formatNumber, formatSigned } from '../../words/index.ts';
import { type Fault, type Scope, scopeOf } from '../claims/index.ts';
import type { Edit } from '../edits.ts';
import type { Fact, ResultFacts } from '../facts/index.ts';
import type { About, Span } from '../mentions/index.ts';
import type { BoundPlaces, NumberReading, Sentence } from '../readings/index.ts';

const boundary = /[;:()]|,\s(?:and|but|while|with|which)\b|\b(?:while|whilst|but|whereas|although)\b/gi;

/** The clause around a stretch of a sentence. */
export function clauseOf({ plain }: Sentence, span: Span): Span {
  let [start, end] = [0, plain.length];
  for (const match of plain.matchAll(boundary)) {
    const at = match.index ?? 0;
    if (at + match[0].length <= span.start) start = at + match[0].length;
    else if (at >= span.end && at < end) end = at;
  }
  return { start, end };
}

/** The part and area that a clause is about, by the nearest that it names, else that the sentence names first. */
export function clauseScope(sentence: Sentence, span: Span): Scope {
  const clause = clauseOf(sentence, span);
  const nearest = (dimension: 'part' | 'area'): BoundPlaces['part'] => {
    const own = sentence.places.filter((one) => one.dimension === dimension);
    const within = own.filter((one) => one.start >= clause.start && one.end <= clause.end);
    const distance = (one: Span) => Math.min(Math.abs(one.end - span.start), Math.abs(one.start - span.end));
    const [mention] = [...(within.length > 0 ? within : [])].sort((a, b) => distance(a) - distance(b));
    if (mention) return { mention, isHard: true };
    const carried =
      own.filter((one) => one.end <= clause.start).at(-1) ??
      sentence.placesBefore.filter((one) => one.dimension === dimension).at(-1);
    return carried ? { mention: carried, isHard: false, isFaint: !own.includes(carried) } : null;
  };
  return scopeOf({ sentence, places: { part: nearest('part'), area: nearest('area') } });
}

/** What the words of a clause before a stretch of it are about. */
export function clauseTopic(sentence: Sentence, span: Span): About {
  const clause = clauseOf(sentence, span);
  const { vocabulary } = sentence.subject;
  let text = sentence.plain;
  for (const { start, end } of [...sentence.places, ...sentence.periods])
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return vocabulary.about(text.slice(clause.start, span.start));
}

/** One thing a check says about a stretch of a sentence. */
export interface Remark extends Span {
  readonly level: 'error' | 'note';
  readonly fault: Fault;
  readonly says: string;
  readonly data: string;
  readonly edits: readonly Edit[];
}

/** Looks at a whole sentence for one kind of claim. */
export type Check = (sentence: Sentence, numbers: readonly NumberReading[]) => Remark[];

/** A fact in words, with the result it belongs to: `change +15.5%: 88,108 crimes against …`. */
export function describeFact(fact: Fact, decimals = 0): string {
  const { name, row, end, isOfMonth } = fact;
  const when = isOfMonth ? ` in ${monthName(end)}` : '';
  return `${name}${when} ${valueText(fact, decimals)}; ${describeRow(row)}`;
}

/** The published comparison of a row in words. */
export function describeRow(row: ResultFacts): string {
  const { result } = row;
  const of = [
    result.part === wholePart ? null : result.part,
    result.area === wholeArea ? null : result.area,
  ].filter((one) => one !== null);
  const whose = of.length > 0 ? `${of.join(', ')}: ` : '';
  return `${whose}${comparisonOf(result)} (${periodOf(result)})`;
}

function valueText({ value, quantity, isSigned, row }: Fact, least: number): string {
  const { statistic } = row.result;
  if (quantity === 'pp') return formatChange(value, 'pp');
  if (quantity === 'percent')
    return isSigned
      ? formatChange(value, '%')
      : `${formatNumber(value, Math.max(least, Math.abs(value) < 1 ? 2 : 1))}%`;
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 100 || isPercent(statistic);
  const hasDecimals = isDivided(statistic) || !Number.isInteger(value);
  const decimals = isWhole ? 0 : decimalsOf([value], statistic, hasDecimals);
  if (isSigned) return formatSigned(value, decimals);
  return isPercent(statistic) ? formatNumber(value, decimals) : formatValue(value, row.result, decimals);
}
