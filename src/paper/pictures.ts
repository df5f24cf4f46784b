import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pictures of a row as they were drawn: its sparkline, and its charts in full size. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly altText: string;
  readonly charts: readonly string[];
}

/** The pictures in a folder of charts, by the chart's key; `names` has the name of each chart. */
export function readPictures(folder: string, names: ReadonlyMap<string, string>): Map<string, Picture> {
  return new Map(
    [...names].map(([key, name]) => {
      const file = (extension: string) => join(folder, `${name}-sparkline.${extension}`);
      const [svg, altText] = [readFileSync(file('svg'), 'utf8'), readFileSync(file('txt'), 'utf8').trim()];
      const charts = [name, `${name}-limits`].map((one) => readFileSync(join(folder, `${one}.svg`), 'utf8'));
      return [key, { svg, altText, png: readFileSync(file('png')), charts }];
    }),
  );
}
