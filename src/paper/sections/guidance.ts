import { letterOf, printedResults } from '../../insight/index.ts';
import { countStatuses } from '../../measures/index.ts';
import { words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { changesOfRecording, isQuarterly } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { long, marks, short, tableFrom } from './columns.ts';
import { exceptionCounts, exceptionRules } from './exceptions.ts';

const markMeanings: readonly (readonly [string, string])[] = [
  [marks.confidential, 'Confidential: the figure is not shown (disclosure control).'],
  [marks.notAvailable, 'Not available: a month was not received, or no extract has the columns it needs.'],
  [marks.notApplicable, 'Not applicable: there can be no such figure here.'],
  [marks.provisional, 'Provisional: something about a month is in doubt; the figure may be revised.'],
  [marks.revised, 'Revised: an earlier paper published another figure.'],
  [marks.break, 'Break: recording changed within the period, so that its months are not fully comparable.'],
];

/** How to read the paper; in the data, what its marks mean and which rules decide too. */
export const guidance: Section = {
  name: 'guidance',
  title: 'Guidance notes',
  blocks: (material) => {
    const guidanceNotes = notesFor(material);
    const notes = [...guidanceNotes, ...exceptionRules, exceptionCounts(material)];
    return [
      { ...words(...guidanceNotes), look: 'numbered list' },
      {
        ...tableFrom(
          [...markMeanings, ...notes.map((note, index) => [`note ${index + 1}`, note] as const)],
          [
            [short('Mark or note', 16), ([mark]) => mark],
            [long('What it means', 110), ([, meaning]) => meaning],
          ],
        ),
        on: ['data'],
        caption: 'Notes',
        sheet: {
          name: 'Notes',
          description: 'What the marks in square brackets mean, and how the figures are made.',
        },
      },
    ];
  },
};

function notesFor(material: PaperMaterial): string[] {
  const { publication, shown } = material;
  const { measures } = publication;
  const hasPlan = measures.every(({ objective }) => objective !== null);
  const statuses = countStatuses(printedResults(measures, shown.results));
  return [
    ...(hasPlan
      ? [
          "The measures are those of the Commissioner's Police and Crime Plan and follow its themes and objectives.",
        ]
      : []),
    'Performance compares 12 months with the 12 months before. The period is stated on each row; feeds that arrive later are compared on their own latest complete month.',
    'Counts and sums change in %; proportions and rates change in percentage points (pp). Figures are computed unrounded and rounded once, when shown.',
    'The trend line shows the last 24 months. ▲ marks the highest month and ▼ the lowest; the marks do not mean good or bad. A month not received is a gap in the line.',
    `${isQuarterly(shown.asAt) ? 'This paper ends a quarter: the insight of every row is told' : 'The insight is told where a row stands out; papers that end a quarter tell that of every row'}. A change is called clear where it is more than chance would give. What drives it is computed; why it did so is for the author to add.`,
    'Figures that another organisation supplies say so in their source, which stands with the definition of each measure.',
    'Counts of crimes, incidents and calls are shown at every level. Figures of people and of sensitive subjects are shown below the force where they cannot point to a person: in all areas of a level, or in none (disclosure control).',
    'A window that touches a month not received, refused or incomplete is withheld, and the row says which month. A measure is not available where no extract has the columns it needs.',
    ...changesOfRecording(material).map(
      (change, place) => `Change of recording ${letterOf(place)}: ${change}.`,
    ),
    `Of the rows of this paper ${statuses.final} are final, ${statuses.provisional} provisional, ${statuses.withheld} withheld and ${statuses['not available']} not available.`,
  ];
}
