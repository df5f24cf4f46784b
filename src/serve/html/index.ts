export { page, publicationTitle } from './page.tsx';
export { InlineChart, Select } from './pieces.tsx';
export { areaTitle, exceptionKind, measureAddress, queryAddress, rowAddress } from './words.ts';
