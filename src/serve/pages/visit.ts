import type { ChartKind } from '../../charts/index.ts';
import type { Result } from '../../measures/index.ts';
import type { PictureCache } from '../charts/index.ts';
import type { MartFile, OpenMart } from '../mart/index.ts';
import type { Questioner } from '../query/index.ts';
import type { Boundaries } from './area/boundaries.ts';

/** A record behind a figure. */
interface BehindFigure {
  readonly role: string;
  readonly reference: string | null;
  readonly file: string | null;
  readonly line: number;
}

/** What only those may see who may see records. */
export interface Records {
  readonly password: string;
  /** The records behind a month of a result; null where they cannot be told without what identifies persons. */
  readonly ofMonth: (result: Result, month: string) => Promise<readonly BehindFigure[] | null>;
}

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
  /** Null where the site shows no records. */
  readonly records: Records | null;
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
