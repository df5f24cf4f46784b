import { type Exact, exactFigures } from '../../measures/index.ts';
import { readRegisters } from '../../reference/index.ts';
import type { MeasuredMonths } from './measure.ts';

/** Exact figures of a paper, of which nothing may be shown yet, and the series they are of. */
export interface ComparedFigures extends Exact {
  readonly series: MeasuredMonths;
}

/** Compares the windows of each series at the paper's month: changes, intervals, signals, statuses. */
export function compare(series: MeasuredMonths): ComparedFigures {
  return { ...exactFigures(series.measured, series.asAt, readRegisters().targets), series };
}
