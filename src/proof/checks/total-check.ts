import { formatNumber } from '../../words/index.ts';
import { readClaim } from '../claims/index.ts';
import type { NumberMention } from '../mentions/index.ts';
import { agrees } from '../mentions/index.ts';
import type { NumberReading } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';

const rest = /\b(?:remaining|the (?:other|rest|remainder)|the balance)\b[^\d]{0,30}$/i;
const totalBefore = /\b(?:total(?:ling|led|s)?|in total|altogether|combined|together|sum)\b[^\d;]{0,30}$/i;
const totalAfter = /^\s*[\w\s-]{0,25}\b(?:in total|altogether|combined|overall)\b/i;

/** Parts that cannot add up to the total printed beside them, however they were rounded. */
export const totalCheck: Check = (sentence, readings) => [
  ...hundred(sentence.plain, readings),
  ...totals(sentence.plain, readings),
];

/** Shares that claim to be the whole: `58% in the City and the remaining 45% in the County`. */
function hundred(plain: string, readings: readonly NumberReading[]): Remark[] {
  const shares = readings.filter(
    ({ number, direction, period }) => number.unit === 'percent' && direction === null && period.own === null,
  );
  const isAll =
    shares.length >= 2 && shares.some(({ number }) => rest.test(plain.slice(0, number.hedgeStart)));
  const areas = shares.flatMap(({ places }) => (places.area?.isHard ? [places.area.mention.name] : []));
  const isApart = shares.length >= 2 && shares.length === new Set(areas).size && isShareOfOne(plain, shares);
  if (!isAll && !isApart) return [];
  const numbers = shares.map(({ number }) => number);
  return isAll ? sumRemark(numbers, 100) : sumRemark(numbers, 100, true);
}

/** Areas side by side with nothing between them but `and`, in a measure that is a count. */
function isShareOfOne(plain: string, shares: readonly NumberReading[]): boolean {
  const isCount = shares.every(({ sentence }) =>
    sentence.subject.measures.every(({ statistic }) => statistic === 'count'),
  );
  return isCount && /\b(?:split|accounts?|accounted|shares?|proportions?|were in|occurred)\b/i.test(plain);
}

/** `45 in the City and 60 in the County, 110 in total`. */
function totals(plain: string, readings: readonly NumberReading[]): Remark[] {
  const counts = readings.map(({ number }) => number).filter(({ unit }) => unit === 'none');
  const isTotal = ({ hedgeStart, end }: NumberMention) =>
    totalBefore.test(plain.slice(0, hedgeStart)) || totalAfter.test(plain.slice(end));
  const [total, ...others] = counts.filter(isTotal);
  const parts = counts.filter((one) => one !== total);
  if (!total || others.length > 0 || parts.length < 2) return [];
  const at = counts.indexOf(total);
  if (at !== 0 && at !== counts.length - 1) return [];
  if (
    parts.some(({ value }) => value > total.value * 1.2) ||
    readings.some(({ average, frame }) => average !== null || frame === 'compared' || frame === 'from')
  )
    return [];
  const between = plain.slice(parts[0]?.end ?? 0, parts.at(-1)?.start ?? 0);
  // A true total of more than its parts has a part that is not known.
  const sum = parts.reduce((found, { value }) => found + value, 0);
  const reading = readings.find(({ number }) => number === total);
  if (sum <= total.value && reading && isTrue(reading)) return [];
  return /\band\b|,/.test(between) && !/\b(?:compared|against|up|from|which|of)\b/i.test(between)
    ? sumRemark(parts, total.value, false, total)
    : [];
}

/** Whether the data has the number as what it claims to be. */
function isTrue(reading: NumberReading): boolean {
  const claim = readClaim(reading);
  return claim?.expected.some(({ value }) => agrees(reading.number, Math.abs(value))) ?? false;
}

function sumRemark(
  parts: readonly NumberMention[],
  whole: number,
  isAtMost = false,
  total?: NumberMention,
): Remark[] {
  const sum = parts.reduce((found, { value }) => found + value, 0);
  const slack =
    parts.reduce((found, { half, hedge, value }) => found + (hedge ? 0.05 * value : half), 0) +
    (total?.hedge ? 0.05 * whole : (total?.half ?? 0));
  const isRight = isAtMost ? sum <= whole + slack : Math.abs(sum - whole) <= slack;
  const [first] = parts;
  if (isRight || !first) return [];
  const marked = total ?? parts.at(-1) ?? first;
  return [
    {
      level: 'error',
      fault: 'total',
      start: first.start,
      end: marked.end,
      says: `${parts.map(({ text }) => text).join(' + ')} ${isAtMost ? 'are parts of' : 'make'} ${total?.text ?? '100%'}`,
      data: `they add up to ${formatNumber(sum, Math.max(...parts.map(({ decimals }) => decimals)))}, which no rounding makes ${formatNumber(whole)}`,
      edits: total ? [{ start: total.start, end: total.digitsEnd, replacement: formatNumber(sum) }] : [],
    },
  ];
}
