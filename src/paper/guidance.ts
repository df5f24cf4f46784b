import type { Paper } from './paper.ts';

/** The guidance notes of the paper, in every format. */
export function guidanceNotes({ statuses, sections }: Paper): string[] {
  const hasPlan = sections.some(({ theme }) => theme !== null);
  return [
    ...(hasPlan
      ? [
          "The measures are those of the Commissioner's Police and Crime Plan and follow its themes and objectives.",
        ]
      : []),
    'Performance compares 12 months with the 12 months before. The period is stated on each row; feeds that arrive later are compared on their own latest complete month.',
    'Counts and sums change in %; proportions and rates change in percentage points (pp). Figures are computed unrounded and rounded once, when shown.',
    'The trend line shows the last 24 months. ▲ marks the highest month and ▼ the lowest; the marks do not mean good or bad. A month not received is a gap in the line.',
    'The insight states each figure and its trend, and says more where a change stands out. What drives a change is computed; why it did so is for the author to add.',
    'Figures that another organisation supplies say so in their source, which stands with the definition of each measure.',
    'Counts that could point to a person are not shown, and neither are others that would give them back: a figure is then suppressed, or its months are not shown.',
    'A window that touches a month not received, refused or incomplete is withheld, and the row says which month. A measure is not available where no extract has the columns it needs.',
    `Of the rows of this paper ${statuses.final} are final, ${statuses.provisional} provisional, ${statuses.withheld} withheld and ${statuses['not available']} not available.`,
  ];
}

/** What stands on every page of a paper that is made of synthetic data. */
export const syntheticLabel =
  'SYNTHETIC DATA: every record in this paper is made up. No figure is about real people or events.';
