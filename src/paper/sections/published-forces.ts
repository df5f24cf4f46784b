import { addMonths, monthName } from '../../calendar.ts';
import { comparePublished, type Measure, perResidents, sumWindow, wholePart } from '../../measures/index.ts';
import { readForceNames, readForceOffences } from '../../reference/index.ts';
import { count, formatChange, formatNumber, listInWords } from '../../words/index.ts';
import { words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { seriesOfRow } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { comparedTables, openRanks } from './among-forces.ts';

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
      if (compared === null) return [words('No year of other forces has been published by then.')];
      const { forces, unranked, yearTo } = compared;
      const names = readForceNames();
      const ours = forces.find(({ force }) => names.includes(force));
      const year = `12 months to ${monthName(yearTo)}`;
      const [first] = forces;
      const noted = [...forces, ...unranked].filter(({ note }) => note !== '');
      const [byForce, ...byGroup] = comparedTables({
        title,
        period: year,
        unit: `offences ${perResidents}`,
        decimals: 2,
        ranked: forces.map((each) => ({ ...each, above: 1000 * each.offences, below: each.population })),
      });
      return [
        words(
          ...(ours
            ? [
                `${ours.force} recorded ${formatNumber(ours.offences)} offences in the ${year}${ours.before === null ? '' : `, ${formatNumber(ours.before)} in the 12 months before${ours.change === null ? '' : ` (${formatChange(ours.change, '%')})`}`}: ${formatNumber(ours.value, 2)} per 1,000 residents, the ${ordinal(ours.rank)} highest rate of ${forces.length} forces. Ranks left open: ${openRanks(ours.open)}.`,
                ...ownNumber(own, ours.offences, year, yearTo, material),
              ]
            : ['The force is not in the table of other forces.']),
          `Published by the Office for National Statistics: offences of a selected list that involved a knife or sharp instrument. Residents are those of ${first?.vintage ?? 'no year'}. A rank alone says more than is known, as rates whose intervals overlap are not told apart.`,
        ),
        {
          ...byForce,
          frame: `${title} by force`,
          sheet: { name: 'Forces', description: 'One row per force with residents, the highest rate first.' },
        },
        ...byGroup.map((table) => ({
          ...table,
          frame: `${title} by group of forces`,
          sheet: { name: 'Groups', description: 'One row per group of forces, taken as one.' },
        })),
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
  const months = seriesOfRow(own, wholePart, shown);
  const sum = months ? sumWindow(months, { start: addMonths(yearTo, -11), end: yearTo }).numerator : null;
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

function ordinal(rank: number): string {
  const isTeen = rank % 100 > 10 && rank % 100 < 14;
  return `${rank}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')}`;
}
