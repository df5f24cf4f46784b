export { type BuiltChart, builtCharts } from './built-charts.ts';
export { chartOf, gapOf, type SeriesShown, sourceWords } from './chart-of.ts';
export { monthChartOf } from './month-chart.ts';
export { altTextOf, type Stills, specToHandOn, stillsOf } from './month-picture.ts';
export { offenceChartOf } from './offence-chart.ts';
export { PictureCache } from './picture-cache.ts';
export { type ResultChart, resultChart } from './result-chart.ts';
export { type Sparkline, sparklinesOf } from './sparklines.ts';
