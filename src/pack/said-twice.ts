import { groupBy } from '../group-by.ts';
import type { Result } from '../measures/index.ts';
import {
  type PackPaper,
  type PlaceInPack,
  type PrintedNumber,
  printedNumber,
  tablesOf,
} from './pack-paper.ts';

/** A figure that papers of a meeting say in more than one place, and not alike. */
export interface SaidTwice {
  readonly figure: string;
  readonly said: readonly (PlaceInPack & { readonly text: string })[];
}

/** The results that a paper prints. */
export interface PaperWithResults {
  readonly title: string;
  readonly results: readonly Result[];
}

/** How many results stand in more than one paper of a meeting, and those that are not the same there. */
export function resultsSaidTwice(papers: readonly PaperWithResults[]): {
  readonly count: number;
  readonly differing: readonly SaidTwice[];
} {
  const said = papers.flatMap(({ title, results }) =>
    results.map((result) => ({ ...printedResult(result), paper: title, heading: '' })),
  );
  const several = [...groupBy(said, ({ figure }) => figure)].filter(([, places]) => places.length > 1);
  const differing = several.filter(([, places]) => new Set(places.map(({ text }) => text)).size > 1);
  return {
    count: several.length,
    differing: differing.map(([figure, places]) => ({
      figure,
      said: places.map(({ paper, heading, text }) => ({ paper, heading, text })),
    })),
  };
}

function printedResult({ measure, part, area, window_start, window_end, current, previous, status }: Result) {
  return {
    figure: [measure, part, area, `${window_start} to ${window_end}`].join(', '),
    text: `${current ?? 'no value'} (${status}), ${previous ?? 'no value'} before`,
  };
}

/**
 * Numbers of tables that stand under the same words in several papers, and cannot be roundings of one. Words that name
 * several numbers within one paper name none.
 */
export function numbersSaidTwice(papers: readonly PackPaper[]): SaidTwice[] {
  const said = groupBy(papers.flatMap(numbersIn), ({ words }) => words);
  return [...said].flatMap(([figure, places]) => {
    const ofPapers = [...groupBy(places, ({ paper }) => paper).values()];
    const isAmbiguous = ofPapers.some((ofPaper) => new Set(ofPaper.map(({ text }) => text)).size > 1);
    const first = ofPapers.flatMap(([place]) => place ?? []);
    if (isAmbiguous || first.length < 2 || areRoundingsOfOne(first.map(({ number }) => number))) return [];
    return [{ figure, said: first.map(({ paper, heading, text }) => ({ paper, heading, text })) }];
  });
}

/** Every number of the tables of a paper, with the words of its row and column. */
function numbersIn(paper: PackPaper) {
  return tablesOf(paper).flatMap(({ rows, headings, heading }) =>
    rows.flatMap((row) => {
      const label = row.filter((text) => printedNumber(text) === null && text.length <= 80);
      if (label.join(' ').length < 8) return [];
      return row.flatMap((text, column) => {
        const [number, name] = [printedNumber(text), headings[column] ?? ''];
        if (number === null || name === '') return [];
        const words = [...label, name].join(', ').toLowerCase();
        return [{ words, paper: paper.title, heading, text, number }];
      });
    }),
  );
}

function areRoundingsOfOne(numbers: readonly PrintedNumber[]): boolean {
  const half = ({ decimals }: PrintedNumber) => 0.5 * 10 ** -decimals;
  const least = Math.max(...numbers.map((number) => number.value - half(number)));
  const most = Math.min(...numbers.map((number) => number.value + half(number)));
  return new Set(numbers.map(({ unit }) => unit)).size > 1 || least <= most + 1e-9;
}
