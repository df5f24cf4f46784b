export { areasChart } from './areas-charts.ts';
export { type ChartedFigures, chartNames, chartSet } from './chart-set.ts';
export { type ChartedRow, chartedRows, chartKey } from './charted-rows.ts';
export { driversCharts } from './drivers-charts.ts';
export { limitsChart } from './limits-charts.ts';
export { lineChart } from './line-charts.ts';
