import { addMonths, monthName } from '../calendar.ts';
import type { Revision } from '../history/index.ts';
import { describeWindow, isDivided, isPrinted, rowTitle, wholeArea } from '../measures/index.ts';
import { decimalsOf, formatNumber, formatSigned } from '../words/index.ts';
import type { PaperMaterial } from './material.ts';

/** A row of an earlier paper whose value is another now. */
export interface PaperRevision extends Pick<Revision, 'part' | 'area' | 'area_level' | 'unit' | 'why'> {
  readonly code: string;
  readonly title: string;
  /** Month of the paper that published it. */
  readonly paper: string;
  readonly period: string;
  /** Unrounded; null where there is none. */
  readonly published: number | null;
  readonly now: number | null;
  readonly decimals: number;
  /** The same in words: `88,108`, `withheld`; `+12`. */
  readonly publishedText: string;
  readonly nowText: string;
  readonly byText: string;
}

/** What the paper says of its predecessors. */
export interface PaperRevisions {
  /** How many earlier papers were looked at. */
  readonly papers: number;
  /** Printed rows of the last paper before, and of this one as it first appeared, that print another value now. */
  readonly printed: readonly PaperRevision[];
  /** Every revised value of every earlier paper and area. */
  readonly all: readonly PaperRevision[];
}

/** The revisions of a build in the paper's order, newest paper first. */
export function paperRevisions(material: PaperMaterial): PaperRevisions {
  const all = material.publication.measures.flatMap((measure) =>
    material.history.revisions
      .filter((revision) => revision.measure === measure.code && isPrinted(measure, revision.part))
      .map((revision): PaperRevision & { as_at: string } => {
        const { published, now, difference } = revision;
        const values = [published, now].filter((value) => value !== null);
        const decimals =
          values.length === 0 ? 0 : decimalsOf(values, revision.unit, isDivided(measure.statistic));
        const textOf = (value: number | null) =>
          value === null ? 'withheld' : formatNumber(value, decimals);
        return {
          ...revision,
          as_at: revision.published_as_at,
          code: measure.code,
          title: rowTitle(measure, revision.part),
          paper: monthName(revision.published_as_at),
          period: describeWindow({ start: revision.window_start, end: revision.window_end }),
          decimals,
          publishedText: textOf(published),
          nowText: textOf(now),
          byText: difference === null ? '' : formatSigned(difference, decimals),
        };
      }),
  );
  all.sort((a, b) => b.as_at.localeCompare(a.as_at));
  const last = addMonths(material.shown.asAt, -1);
  return {
    papers: new Set(material.history.earlierPapers.map(({ as_at }) => as_at)).size,
    printed: all.filter(
      (one) => one.as_at >= last && one.area === wholeArea && one.publishedText !== one.nowText,
    ),
    all,
  };
}

/** What the paper says above, or in the place of, its table of revisions. */
export function revisionsWords({ papers, printed, all }: PaperRevisions): string {
  if (papers === 0) return 'This is the first paper that is kept: there is none to revise.';
  if (all.length === 0) return 'No figure of the papers before this one has changed.';
  const values = `${formatNumber(all.length)} value${all.length === 1 ? '' : 's'}`;
  const rest = `In all, ${values} of earlier papers, their areas included, ${all.length === 1 ? 'is' : 'are'} different now: the spreadsheet lists them.`;
  return printed.length === 0
    ? `No row of the last paper would be printed differently today. ${rest}`
    : `These rows of the last paper would be printed differently today. ${rest}`;
}
