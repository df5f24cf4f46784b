export { page, publicationTitle } from './page.tsx';
export { InlineChart, Select } from './pieces.tsx';
export { areaTitle, kindTitles, measureAddress, queryAddress, rowAddress } from './words.ts';
