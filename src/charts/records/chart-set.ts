import type { ShownFigures } from '../../disclosure/index.ts';
import type { Receipt } from '../../land/index.ts';
import { areaLevels } from '../../measures/index.ts';
import type { ChartSet } from '../drawings.ts';
import { areasChart } from './areas-charts.ts';
import { chartedRows, chartKey } from './charted-rows.ts';
import { driversCharts } from './drivers-charts.ts';
import { limitsChart } from './limits-charts.ts';
import { lineChart } from './line-charts.ts';

/** What charts are made of. */
export type ChartedFigures = Pick<
  ShownFigures,
  'measured' | 'results' | 'rates' | 'contributions' | 'registers'
> & { readonly accepted: readonly Receipt[] };

/** The charts of every row of the paper that has a series. */
export function chartSet(figures: ChartedFigures): ChartSet {
  const rows = chartedRows(figures);
  return {
    lines: rows.map((row) => lineChart(row, figures.registers)),
    limits: rows.map((row) => limitsChart(row, figures.registers)),
    areas: rows.flatMap((row) => areaLevels.flatMap(({ level }) => areasChart(row, level, figures) ?? [])),
    drivers: rows.flatMap((row) => driversCharts(row, figures.contributions)),
  };
}

/** The name of the line chart of every such row, by measure and part: `T3A.2 rural`. */
export function chartNames(figures: Pick<ChartedFigures, 'measured' | 'results'>): Map<string, string> {
  const rows = chartedRows({ ...figures, accepted: [] });
  return new Map(rows.map((row) => [chartKey(row.measure.code, row.part), row.name]));
}
