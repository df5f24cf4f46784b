import { type Month, monthName } from '../../calendar.ts';
import { groupBy } from '../../group-by.ts';
import type { OpenMatter, PackFault, SaidTwice } from '../../pack/index.ts';
import { dueAfter, type ProgrammeItem } from '../../reference/index.ts';
import { count } from '../../words/index.ts';
import { type Table, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { type ColumnOf, long, noMark, short, tableFrom } from './columns.ts';
import { linesOfCover, syntheticLabel } from './cover.ts';

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

/** A table under its caption, which scrolls where it is wide. */
function framed<Item>(caption: string, items: readonly Item[], columns: readonly ColumnOf<Item>[]): Table {
  return { ...tableFrom(items, columns), caption, frame: caption };
}

function nextDue(item: ProgrammeItem, month: Month): string {
  const due = dueAfter(item, month);
  if (due !== null) return monthName(due);
  return item.frequency === 'every meeting' ? 'the next meeting' : 'not again';
}

/** The sections of the agenda paper: what was left open comes first. */
export const sectionsOfPack: readonly Section<PackMaterial>[] = [
  {
    name: 'cover',
    title: null,
    blocks: ({ meetingWords, asAt, force, isSynthetic }) => {
      const title = `Papers for the meeting of ${meetingWords}`;
      return [
        {
          kind: 'cover',
          documentTitle: title,
          title,
          subtitle: `${force === null ? '' : `${force} · `}Figures to ${monthName(asAt)}`,
          fields: [
            { name: 'title', text: title },
            { name: 'as_at', text: monthName(asAt) },
            ...linesOfCover({ date_of_meeting: meetingWords }),
          ],
          label: isSynthetic ? syntheticLabel : null,
        },
      ];
    },
  },
  {
    name: 'left_open',
    title: 'What the last papers left open',
    blocks: ({ last }) => {
      if (last === null) return [words('No earlier paper of these is kept.')];
      const of = `The papers to ${monthName(last.asAt)}`;
      if (last.open.length === 0) return [words(`${of} left nothing open.`)];
      // What one section of a paper left open in one way stands together.
      const groups = groupBy(last.open, ({ paper, heading, kind }) => [paper, heading, kind].join('\n'));
      return [
        words(
          `${of} left ${count(last.open.length, 'matter')} open: what was to be filled in, what was promised for later, and dates that have passed since.`,
        ),
        framed(
          'What the last papers left open',
          [...groups.values()],
          [
            [short('Paper', 22), ([first]) => first?.paper ?? ''],
            [short('Section', 24), ([first]) => first?.heading || noMark],
            [short('What', 18), ([first]) => first?.kind ?? ''],
            [long('Word for word', 60), (matters) => matters.map((matter) => matter.words).join(' · ')],
          ],
        ),
      ];
    },
  },
  {
    name: 'agenda',
    title: 'Agenda',
    blocks: ({ papers, programme }) => {
      const items = papers.map((paper, at) => ({
        ...paper,
        number: `${at + 1}`,
        item: programme.find((item) => item.paper === paper.name),
      }));
      return [
        framed('Agenda', items, [
          [short('Item', 6), ({ number }) => number],
          [long('Paper', 40), ({ title }) => title],
          [short('Purpose', 20), ({ item }) => item?.purpose ?? noMark],
          [short('Owner', 26), ({ item }) => item?.owner ?? noMark],
          [long('File', 36), ({ files: [file = noMark] }) => file],
        ]),
      ];
    },
  },
  {
    name: 'contents',
    title: 'Contents',
    blocks: ({ papers }) => [
      framed(
        'Contents',
        [...papers.entries()],
        [
          [short('Item', 6), ([at]) => `${at + 1}`],
          [long('Paper', 30), ([, { title }]) => title],
          [long('Sections', 90), ([, { sections }]) => sections.join('; ') || noMark],
        ],
      ),
    ],
  },
  {
    name: 'same_figures',
    title: 'Figures said in more than one paper',
    blocks: ({ saidTwice, differing }) => {
      const told = `${count(saidTwice, 'figure')} ${saidTwice === 1 ? 'stands' : 'stand'} in more than one paper`;
      if (saidTwice + differing.length === 0) return [words('No figure stands in more than one paper.')];
      if (differing.length === 0) return [words(`${told}, and each is the same wherever it stands.`)];
      const places = differing.flatMap(({ figure, said }) => said.map((place) => ({ figure, ...place })));
      return [
        words(
          `${told}. ${count(differing.length, 'figure')} ${differing.length === 1 ? 'is' : 'are'} not the same everywhere:`,
        ),
        framed('Figures that differ between papers', places, [
          [long('Figure', 40), ({ figure }) => figure],
          [short('Paper', 26), ({ paper }) => paper],
          [short('Section', 26), ({ heading }) => heading || noMark],
          [long('Says', 36), ({ text }) => text],
        ]),
      ];
    },
  },
  {
    name: 'cannot_add_up',
    title: 'What cannot add up',
    blocks: ({ faults }) => [
      faults.length === 0
        ? words('Every total, share and key of statuses in these papers adds up.')
        : framed('What cannot add up', faults, [
            [short('Paper', 22), ({ paper }) => paper],
            [short('Section', 24), ({ heading }) => heading || noMark],
            [long('Says', 40), ({ says }) => says],
            [long('Why it cannot be', 40), ({ why }) => why],
          ]),
    ],
  },
  {
    name: 'work_programme',
    title: 'Work programme',
    blocks: ({ programme, meeting }) => [
      framed('Work programme', programme, [
        [long('Item', 44), ({ item }) => item],
        [short('Frequency', 18), ({ frequency }) => frequency],
        [short('Owner', 30), ({ owner }) => owner],
        [short('Next due', 20), (item) => nextDue(item, meeting.slice(0, 7))],
      ]),
    ],
  },
];
