import type { NamedLine } from '../../charts/index.ts';
import type { SeriesShown } from './chart-of.ts';

const baseMonths = 12;

/** A series as an index: the average of its first 12 months that have a value is 100. */
export function indexed({ title, months }: Pick<SeriesShown, 'title' | 'months'>): NamedLine {
  const first = months.flatMap(({ value }) => value ?? []).slice(0, baseMonths);
  const base = first.reduce((sum, value) => sum + value, 0) / first.length;
  return {
    name: title,
    points: months.map(({ month, value }) => ({
      month,
      value: value === null || !(base > 0) ? null : (100 * value) / base,
    })),
  };
}
