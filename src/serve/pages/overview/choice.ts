import type { PublishedRow } from '../../mart/index.ts';

/** What the table of all measures can be sorted by. */
const sorts = ['paper', 'title', 'change', 'verdict'] as const;
export type Sort = (typeof sorts)[number];

/** Which rows of the table are shown, in which order, as the address says it. */
export interface TableChoice {
  readonly words: string;
  readonly theme: string;
  readonly verdict: string;
  readonly sort: Sort;
  readonly isDown: boolean;
}

/** A row with the theme that it stands under. */
export interface ThemedRow {
  readonly row: PublishedRow;
  readonly theme: string;
}

/** What an address chooses; what it does not say, or says of nothing there is, is the order of the paper, all of it. */
export function choiceOf(given: URLSearchParams): TableChoice {
  const sort = sorts.find((name) => name === given.get('sort')) ?? 'paper';
  return {
    words: given.get('words')?.trim() ?? '',
    theme: given.get('theme') ?? '',
    verdict: given.get('verdict') ?? '',
    sort,
    isDown: given.get('order') === 'down',
  };
}

/** The address of a choice. */
export function choiceAddress({ words, theme, verdict, sort, isDown }: TableChoice): string {
  const query = new URLSearchParams({
    ...(words && { words }),
    ...(theme && { theme }),
    ...(verdict && { verdict }),
    ...(sort !== 'paper' && { sort }),
    ...(isDown && { order: 'down' }),
  }).toString();
  return `/${query === '' ? '' : `?${query}`}#measures`;
}

/** What is searched of a row: its code, its title, and how it is defined. */
export function searchedText({ code, title, definition }: PublishedRow): string {
  return `${code} ${title} ${definition.definition} ${definition.unit} ${definition.source}`.toLowerCase();
}

/** The rows that a choice asks for, in its order; rows without what it sorts by come last. */
export function chosenRows<Row extends ThemedRow>(rows: readonly Row[], choice: TableChoice): Row[] {
  const words = choice.words.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = rows.filter(
    ({ row, theme }) =>
      words.every((word) => searchedText(row).includes(word)) &&
      (choice.theme === '' || theme === choice.theme) &&
      (choice.verdict === '' || row.exception.verdict === choice.verdict),
  );
  const way = choice.isDown ? -1 : 1;
  switch (choice.sort) {
    case 'paper':
      return choice.isDown ? chosen.reverse() : chosen;
    case 'title':
      return chosen.sort((a, b) => way * a.row.title.localeCompare(b.row.title));
    case 'verdict':
      return chosen.sort((a, b) => way * a.row.exception.verdict.localeCompare(b.row.exception.verdict));
    case 'change': {
      const changeOf = ({ row }: Row) => row.result.change;
      const known = chosen.filter((each) => changeOf(each) !== null);
      known.sort((a, b) => way * ((changeOf(a) ?? 0) - (changeOf(b) ?? 0)));
      return [...known, ...chosen.filter((each) => changeOf(each) === null)];
    }
  }
}
