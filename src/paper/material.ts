import type { ShownFigures } from '../disclosure/protect-figures.ts';
import type { Finding } from '../findings/finding.ts';
import type { History } from '../history/look-back.ts';
import type { Exception } from '../insight/exceptions.ts';
import type { Landing } from '../land/land.ts';
import type { Measure } from '../measures/measure.ts';
import type { AuthorInsight } from '../narrative/read-narrative.ts';
import type { Staging } from '../stage/stage.ts';

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
  readonly authorInsight: readonly AuthorInsight[];
  /** Every finding of the build. */
  readonly findings: readonly Finding[];
}
