import type { MonthPoint } from '../../mart/index.ts';

/** Months that a small line shows. */
export const monthsOfSpark = 24;
const [width, height, edge] = [120, 28, 3];

/** The last months as a small line from zero, broken where there is no value; what it shows stands beside it. */
export function Spark({ months }: { months: readonly Pick<MonthPoint, 'value'>[] }) {
  const highest = Math.max(1e-9, ...months.map(({ value }) => value ?? 0));
  const step = (width - 2 * edge) / Math.max(1, months.length - 1);
  const places = months.map(({ value }, at) =>
    value === null
      ? null
      : `${(edge + at * step).toFixed(1)},${(height - edge - (value / highest) * (height - 2 * edge)).toFixed(1)}`,
  );
  const last = places.findLast((place) => place !== null)?.split(',');
  if (!last) return <span class="when">months not shown</span>;
  const path = places
    .map((place, at) => (place === null ? '' : `${places[at - 1] == null ? 'M' : 'L'}${place}`))
    .join('');
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={path} />
      <circle cx={last[0]} cy={last[1]} r="2.5" />
    </svg>
  );
}
