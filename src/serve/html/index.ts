export { page, publicationTitle } from './page.tsx';
export { Actions, FactList, InlineChart, type Option, RowLink, Select } from './pieces.tsx';
export { siteAddress, siteFile } from './site-files.ts';
export { Cells, type Column, Headings, Table } from './table.tsx';
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
