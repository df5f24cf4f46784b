export { page, publicationTitle } from './page.tsx';
export { Actions, InlineChart, NamedFacts, type Option, RowLink, Select } from './pieces.tsx';
export { siteAddress, siteFile } from './site-files.ts';
export { Cells, type Column, DataTable, Headings } from './table.tsx';
export {
  areaAddress,
  areaTitle,
  exceptionKind,
  measureAddress,
  offenceAddress,
  queryAddress,
  resultAddress,
  rowAddress,
} from './words.ts';
