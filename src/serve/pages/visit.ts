import type { ChartKind } from '../../charts/index.ts';
import type { PictureCache } from '../charts/index.ts';
import type { MartFile, OpenMart } from '../mart/index.ts';
import type { Questioner } from '../query/index.ts';
import type { Boundaries } from './area/boundaries.ts';

/** What the site is made of. */
export interface Site {
  /** The folder with data-mart, charts and reports. */
  readonly out: string;
  readonly mart: MartFile;
  readonly pictures: PictureCache;
  /** Kinds of chart whose files it recognises. */
  readonly chartKinds: readonly ChartKind[];
  readonly questioner: Questioner;
  /** Boundaries of areas that maps are drawn by; null where they are tiles. */
  readonly boundaries: Boundaries | null;
}

/** A request for a page. */
export interface Visit {
  readonly site: Site;
  readonly mart: OpenMart;
  /** What follows the name of the page in its address. */
  readonly names: readonly string[];
  readonly given: URLSearchParams;
  /** Aborted when nobody is waiting for the reply any more. */
  readonly signal: AbortSignal;
}
