export {
  areas,
  type ChartedFigures,
  type ChartedRow,
  type ChartKind,
  chartedRows,
  chartKinds,
  type Drawing,
  drawingOf,
  drawingsOf,
  drawingsOfTargets,
  drivers,
  type LineChart,
  limits,
  line,
  nameOfTarget,
  rolling,
  sparkline,
} from './kinds/index.ts';
export { textWidth, wrapText } from './layout/text-width.ts';
export { drawnInLight, monthLinesSpec } from './month-lines.ts';
export { plainBarsSpec } from './plain-bars.ts';
export { EarlierPictures } from './render/earlier-pictures.ts';
export { renderPng } from './render/png.ts';
export { drawSvg, renderFilled, renderSvg, type SvgWords, vegaOf } from './render/svg.ts';
export { type DrawnPicture, type WrittenCharts, writeCharts } from './render/write-charts.ts';
export { type MonthPair, scatterSpec } from './scatter.ts';
export { mostLines, type NamedLine, severalLinesSpec } from './several-lines.ts';
