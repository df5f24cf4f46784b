import { monthName } from '../../calendar.ts';
import { contractOf } from '../../contracts/index.ts';
import { groupBy } from '../../group-by.ts';
import { numberOr, type Table, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { type RowsOfExtract, rowsOfExtracts } from '../rows-of-extracts.ts';
import type { Section } from '../section.ts';
import { marks, numeric, short, tableFrom } from './columns.ts';

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
      ...words('Rows in the extracts = accepted + in quarantine + skipped as repeats of others.'),
      on: ['document'],
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
  const isSheet = missing === marks.confidential;
  const extracts = groupBy(rowsOfExtracts(material), ({ receipt }) => receipt.feed);
  const feeds = material.publication.feeds.map((feed) => ({ feed, extracts: extracts.get(feed) ?? [] }));
  const column = (heading: string, numbers: (extract: RowsOfExtract) => number | null, narrow = 8.4) => {
    return [
      numeric(heading, isSheet ? 15 : narrow),
      (of: (typeof feeds)[number]) => numberOr(missing, totalOf(of.extracts.map(numbers))),
    ] as const;
  };
  return tableFrom(feeds, [
    [short('Feed', isSheet ? 42 : 22), ({ feed }) => contractOf(feed).title],
    [short('Months', isSheet ? 30 : 24), (of) => monthsOfExtracts(of.extracts)],
    column('Extracts', () => 1),
    column('Refused', ({ state }) => (state === 'refused' ? 1 : 0)),
    column('Rows in', ({ rowsIn }) => rowsIn),
    column('Accepted', ({ rowsAccepted }) => rowsAccepted),
    column('In quarantine', ({ rowsQuarantined }) => rowsQuarantined, 12),
    column(skipped, ({ rowsSkipped }) => rowsSkipped),
  ]);
}

function totalOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

function monthsOfExtracts(extracts: readonly RowsOfExtract[]): string {
  const months = extracts.flatMap(({ state, receipt }) => (state === 'accepted' ? receipt.month : [])).sort();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? 'none' : `${monthName(first)} to ${monthName(last)}`;
}

/** Under which licence what it was made from is published; a template has its own words for it. */
export const licence: Section = {
  name: 'licence',
  title: null,
  blocks: () => [
    {
      ...words('Contains public sector information licensed under the Open Government Licence v3.0.'),
      on: ['screen', 'data'],
    },
  ],
};
