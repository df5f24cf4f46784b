import type { Month } from '../../calendar.ts';
import { monthName } from '../../calendar.ts';
import type { OpenMatter, PackFault, SaidTwice } from '../../pack/index.ts';
import { dueAfter, type ProgrammeItem } from '../../reference/index.ts';
import { count } from '../../words/index.ts';
import { type Block, type RowOfCells, row, type TableColumn } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { long, noMark, short } from './columns.ts';
import { aboutTheMeeting, syntheticLabel } from './cover.ts';

/** A paper of a meeting, as its agenda has it. */
interface PaperOfPack {
  readonly name: string;
  readonly title: string;
  /** Its files, as they are named in the pack. */
  readonly files: readonly string[];
  /** Headings of its sections. */
  readonly sections: readonly string[];
}

/** What the agenda paper of a meeting is made of. */
export interface PackMaterial extends Pick<PaperMaterial, 'pictures'> {
  /** The day of the meeting, `YYYY-MM-DD`, and in words. */
  readonly meeting: string;
  readonly meetingWords: string;
  readonly asAt: Month;
  readonly force: string | null;
  readonly isSynthetic: boolean;
  readonly papers: readonly PaperOfPack[];
  /** The month that the last papers were to, and what they left open; null where none was kept. */
  readonly last: { readonly asAt: Month; readonly open: readonly OpenMatter[] } | null;
  readonly faults: readonly PackFault[];
  /** How many figures stand in more than one paper, and those that are not the same there. */
  readonly saidTwice: number;
  readonly differing: readonly SaidTwice[];
  readonly programme: readonly ProgrammeItem[];
}

const tableOf = (
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly RowOfCells[],
): readonly Block[] => [{ kind: 'table', caption, columns, rows, frame: caption }];

const words = (...paragraphs: readonly string[]): readonly Block[] => [{ kind: 'words', paragraphs }];

const packCover: Section<PackMaterial> = {
  name: 'cover',
  title: null,
  blocks: ({ meetingWords, asAt, force, isSynthetic }) => [
    {
      kind: 'cover',
      documentTitle: `Papers for the meeting of ${meetingWords}`,
      title: `Papers for the meeting of ${meetingWords}`,
      subtitle: `${force === null ? '' : `${force} · `}Figures to ${monthName(asAt)}`,
      fields: [
        { name: 'title', text: `Papers for the meeting of ${meetingWords}` },
        { name: 'as_at', text: monthName(asAt) },
        ...aboutTheMeeting.map((field) =>
          field.name === 'date_of_meeting' ? { name: field.name, text: meetingWords } : field,
        ),
      ],
      subject: 'measures',
      label: isSynthetic ? syntheticLabel : null,
    },
  ],
};

const leftOpen: Section<PackMaterial> = {
  name: 'left_open',
  title: 'What the last papers left open',
  blocks: ({ last }) => {
    if (last === null) return words('No earlier paper of these is kept.');
    const of = `The papers to ${monthName(last.asAt)}`;
    if (last.open.length === 0) return words(`${of} left nothing open.`);
    return [
      ...words(
        `${of} left ${count(last.open.length, 'matter')} open: what was to be filled in, what was promised for later, and dates that have passed since.`,
      ),
      ...tableOf(
        'What the last papers left open',
        [short('Paper', 22), short('Section', 24), short('What', 18), long('Word for word', 60)],
        inGroups(last.open).map(([{ paper, heading, kind }, said]) =>
          row(paper, heading || noMark, kind, said.join(' · ')),
        ),
      ),
    ];
  },
};

/** What one section of a paper left open in one way, together. */
function inGroups(open: readonly OpenMatter[]): [OpenMatter, string[]][] {
  const groups = new Map<string, [OpenMatter, string[]]>();
  for (const matter of open) {
    const key = [matter.paper, matter.heading, matter.kind].join('\n');
    groups.set(key, [matter, [...(groups.get(key)?.[1] ?? []), matter.words]]);
  }
  return [...groups.values()];
}

const agenda: Section<PackMaterial> = {
  name: 'agenda',
  title: 'Agenda',
  blocks: ({ papers, programme }) =>
    tableOf(
      'Agenda',
      [short('Item', 6), long('Paper', 40), short('Purpose', 20), short('Owner', 26), long('File', 36)],
      papers.map(({ name, title, files }, at) => {
        const item = programme.find(({ paper }) => paper === name);
        const [file = noMark] = files;
        return row(`${at + 1}`, title, item?.purpose ?? noMark, item?.owner ?? noMark, file);
      }),
    ),
};

const packContents: Section<PackMaterial> = {
  name: 'contents',
  title: 'Contents',
  blocks: ({ papers }) =>
    tableOf(
      'Contents',
      [short('Item', 6), long('Paper', 30), long('Sections', 90)],
      papers.map(({ title, sections }, at) => row(`${at + 1}`, title, sections.join('; ') || noMark)),
    ),
};

const sameFigures: Section<PackMaterial> = {
  name: 'same_figures',
  title: 'Figures said in more than one paper',
  blocks: ({ saidTwice, differing }) => {
    const told = `${count(saidTwice, 'figure')} ${saidTwice === 1 ? 'stands' : 'stand'} in more than one paper`;
    if (saidTwice + differing.length === 0) return words('No figure stands in more than one paper.');
    if (differing.length === 0) return words(`${told}, and each is the same wherever it stands.`);
    return [
      ...words(
        `${told}. ${count(differing.length, 'figure')} ${differing.length === 1 ? 'is' : 'are'} not the same everywhere:`,
      ),
      ...tableOf(
        'Figures that differ between papers',
        [long('Figure', 40), short('Paper', 26), short('Section', 26), long('Says', 36)],
        differing.flatMap(({ figure, said }) =>
          said.map(({ paper, heading, text }) => row(figure, paper, heading || noMark, text)),
        ),
      ),
    ];
  },
};

const cannotAddUp: Section<PackMaterial> = {
  name: 'cannot_add_up',
  title: 'What cannot add up',
  blocks: ({ faults }) =>
    faults.length === 0
      ? words('Every total, share and key of statuses in these papers adds up.')
      : tableOf(
          'What cannot add up',
          [short('Paper', 22), short('Section', 24), long('Says', 40), long('Why it cannot be', 40)],
          faults.map(({ paper, heading, says, why }) => row(paper, heading || noMark, says, why)),
        ),
};

const workProgramme: Section<PackMaterial> = {
  name: 'work_programme',
  title: 'Work programme',
  blocks: ({ programme, meeting }) =>
    tableOf(
      'Work programme',
      [long('Item', 44), short('Frequency', 18), short('Owner', 30), short('Next due', 20)],
      programme.map((item) => {
        const due = dueAfter(item, meeting.slice(0, 7));
        const isEach = item.frequency === 'every meeting';
        const next = due === null ? (isEach ? 'the next meeting' : 'not again') : monthName(due);
        return row(item.item, item.frequency, item.owner, next);
      }),
    ),
};

/** The sections of the agenda paper: what was left open comes first. */
export const sectionsOfPack: readonly Section<PackMaterial>[] = [
  packCover,
  leftOpen,
  agenda,
  packContents,
  sameFigures,
  cannotAddUp,
  workProgramme,
];
