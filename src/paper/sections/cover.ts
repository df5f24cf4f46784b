import { monthName } from '../../calendar.ts';
import { isAnySynthetic } from '../../land/index.ts';
import { forceName } from '../../words/index.ts';
import { type CoverField, words } from '../blocks.ts';
import type { Section } from '../section.ts';

/** What stands on every page of a paper that is made of synthetic data. */
export const syntheticLabel =
  'SYNTHETIC DATA: every record in this paper is made up. No figure is about real people or events.';

const toFillIn = (name: string, what: string): CoverField => ({
  name,
  text: `[${what}: to be filled in]`,
  isToFillIn: true,
});

/** What the extracts do not say of a paper: to whom it goes, by whom, and when. */
const aboutTheMeeting = [
  toFillIn('purpose', 'For Information, For Consideration or For Decision'),
  toFillIn('public', 'Public, or Non Public and its category'),
  toFillIn('report_to', 'name of the meeting'),
  toFillIn('date_of_meeting', 'day, month and year'),
  toFillIn('report_of', 'who presents it'),
  toFillIn('report_author', 'name and role'),
  toFillIn('email', 'address of the author'),
  toFillIn('other_contacts', 'names, or none'),
  toFillIn('agenda_item', 'number'),
];

/** The lines of a cover that an author fills in, with those that are known. */
export function linesOfCover(known: Readonly<Record<string, string>>): CoverField[] {
  return aboutTheMeeting.map((field) => {
    const text = known[field.name];
    return text === undefined ? field : { name: field.name, text };
  });
}

/** What a reader of the tables must know. */
const aboutTheTables = [
  'This workbook holds the figures of the paper as tables, one a sheet. The sheet Contents lists them.',
  'Marks in square brackets, such as [x], are explained in the sheet Notes. Colour means nothing.',
  'Values are unrounded and shown rounded. A change of a count or score is in %, one of a proportion or rate in percentage points (pp); its unit stands beside it.',
  'The same tables are beside this workbook as CSV files.',
];

/** The title of the paper, the force, the month it covers, and the lines of its cover that the force fills in. */
export const cover: Section = {
  name: 'cover',
  title: null,
  blocks: ({ publication: { title }, landed, shown, coverLines = {} }) => {
    const asAt = monthName(shown.asAt);
    const force = landed.force === null ? null : forceName(landed.force);
    return [
      {
        kind: 'cover',
        documentTitle: `${title}: performance to ${asAt}`,
        title,
        subtitle: `${force === null ? '' : `${force} · `}Performance to ${asAt}`,
        fields: [
          { name: 'title', text: title },
          { name: 'as_at', text: asAt },
          force === null ? toFillIn('force', 'name of the force') : { name: 'force', text: force },
          ...linesOfCover(coverLines),
        ],
        label: isAnySynthetic(landed.accepted) ? syntheticLabel : null,
      },
      { ...words(...aboutTheTables), on: ['data'] },
    ];
  },
};
