export { type BuiltChart, builtCharts } from './built-charts.ts';
export { chartOf, gapOf, type SeriesShown } from './chart-of.ts';
export { Drawings } from './drawings.ts';
export { indexed } from './indexed.ts';
export { linesSpec } from './lines-spec.ts';
export { type ResultChart, resultChart } from './result-chart.ts';
export { type Sparkline, sparklinesOf } from './sparklines.ts';
