/** A month from which values are recorded in another way, and what changed. */
export interface ChartBreak {
  readonly month: string;
  readonly what: string;
}
