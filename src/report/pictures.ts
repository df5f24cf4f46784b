import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from '../charts/chart.ts';

/** A sparkline as it was drawn. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly altText: string;
}

/** The sparklines of a folder of charts, by the chart's key. */
export function readPictures(folder: string, charts: ReadonlyMap<string, Chart>): Map<string, Picture> {
  return new Map(
    [...charts].map(([key, { name }]) => {
      const file = (extension: string) => join(folder, `${name}-sparkline.${extension}`);
      const [svg, altText] = [readFileSync(file('svg'), 'utf8'), readFileSync(file('txt'), 'utf8').trim()];
      return [key, { svg, altText, png: readFileSync(file('png')) }];
    }),
  );
}
