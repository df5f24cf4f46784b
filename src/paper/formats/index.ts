export { everyFormat } from './every-format.ts';
export { spreadsheet } from './spreadsheet/index.ts';
export {
  inlineSvg,
  packScript,
  renderChartPack,
  renderPage,
  Scroll,
  styles,
  WordsView,
  webPage,
} from './web-page/index.ts';
export { readTemplate, word } from './word/index.ts';
