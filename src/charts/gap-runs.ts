import type { ChartPoint } from './chart.ts';

/** Months next to each other that have no value for the same reason. */
export interface GapRun {
  readonly first: string;
  readonly last: string;
  readonly reason: string;
}

/** The gaps of a series, in order. */
export function gapRuns(points: readonly ChartPoint[]): GapRun[] {
  const runs: GapRun[] = [];
  let isOpen = false;

  for (const { month, value, gap } of points) {
    const reason = gap ?? 'no value';
    const run = isOpen ? runs.at(-1) : undefined;
    isOpen = value === null;
    if (!isOpen) continue;
    if (run?.reason === reason) runs.splice(-1, 1, { ...run, last: month });
    else runs.push({ first: month, last: month, reason });
  }
  return runs;
}
