import { round } from './round.ts';

/** The formatter for each number of decimals, made once because making it is slow. */
const formatters: Intl.NumberFormat[] = [];

/** A number as people read it: thousands separated, a true minus sign, and the decimals asked for. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = round(value, decimals);
  formatters[decimals] ??= new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const digits = formatters[decimals].format(Math.abs(rounded));
  return rounded < 0 ? `−${digits}` : digits;
}

/** A number with its sign always shown, except that zero has none. */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return round(value, decimals) > 0 ? `+${text}` : text;
}

/** A change with its unit, signed, to one decimal: `+15.5%`, `−4.4 pp`. */
export function formatChange(change: number, unit: '%' | 'pp'): string {
  return `${formatSigned(change, 1)}${unit === 'pp' ? ' pp' : '%'}`;
}
