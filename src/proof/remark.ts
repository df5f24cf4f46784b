import { monthName } from '../calendar.ts';
import { comparisonOf, periodOf } from '../insight/index.ts';
import { decimalsOf, formatValue, isDivided, isPercent, wholeArea, wholePart } from '../measures/index.ts';
import { formatChange, formatNumber, formatSigned } from '../words/index.ts';
import type { Fault } from './costs.ts';
import type { Fact } from './facts.ts';
import { endsOf, lengthOf } from './months.ts';
import type { ResultFacts } from './proof-facts.ts';
import type { Edit } from './rewrite.ts';
import type { Span } from './span.ts';

/** One thing that is wrong, or in doubt, in a stretch of a sentence. */
export interface Remark extends Span {
  readonly level: 'error' | 'note';
  readonly fault: Fault;
  /** What the sentence claims. */
  readonly says: string;
  /** What the data says. */
  readonly data: string;
  readonly edits: readonly Edit[];
}

/** A remark of a fault in a stretch of a sentence: an error, unless it is said to be a note, with the edits there are. */
export const remark = (
  fault: Fault,
  { start, end }: Span,
  {
    level = 'error',
    says,
    data,
    edits = [],
  }: Pick<Remark, 'says' | 'data'> & {
    readonly level?: Remark['level'];
    readonly edits?: readonly (Edit | null)[];
  },
): Remark => ({ level, fault, start, end, says, data, edits: edits.filter((edit) => edit !== null) });

/** A fact in words, with the result it belongs to: `change +15.5%; 88,108 crimes against …`. */
export function describeFact(fact: Fact, decimals = 0): string {
  const { kind, row, months, per, side } = fact;
  const [, last] = endsOf(months);
  const when =
    side === 'other'
      ? ` ${lengthOf(months) === 1 ? 'in' : `of ${lengthOf(months)} months to`} ${monthName(last)}`
      : '';
  const before = side === 'previous' ? 'previous ' : '';
  const name = kind === 'level' ? 'value' : kind;
  return `${before}${name}${per === null ? '' : ` a ${per}`}${when} ${valueText(fact, decimals)}; ${describeRow(row)}`;
}

/** The published comparison of a row in words. */
export function describeRow({ result }: ResultFacts): string {
  const names = [
    result.part === wholePart ? null : result.part,
    result.area === wholeArea ? null : result.area,
  ].filter((name) => name !== null);
  const whose = names.length > 0 ? `${names.join(', ')}: ` : '';
  return `${whose}${comparisonOf(result)} (${periodOf(result)})`;
}

function valueText({ value, quantity, isSigned, row, kind }: Fact, least: number): string {
  const { statistic } = row.result;
  if (quantity === 'pp') return formatChange(value, 'pp');
  if (quantity === 'times') return `${formatNumber(value, 1)} times`;
  if (quantity === 'percent')
    return isSigned
      ? formatChange(value, '%')
      : `${formatNumber(value, Math.max(least, Math.abs(value) < 1 ? 2 : 1))}%`;
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 100 || isPercent(statistic);
  const decimals = isWhole
    ? 0
    : decimalsOf([value], statistic, isDivided(statistic) || !Number.isInteger(value));
  if (isSigned) return formatSigned(value, decimals);
  return kind === 'level' && !isPercent(statistic)
    ? formatValue(value, row.result, decimals)
    : formatNumber(value, decimals);
}
