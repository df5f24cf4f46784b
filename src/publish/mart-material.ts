import type { PaperMaterial } from '../paper/index.ts';
import type { Neighbourhoods } from '../reference/index.ts';

/** How a build ended, as it is kept in the warehouse. */
export interface PastRun {
  readonly started_at: string;
  readonly publication: string;
  readonly as_at: string;
  readonly outcome: string;
  readonly seconds: number;
}

/** What the published mart is made of: what the paper is composed of, and how it was made. */
export interface MartMaterial extends Omit<PaperMaterial, 'pictures'> {
  readonly neighbourhoods: Neighbourhoods;
  readonly startedAt: Date;
  /** When the paper says it was made. */
  readonly publishedAt: Date;
  /** Guard rails that somebody took down for the build. */
  readonly allowed: readonly string[];
  /** How this build ends if nothing hinders it, in words. */
  readonly outcome: string;
  /** How builds before it ended, the earliest first. */
  readonly earlierRuns: readonly PastRun[];
  readonly timings: readonly { readonly step: string; readonly milliseconds: number }[];
}
