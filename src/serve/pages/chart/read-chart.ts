import type { Result } from '../../../measures/index.ts';
import { monthChartOf, sourceWords } from '../../charts/index.ts';
import { measureAddress } from '../../html/index.ts';
import { type Definition, type OpenMart, readLines } from '../../mart/index.ts';
import { type ChartView, type MonthChart, viewOf } from '../../picture/index.ts';

/** A chart of months, and what an address asks to see of it. */
export interface ReadChart {
  readonly chart: MonthChart;
  readonly view: ChartView;
  /** Where its files are, and the row that they are of. */
  readonly address: string;
  readonly query: URLSearchParams;
  /** Whence its figures are, and whether they are made up. */
  readonly source: string;
}

/** The chart of a row; null where the mart has no months of it. */
export async function readChart(
  { facts, database }: OpenMart,
  definition: Definition,
  result: Result,
  given: URLSearchParams,
): Promise<ReadChart | null> {
  const chart = monthChartOf(facts, definition, result, await readLines(database, result));
  if (chart === null) return null;
  const { part, area } = result;
  return {
    chart,
    view: viewOf(chart, given),
    address: `${measureAddress(definition.measure)}/`,
    query: new URLSearchParams({ part, area }),
    source: sourceWords(facts.build, definition.source),
  };
}
