import { monthName } from '../../calendar.ts';
import { contractOf } from '../../contracts/index.ts';
import { numberOr, type RowOfCells, row, type Table } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { type RowsOfExtract, rowsOfExtracts } from '../rows-of-extracts.ts';
import type { Section } from '../section.ts';
import { marks, numeric, short } from './columns.ts';

/** What the paper was made from, every row accounted for. */
export const sources: Section = {
  name: 'sources',
  title: 'Data sources',
  blocks: (material) => [
    {
      ...sourcesTable(material, 'Repeats skipped', 'not shown'),
      on: ['screen'],
      frame: 'Rows of each feed',
      caption: 'Rows in the extracts = accepted + in quarantine + repeats skipped',
    },
    {
      kind: 'words',
      on: ['document'],
      paragraphs: ['Rows in the extracts = accepted + in quarantine + skipped as repeats of others.'],
    },
    {
      ...sourcesTable(material, 'Skipped', 'not shown'),
      on: ['document'],
      caption: 'Feeds, their months, and how their rows were used',
    },
    {
      ...sourcesTable(material, 'Skipped', marks.confidential),
      on: ['data'],
      caption: 'What the paper was made from',
      sheet: {
        name: 'Sources',
        description: 'One row per feed. Rows in = accepted + in quarantine + skipped as repeats of others.',
      },
    },
  ],
};

/** A row for each feed: what arrived, and how its rows were used; `missing` where it may not be said. */
function sourcesTable(
  material: PaperMaterial,
  skipped: string,
  missing: string,
): Pick<Table, 'kind' | 'columns' | 'rows'> {
  const numbers = ['Extracts', 'Refused', 'Rows in', 'Accepted', 'In quarantine', skipped];
  const isSheet = missing === marks.confidential;
  const extracts = rowsOfExtracts(material);
  return {
    kind: 'table',
    columns: [
      short('Feed', isSheet ? 42 : 22),
      short('Months', isSheet ? 30 : 24),
      ...numbers.map((heading) => numeric(heading, isSheet ? 15 : heading === 'In quarantine' ? 12 : 8.4)),
    ],
    rows: material.publication.feeds.map((feed) => sourceRow(feed, extracts, missing)),
  };
}

function sourceRow(feed: string, extracts: readonly RowsOfExtract[], missing: string): RowOfCells {
  const ofFeed = extracts.filter(({ receipt }) => receipt.feed === feed);
  const months = ofFeed
    .filter(({ state }) => state === 'accepted')
    .map(({ receipt }) => receipt.month)
    .sort();
  const [first, last] = [months[0], months.at(-1)];
  const total = (amount: (extract: RowsOfExtract) => number | null) => {
    const amounts = ofFeed.map(amount);
    return numberOr(
      missing,
      amounts.includes(null) ? null : amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    );
  };
  return row(
    contractOf(feed).title,
    first === undefined || last === undefined ? 'none' : `${monthName(first)} to ${monthName(last)}`,
    numberOr(missing, ofFeed.length),
    numberOr(missing, ofFeed.filter(({ state }) => state === 'refused').length),
    total(({ rowsIn }) => rowsIn),
    total(({ rowsAccepted }) => rowsAccepted),
    total(({ rowsQuarantined }) => rowsQuarantined),
    total(({ rowsSkipped }) => rowsSkipped),
  );
}

/** Under which licence what it was made from is published; a template has its own words for it. */
export const licence: Section = {
  name: 'licence',
  title: null,
  blocks: () => [
    {
      kind: 'words',
      on: ['screen', 'data'],
      paragraphs: ['Contains public sector information licensed under the Open Government Licence v3.0.'],
    },
  ],
};
