/** A picture to be drawn, with all that is written beside it. */
export interface Drawing {
  /** The stem of its file names: `T3A.1`, `T3A.1-sparkline`, `T3A.1-areas-district`. */
  readonly stem: string;
  readonly headline: string;
  /** In Vega-Lite. */
  readonly spec: object;
  readonly altText: string;
  /** Its data; null where they stand beside another drawing. */
  readonly csv: string | null;
}
