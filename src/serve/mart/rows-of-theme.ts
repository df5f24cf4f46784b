import { type Facts, type PaperRow, rankOf } from './facts.ts';
import type { Theme } from './themes.ts';

/** The rows of the paper under a theme, in its order. */
export function rowsOf({ rows }: Facts, { objectives }: Theme): PaperRow[] {
  return rows.filter(({ definition }) => objectives.includes(definition.objective));
}

/** The rows that stand out, the most striking first. */
export function exceptionsOf(rows: readonly PaperRow[]): PaperRow[] {
  return rows.filter((row) => rankOf(row) !== null).sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
}

/** Rows that stand out before all others. */
export function exceptionsFirst(rows: readonly PaperRow[]): PaperRow[] {
  return [...exceptionsOf(rows), ...rows.filter((row) => rankOf(row) === null)];
}
