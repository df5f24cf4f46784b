/** The pictures of one row of the paper, as SVG. */
export interface Drawing {
  readonly sparkline: string;
  /** Full-size charts, in the order they are shown. */
  readonly charts: readonly string[];
}

/** The pictures of each row, by the key of its chart. */
export type Drawings = ReadonlyMap<string, Drawing>;
