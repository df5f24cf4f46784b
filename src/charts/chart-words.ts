/** What every kind of chart says around its drawing. */
export interface ChartWords {
  /** The stem of the chart's file names: `T3A.1`, `T3A.2-rural-limits`. */
  readonly name: string;
  /** A sentence: `Victim-based crime rose 15.5% in the 12 months to May 2018`. */
  readonly headline: string;
  /** What is counted, and when: `Victim-based crimes recorded each month, June 2016 to May 2018`. */
  readonly measured: string;
  /** `Source: Crime recording system`, with a line on synthetic data where that applies. */
  readonly source: string;
  readonly isSynthetic: boolean;
}
