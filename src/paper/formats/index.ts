import type { Format } from '../format.ts';
import { pdf } from './pdf/index.ts';
import { spreadsheet } from './spreadsheet/index.ts';
import { webPage } from './web-page/index.ts';
import { word } from './word/index.ts';

export * from './web-page/index.ts';
export { readTemplate } from './word/index.ts';
export { spreadsheet, word };

/** The formats that a paper is written in, that which only some ask for last. */
export const everyFormat: readonly Format[] = [word, webPage, spreadsheet, pdf];
