import type { DrawnPicture } from '../charts/index.ts';

/** The pictures of a row as they were drawn: its sparkline, and its charts in full size. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly altText: string;
  readonly charts: readonly string[];
}

/** The pictures of every row that has a small one, by the name of the row, from every picture as it was drawn. */
export function picturesOfRows(drawn: ReadonlyMap<string, DrawnPicture>): Map<string, Picture> {
  const pictures = [...drawn.values()];
  const inFull = pictures.filter(({ kind }) => kind.inPaper === 'full size');
  return new Map(
    pictures
      .filter(({ kind }) => kind.inPaper === 'small')
      .map((small) => {
        const charts = inFull.filter(({ row }) => row === small.row).map(({ svg }) => svg);
        return [small.row, { ...small, charts }];
      }),
  );
}
