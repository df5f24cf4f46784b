import type { DrawnPicture } from '../charts/index.ts';
import type { ShownFigures } from '../disclosure/index.ts';
import type { Finding } from '../findings/index.ts';
import type { History } from '../history/index.ts';
import type { Exception } from '../insight/index.ts';
import type { Landing } from '../land/index.ts';
import type { Measure } from '../measures/index.ts';
import type { AuthorInsight } from '../narrative/index.ts';
import type { JudgedTarget } from '../scorecard/index.ts';
import type { Staging } from '../stage/index.ts';

/** What a paper is composed of: figures that may be shown, what is said of them, and where they come from. */
export interface PaperMaterial {
  readonly publication: {
    readonly name: string;
    readonly title: string;
    readonly feeds: readonly string[];
    readonly measures: readonly Measure[];
  };
  readonly landed: Landing;
  readonly staged: Staging;
  readonly shown: ShownFigures;
  readonly history: History;
  readonly exceptions: readonly Exception[];
  /** Every picture that was drawn, by the stem of its file names. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** The targets of a plan, judged; left out where the paper is about none. */
  readonly targets?: readonly JudgedTarget[];
  readonly authorInsight: readonly AuthorInsight[];
  /** Lines of the cover that an author has filled in, by their names. */
  readonly coverLines?: Readonly<Record<string, string>>;
  /** Every finding of the build. */
  readonly findings: readonly Finding[];
}
