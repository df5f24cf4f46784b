export {
  type ChartLine,
  type ChartView,
  type MonthChart,
  monthWords,
  type NumberedBreak,
  pointWords,
} from './chart.ts';
export { colourOf, dashOf, emptyPicture, type Picture, pictureOf } from './picture.ts';
export { askedOf, presets, usualMonths, viewOf } from './view.ts';
