import { monthName } from '../calendar.ts';
import { comparisonOf, periodOf } from '../insight/index.ts';
import { wholeArea, wholePart } from '../measures/index.ts';
import { decimalsOf, formatChange, formatNumber, formatSigned, formatValue } from '../words/index.ts';
import type { Fact, RowFacts } from './facts/index.ts';

/** A fact in words, with the result it belongs to: `change +15.5%: 88,108 crimes against …`. */
export function describeFact(fact: Fact, decimals = 0): string {
  const { name, row, end, isOfMonth } = fact;
  const when = isOfMonth ? ` in ${monthName(end)}` : '';
  return `${name}${when} ${valueText(fact, decimals)}; ${describeRow(row)}`;
}

/** The published comparison of a row in words. */
export function describeRow(row: RowFacts): string {
  const { result } = row;
  const of = [
    result.part === wholePart ? null : result.part,
    result.area === wholeArea ? null : result.area,
  ].filter((one) => one !== null);
  const whose = of.length > 0 ? `${of.join(', ')}: ` : '';
  return `${whose}${comparisonOf(result)} (${periodOf(result)})`;
}

function valueText({ value, quantity, isSigned, row }: Fact, least: number): string {
  const { unit, statistic } = row.result;
  const isDivided = statistic !== 'count' && statistic !== 'severity';
  if (quantity === 'pp') return formatChange(value, 'pp');
  if (quantity === 'percent')
    return isSigned
      ? formatChange(value, '%')
      : `${formatNumber(value, Math.max(least, Math.abs(value) < 1 ? 2 : 1))}%`;
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 100 || unit.startsWith('%');
  const decimals = isWhole ? 0 : decimalsOf([value], unit, isDivided || !Number.isInteger(value));
  if (isSigned) return formatSigned(value, decimals);
  return unit.startsWith('%') ? formatNumber(value, decimals) : formatValue(value, unit, decimals);
}
