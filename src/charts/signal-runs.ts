import type { LimitsPoint, PointSignal } from './limits-chart.ts';

/** Months next to each other that signal the same. */
export interface SignalRun {
  readonly points: readonly LimitsPoint[];
  /** Of its last month. */
  readonly signal: PointSignal;
}

/** The runs of signals, in order of time. A month as usual, or without value, ends one. */
export function signalRuns(points: readonly LimitsPoint[]): SignalRun[] {
  const runs: SignalRun[] = [];
  let isOpen = false;
  for (const point of points) {
    const { signal } = point;
    const run = isOpen ? runs.at(-1) : undefined;
    isOpen = signal !== null;
    if (signal === null) continue;
    if (run?.signal.kind === signal.kind) runs.splice(-1, 1, { points: [...run.points, point], signal });
    else runs.push({ points: [point], signal });
  }
  return runs;
}
