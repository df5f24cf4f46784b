import { monthName } from '../../calendar.ts';
import { comparePublished, type Measure, pooled, sumWindow, wholeArea } from '../../measures/index.ts';
import { readForceGroups, readForceNames, readForceOffences } from '../../reference/index.ts';
import { count, formatChange, formatNumber, listInWords } from '../../words/index.ts';
import { type Block, numberOr, type RowOfCells, row } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { long, marks, numeric, short } from './columns.ts';

/**
 * How the published offences of a kind compare among forces, from the project's table: number, change, rate per 1,000
 * residents with its interval, rank with the ranks that chance leaves open; groups of forces; and the force's own
 * number of the same year beside the published one.
 */
export function publishedAmongForces(kind: string, title: string, own: Measure): Section {
  return {
    name: 'published_among_forces',
    title: `${title}: other forces`,
    blocks: (material) => {
      const compared = comparePublished(readForceOffences(kind), material.shown.asAt);
      if (compared === null)
        return [{ kind: 'words', paragraphs: ['No year of other forces has been published by then.'] }];
      const { forces, unranked, yearTo } = compared;
      const names = readForceNames();
      const ours = forces.find(({ force }) => names.includes(force));
      const year = `12 months to ${monthName(yearTo)}`;
      const [first] = forces;
      const noted = [...forces, ...unranked].filter(({ note }) => note !== '');
      return [
        {
          kind: 'words',
          paragraphs: [
            ...(ours
              ? [
                  `${ours.force} recorded ${formatNumber(ours.offences)} offences in the ${year}${ours.before === null ? '' : `, ${formatNumber(ours.before)} in the 12 months before${ours.change === null ? '' : ` (${formatChange(ours.change, '%')})`}`}: ${formatNumber(ours.value, 2)} per 1,000 residents, the ${ordinal(ours.rank)} highest rate of ${forces.length} forces. Ranks left open: ${openRanks(ours.open)}.`,
                  ...ownNumber(own, ours.offences, year, yearTo, material),
                ]
              : ['The force is not in the table of other forces.']),
            `Published by the Office for National Statistics: offences of a selected list that involved a knife or sharp instrument. Residents are those of ${first?.vintage ?? 'no year'}. A rank alone says more than is known, as rates whose intervals overlap are not told apart.`,
          ],
        },
        {
          kind: 'table',
          caption: `${title} by force, ${year}`,
          columns: [
            numeric('Rank', 8),
            short('Ranks left open', 14),
            long('Force', 30),
            numeric('Offences', 12),
            numeric('12 months before', 12),
            numeric('Change, %', 12),
            numeric('Per 1,000 residents', 14),
            short('95% interval', 18),
          ],
          rows: forces.map((each) =>
            row(
              numberOr(marks.notAvailable, each.rank),
              openRanks(each.open),
              each.force,
              numberOr(marks.notAvailable, each.offences),
              numberOr(marks.notAvailable, each.before),
              numberOr(marks.notAvailable, each.change, 1),
              numberOr(marks.notAvailable, each.value, 2),
              `${formatNumber(each.interval?.low ?? each.value, 2)} to ${formatNumber(each.interval?.high ?? each.value, 2)}`,
            ),
          ),
          frame: `${title} by force`,
          sheet: { name: 'Forces', description: 'One row per force with residents, the highest rate first.' },
        },
        groupTable(title, year, forces),
        {
          kind: 'notes',
          paragraphs: [
            ...noted.map(({ force, note }) => `${force}: ${note}.`),
            `Without a rate: ${listInWords(unranked.map(({ force, offences }) => `${force} (${count(offences, 'offence')})`)) || 'none'}. Groups of forces most similar to each other are not in the table of groups.`,
          ],
        },
      ];
    },
  };
}

/** The number of the force's own extracts for the same year, against the published one. */
function ownNumber(
  own: Measure,
  published: number,
  year: string,
  yearTo: string,
  { shown }: PaperMaterial,
): string[] {
  const { series = [] } = shown.measured.find(({ measure }) => measure.code === own.code) ?? {};
  const months = series.find(({ area, part }) => area === wholeArea && part === 'all');
  const start = `${Number(yearTo.slice(0, 4)) - 1}-${String(Number(yearTo.slice(5)) + 1).padStart(2, '0')}`;
  const sum = months ? sumWindow(months, { start, end: yearTo }).numerator : null;
  if (sum === null) return [`The force's own extracts do not have all of the ${year}.`];
  const difference = sum - published;
  const apart =
    difference === 0
      ? 'the same'
      : `${formatNumber(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
  return [
    `The force's own extracts have ${formatNumber(sum)} in the ${year} (${own.title}), ${apart}: the two count by different lists of offences, and the published number is not changed later.`,
  ];
}

function groupTable(
  title: string,
  year: string,
  forces: readonly Parameters<typeof pooled>[0][number][],
): Block {
  const members = readForceGroups();
  const groups = [...new Set(members.map(({ group }) => group))];
  const rows = groups.flatMap((group): RowOfCells[] => {
    const isIn = (force: string) => members.some((each) => each.group === group && each.force === force);
    const present = forces.filter(({ force }) => isIn(force));
    const together = pooled(present);
    return together === null
      ? []
      : [
          row(
            group,
            numberOr(marks.notAvailable, present.length),
            numberOr(marks.notAvailable, together.offences),
            numberOr(marks.notAvailable, together.rate, 2),
          ),
        ];
  });
  return {
    kind: 'table',
    caption: `${title} by group of forces, ${year}: all their offences by all their residents`,
    columns: [
      long('Group', 34),
      numeric('Forces', 10),
      numeric('Offences', 12),
      numeric('Per 1,000 residents', 16),
    ],
    rows,
    frame: `${title} by group of forces`,
    sheet: { name: 'Groups', description: 'One row per group of forces, taken as one.' },
  };
}

/** The ranks that chance leaves a force, in words. */
export function openRanks(open: { readonly from: number; readonly to: number } | null): string {
  if (open === null) return 'not known';
  return open.from === open.to ? 'certain' : `${open.from} to ${open.to}`;
}

function ordinal(rank: number): string {
  const isTeen = rank % 100 > 10 && rank % 100 < 14;
  return `${rank}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')}`;
}
