import { round } from './round.ts';

/** A number as people read it: thousands separated, a true minus sign, so many decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = round(value, decimals);
  const digits = Math.abs(rounded).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return rounded < 0 ? `−${digits}` : digits;
}

/** A number with its sign always shown; zero has none. */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return round(value, decimals) > 0 ? `+${text}` : text;
}

/** A change with its unit, signed, to one decimal: `+15.5%`, `−4.4 pp`. */
export function formatChange(change: number, unit: '%' | 'pp'): string {
  return `${formatSigned(change, 1)}${unit === 'pp' ? ' pp' : '%'}`;
}

/** Decimals a value is shown with: none for counts; one for ratios, two for those below 1. */
export function decimalsOf(value: number, isRatio: boolean): number {
  if (!isRatio) return 0;
  return Math.abs(value) < 1 ? 2 : 1;
}

/** A value with its unit: `88,108 crimes`, `0.22% of calls`, `15.7 positive outcomes per 100 crimes`. */
export function formatValue(value: number, unit: string, isRatio: boolean): string {
  const number = formatNumber(value, decimalsOf(value, isRatio));
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}
