import { addMonths, monthName } from '../../calendar.ts';
import { decimalsOf, describeWindow, isPrinted, type Measure, wholeArea } from '../../measures/index.ts';
import { formatNumber, formatSigned } from '../../words/index.ts';
import { numberOr, type Table, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { area, long, marks, namedRow, naming, numeric, short, tableFrom } from './columns.ts';
import { linkedTitle } from './exceptions.ts';

/** A published figure that has since changed, as the paper tells it. */
type Revised = ReturnType<typeof revisedFigures>[number];

/** Every revised value of every earlier paper and area, in the paper's order, newest paper first. */
function revisedFigures({ publication, history }: PaperMaterial) {
  return publication.measures
    .flatMap((measure) =>
      history.revisions
        .filter((revision) => revision.measure === measure.code && isPrinted(measure, revision.part))
        .map((revision) => ({ ...revision, ...wordsOf(measure, revision) })),
    )
    .sort((a, b) => b.published_as_at.localeCompare(a.published_as_at));
}

function wordsOf(measure: Measure, revision: PaperMaterial['history']['revisions'][number]) {
  const { published, now, difference } = revision;
  const decimals = decimalsOf([published, now], measure.statistic);
  const textOf = (value: number | null) => (value === null ? 'withheld' : formatNumber(value, decimals));
  return {
    ...namedRow(measure, revision.part),
    paper: monthName(revision.published_as_at),
    period: describeWindow({ start: revision.window_start, end: revision.window_end }),
    decimals,
    publishedText: textOf(published),
    nowText: textOf(now),
    byText: difference === null ? '' : formatSigned(difference, decimals),
  };
}

/** What earlier papers said, what it is now, and why. */
export const revisions: Section = {
  name: 'revisions',
  title: 'Revisions',
  blocks: (material) => {
    const all = revisedFigures(material);
    const last = addMonths(material.shown.asAt, -1);
    // Of the last paper before, and of this one as it first appeared.
    const printed = all.filter(
      (revised) =>
        revised.published_as_at >= last &&
        revised.area === wholeArea &&
        revised.publishedText !== revised.nowText,
    );
    const papers = new Set(material.history.earlierPapers.map((paper) => paper.as_at)).size;
    return [
      words(revisionsWords(papers, printed.length, all.length)),
      ...(printed.length === 0 ? [] : [printedTable(printed)]),
      allTable(all),
    ];
  },
};

function revisionsWords(papers: number, printed: number, all: number): string {
  if (papers === 0) return 'This is the first paper that is kept: there is none to revise.';
  if (all === 0) return 'No figure of the papers before this one has changed.';
  const values = `${formatNumber(all)} value${all === 1 ? '' : 's'}`;
  const rest = `In all, ${values} of earlier papers, their areas included, ${all === 1 ? 'is' : 'are'} different now: the spreadsheet lists them.`;
  return printed === 0
    ? `No row of the last paper would be printed differently today. ${rest}`
    : `These rows of the last paper would be printed differently today. ${rest}`;
}

function printedTable(printed: readonly Revised[]): Table {
  return {
    ...tableFrom(printed, [
      [short('Measure', 28), (revised) => ({ kind: 'text', text: linkedTitle(revised), note: revised.unit })],
      [short('Paper and period', 20), ({ paper, period }) => ({ kind: 'text', text: paper, note: period })],
      [numeric('Published', 9), ({ publishedText }) => publishedText],
      [numeric('Now', 9), ({ nowText }) => nowText],
      [numeric('By', 9), ({ byText }) => byText],
      [short('Why', 25), ({ why }) => why],
    ]),
    frame: 'Revised rows',
    caption: 'Rows of the last paper that would be printed differently today',
  };
}

function allTable(all: readonly Revised[]): Table {
  return {
    ...tableFrom(all, [
      ...naming,
      ...area,
      [short('Paper', 18), ({ paper }) => paper],
      [short('Period', 30), ({ period }) => period],
      [
        short('Published', 13),
        ({ published, decimals }) => numberOr(marks.notAvailable, published, decimals),
      ],
      [short('Now', 13), ({ now, decimals }) => numberOr(marks.notAvailable, now, decimals)],
      [short('Unit', 34), ({ unit }) => unit],
      [short('Marks', 10), () => marks.revised],
      [long('Why', 70), ({ why }) => why],
    ]),
    on: ['data'],
    caption: 'Figures of earlier papers that are different now',
    sheet: {
      name: 'Revisions',
      description: 'One row per earlier paper, row of it and area, the newest paper first.',
    },
  };
}
