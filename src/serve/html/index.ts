export { page, publicationTitle } from './page.tsx';
export { InlineChart, NumberHeadings, Select } from './pieces.tsx';
export { siteAddress, siteFile } from './site-files.ts';
export {
  areaAddress,
  areaTitle,
  exceptionKind,
  measureAddress,
  offenceAddress,
  queryAddress,
  rowAddress,
} from './words.ts';
