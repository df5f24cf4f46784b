import { formatNumber } from '../words/index.ts';
import { type LimitsChart, limitsPoints } from './limits-chart.ts';
import { decimalsApart, valueDecimals } from './value-words.ts';

/** Limits of counts under this are written with a decimal, as whole numbers would say too little. */
const DECIMAL_UNDER = 100;

/**
 * How this chart writes its latest segment's mean and limits: as its values, but never so that
 * two of them look alike, or like a latest value that lies beyond them.
 */
export function limitWords(chart: LimitsChart): (value: number) => string {
  const points = limitsPoints(chart);
  const { limits = null } = chart.segments.at(-1) ?? {};
  const latest = points.findLast(({ value }) => value !== null)?.value ?? null;
  const suffix = chart.isPercent ? '%' : '';
  const lines = limits ? [limits.mean, limits.drawnLow, limits.high] : [];
  const usual = valueDecimals(chart, points);
  const isSmall = usual === 0 && lines.every((line) => Math.abs(line) < DECIMAL_UNDER);
  const pairs = limits
    ? [
        [limits.mean, limits.high],
        [limits.mean, limits.drawnLow],
        ...lines.map((line) => [line, latest ?? line]),
      ]
    : [];
  const decimals = pairs.reduce(
    (most, [one = 0, other = 0]) => decimalsApart(one, other, most),
    isSmall ? 1 : usual,
  );
  return (value) => `${formatNumber(value, decimals)}${suffix}`;
}
