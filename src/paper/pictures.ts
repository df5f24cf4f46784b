import type { DrawnPicture } from '../charts/index.ts';
import { type ChartedFigures, chartNames } from '../charts/index.ts';

/** The pictures of a row as they were drawn: its sparkline, and its charts in full size. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly altText: string;
  readonly charts: readonly string[];
}

/** The pictures of every row that has a chart, by the chart's key; `drawn` has every picture by its stem. */
export function picturesOfRows(
  figures: Pick<ChartedFigures, 'measured' | 'results'>,
  drawn: ReadonlyMap<string, DrawnPicture>,
): Map<string, Picture> {
  const pictureOf = (stem: string) => {
    const picture = drawn.get(stem);
    if (!picture) throw new Error(`not drawn: ${stem}`);
    return picture;
  };
  return new Map(
    [...chartNames(figures)].map(([key, name]) => {
      const charts = [name, `${name}-limits`].map((stem) => pictureOf(stem).svg);
      return [key, { ...pictureOf(`${name}-sparkline`), charts }];
    }),
  );
}
