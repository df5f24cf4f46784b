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

/** Decimals a value is shown with: none for counts; of quotients two below 1, one below 100, none from there. */
export function decimalsOf(value: number, isDivided: boolean): number {
  if (!isDivided || Math.abs(value) >= 100) return 0;
  return Math.abs(value) < 1 ? 2 : 1;
}

/** A value with its unit: `88,108 crimes`, `0.22% of calls`, `15.7 positive outcomes per 100 crimes`. */
export function formatValue(value: number, unit: string, isDivided: boolean): string {
  const number = formatNumber(value, decimalsOf(value, isDivided));
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}
