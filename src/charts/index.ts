export type { Chart, ChartKind } from './chart.ts';
export { drawSvg } from './draw-svg.ts';
export type { Drawing } from './drawing.ts';
export {
  areasDrawing,
  drawingsOf,
  driversDrawing,
  limitsDrawing,
  lineDrawing,
  sparklineDrawing,
} from './drawings.ts';
export { EarlierPictures } from './earlier-pictures.ts';
export { PALETTE } from './palette.ts';
export {
  areasChart,
  type ChartedFigures,
  type ChartedRow,
  chartedRows,
  chartKey,
  chartNames,
  chartSet,
  driversCharts,
  limitsChart,
  lineChart,
} from './records/index.ts';
export { renderPng } from './render-png.ts';
export { renderSvg } from './render-svg.ts';
export { SPEC_BASE, SPEC_CONFIG, type SpecPart } from './spec-parts.ts';
export type { SvgWords } from './svg-words.ts';
export { textWidth } from './text-width.ts';
export { type DrawnPicture, type WrittenCharts, writeCharts } from './write-charts.ts';
