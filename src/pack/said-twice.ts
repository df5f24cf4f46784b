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
  const said = new Map<string, { readonly title: string; readonly result: Result }[]>();
  for (const { title, results } of papers)
    for (const result of results) {
      const { measure, part, area, window_start, window_end } = result;
      const key = [measure, part, area, `${window_start} to ${window_end}`].join(', ');
      said.set(key, [...(said.get(key) ?? []), { title, result }]);
    }
  const several = [...said].filter(([, places]) => places.length > 1);
  const printedValue = ({ current, previous, status }: Result) =>
    `${current ?? 'no value'} (${status}), ${previous ?? 'no value'} before`;
  return {
    count: several.length,
    differing: several.flatMap(([figure, places]) => {
      const texts = new Set(places.map(({ result }) => printedValue(result)));
      if (texts.size === 1) return [];
      const everywhere = places.map(({ title, result }) => ({
        paper: title,
        heading: '',
        text: printedValue(result),
      }));
      return [{ figure, said: everywhere }];
    }),
  };
}

/**
 * Numbers of tables that stand under the same words in several papers, and cannot be roundings of one. Words that name
 * several numbers within one paper name none.
 */
export function numbersSaidTwice(papers: readonly PackPaper[]): SaidTwice[] {
  type Said = PlaceInPack & { readonly text: string; readonly number: PrintedNumber };
  const byWords = new Map<string, Map<string, Said[]>>();
  for (const paper of papers)
    for (const { rows, headings, heading } of tablesOf(paper))
      for (const row of rows) {
        const label = row.filter((text) => printedNumber(text) === null && text.length <= 80);
        if (label.join(' ').length < 8) continue;
        for (const [column, text] of row.entries()) {
          const number = printedNumber(text);
          const name = headings[column] ?? '';
          if (number === null || name === '') continue;
          const words = [...label, name].join(', ').toLowerCase();
          const places = byWords.get(words) ?? new Map<string, Said[]>();
          byWords.set(words, places);
          const before = places.get(paper.title) ?? [];
          places.set(paper.title, [...before, { paper: paper.title, heading, text, number }]);
        }
      }
  return [...byWords].flatMap(([figure, places]) => {
    const ofPapers = [...places.values()];
    const isAmbiguous = ofPapers.some((said) => new Set(said.map(({ text }) => text)).size > 1);
    const said = ofPapers.flatMap(([first]) => first ?? []);
    if (isAmbiguous || said.length < 2 || areRoundingsOfOne(said.map(({ number }) => number))) return [];
    return [{ figure, said: said.map(({ number: _, ...place }) => place) }];
  });
}

function areRoundingsOfOne(numbers: readonly PrintedNumber[]): boolean {
  const half = ({ decimals }: PrintedNumber) => 0.5 * 10 ** -decimals;
  const least = Math.max(...numbers.map((number) => number.value - half(number)));
  const most = Math.min(...numbers.map((number) => number.value + half(number)));
  return new Set(numbers.map(({ unit }) => unit)).size > 1 || least <= most + 1e-9;
}
