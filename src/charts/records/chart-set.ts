import { areaLevels } from '../../measures/area-levels.ts';
import type { Build } from '../../pipeline/build.ts';
import type { ChartSet } from '../drawings.ts';
import { areasChart } from './areas-charts.ts';
import { chartedRows, chartKey } from './charted-rows.ts';
import { driversCharts } from './drivers-charts.ts';
import { limitsChart } from './limits-charts.ts';
import { lineChart } from './line-charts.ts';

/** What charts are made of. */
export type Charted = Pick<Build, 'measured' | 'results' | 'rates' | 'contributions' | 'registers'> & {
  readonly landing: Pick<Build['landing'], 'accepted'>;
};

/** The charts of every row of the paper that has a series. */
export function chartSet(build: Charted): ChartSet {
  const rows = chartedRows(build);
  return {
    lines: rows.map((row) => lineChart(row, build.registers)),
    limits: rows.map((row) => limitsChart(row, build.registers)),
    areas: rows.flatMap((row) => areaLevels.flatMap(({ level }) => areasChart(row, level, build) ?? [])),
    drivers: rows.flatMap((row) => driversCharts(row, build.contributions)),
  };
}

/** The name of the line chart of every such row, by measure and part: `T3A.2 rural`. */
export function chartNames(build: Charted): Map<string, string> {
  return new Map(chartedRows(build).map((row) => [chartKey(row.measure.code, row.part), row.name]));
}
