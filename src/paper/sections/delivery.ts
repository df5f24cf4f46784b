import { monthName } from '../../calendar.ts';
import {
  type Activity,
  type DeliveryStatus,
  type Movement,
  movements,
  oddReferences,
  planVerdict,
  questionsAbout,
  statusKey,
  type Updates,
  updatesWithStatus,
} from '../../delivery/index.ts';
import { groupBy } from '../../group-by.ts';
import { capitalised, listInWords } from '../../words/index.ts';
import { type Block, numberOr, words } from '../blocks.ts';
import type { Section } from '../section.ts';
import { type ColumnOf, long, noMark, numeric, short, tableFrom } from './columns.ts';

/** What sections about a delivery plan are made of. */
export interface DeliveryPlan {
  /** Updates of the plan, the earliest first. */
  readonly updates: Updates;
}

/** How many activities have each status, with the verdict on the plan; by theme, by whose they are, and by owner. */
export const deliveryKey: Section<DeliveryPlan> = {
  name: 'delivery_key',
  title: 'Where the plan stands',
  blocks: ({ updates }) => {
    const now = updates.at(-1) ?? [];
    const [first] = now;
    if (first === undefined) return [words('No update of the plan has come yet.')];
    const { verdict, rule } = planVerdict(now);
    const key = statusKey(now);
    const groups = [
      ...groupBy(now, ({ theme }) => `Theme ${theme}`),
      ...groupBy(now, ({ kind }) => (kind === '' ? 'No kind given' : `Of kind: ${kind}`)),
      ...groupBy(now, ({ owner }) => owner || 'No owner given'),
    ];
    return [
      words(
        `${first.plan}, update to ${monthName(first.asAt)}: the plan is ${verdict}. Of its ${now.length} activities ${listInWords(key.map(({ status, activities, percent }) => `${activities} (${percent}%) ${status}`))}.`,
        `${rule} Shares are rounded, and may add up to 99% or 101%.`,
      ),
      {
        ...tableFrom(groups, [
          [long('Activities of', 40), ([name]) => name],
          [numeric('All', 8), ([, activities]) => numberOr(noMark, activities.length)],
          ...key.map(({ status }) => statusColumn(status)),
        ]),
        caption: 'Activities by status',
        frame: 'Activities by status',
        sheet: { name: 'Key', description: 'One row per group of activities: how many have each status.' },
      },
    ];
  },
};

function statusColumn(status: DeliveryStatus): ColumnOf<readonly [string, readonly Activity[]]> {
  return [
    numeric(capitalised(status), 10),
    ([, activities]) => numberOr(noMark, activities.filter((each) => each.status === status).length),
  ];
}

const movementWords: Readonly<Record<Movement['kind'], string>> = {
  better: 'better than before',
  worse: 'worse than before',
  'text unchanged': 'the same words as before',
  'owner changed': 'another owner',
  gone: 'no longer in the plan',
  new: 'new in the plan',
  renumbered: 'under another reference',
};

/** What moved since the update before, and which way. */
export const deliveryMovements: Section<DeliveryPlan> = {
  name: 'delivery_movements',
  title: 'What has moved since the last update',
  blocks: ({ updates }) => {
    const [before, now] = [updates.at(-2), updates.at(-1)];
    if (before === undefined || now === undefined)
      return [words('There is no earlier update to compare with.')];
    const all = movements(before, now);
    const moved = all.filter(({ kind }) => kind !== 'text unchanged');
    const done = new Set(now.flatMap(({ ref, status }) => (status === 'done' ? [ref] : [])));
    const same = all.filter(({ kind, ref }) => kind === 'text unchanged' && !done.has(ref));
    const references = listInWords(same.map(({ ref }) => ref));
    return [
      words(
        ...(moved.length === 0 ? ['No activity has another status, owner or reference than before.'] : []),
        same.length === 0
          ? 'Every open activity has new words.'
          : `The update of ${references} is word for word that of the update before.`,
      ),
      ...(moved.length === 0 ? [] : [movementTable(moved)]),
    ];
  },
};

function movementTable(moved: readonly Movement[]): Block {
  return {
    ...tableFrom(moved, [
      [short('Reference', 14), ({ ref }) => ref],
      [short('What', 26), ({ kind }) => movementWords[kind]],
      [long('Before', 50), ({ before }) => before || noMark],
      [long('Now', 50), ({ now }) => now || noMark],
    ]),
    caption: 'What has moved since the last update',
    frame: 'What has moved',
    sheet: { name: 'Moved', description: 'One row per change between the last two updates.' },
  };
}

/** What owners are to be asked: what their own words leave open or take back. */
export const deliveryQuestions: Section<DeliveryPlan> = {
  name: 'delivery_questions',
  title: 'Questions to owners',
  blocks: ({ updates }) => {
    const now = updates.at(-1) ?? [];
    const questions = now.flatMap((activity) =>
      questionsAbout(activity).map((question) => ({ ...question, owner: activity.owner })),
    );
    const odd = oddReferences(now);
    return [
      questions.length === 0
        ? words('The words of the update raise no question.')
        : {
            ...tableFrom(questions, [
              [short('Reference', 14), ({ ref }) => ref],
              [long('Owner', 26), ownerCell],
              [long('Question', 50), ({ question }) => question],
              [long('What the update says', 60), (question) => question.words || noMark],
            ]),
            caption: 'Questions to owners',
            frame: 'Questions to owners',
            sheet: { name: 'Questions', description: 'One row per question that an update raises.' },
          },
      ...(odd.length === 0 ? [] : [{ ...words(...odd), look: 'bullets' } as const]),
    ];
  },
};

/** Every activity with its status in words, for how many updates it has had it, and its update. */
export const deliveryActivities: Section<DeliveryPlan> = {
  name: 'delivery_activities',
  title: 'The activities',
  blocks: ({ updates }) =>
    [...groupBy(updates.at(-1) ?? [], ({ theme }) => theme)].flatMap(([theme, activities]): Block[] => [
      { kind: 'heading', level: 3, text: `Theme ${theme}` },
      {
        ...tableFrom(activities, [
          [short('Reference', 18), ({ ref }) => ref],
          [long('Activity', 40), ({ activity }) => activity],
          [long('Owner', 20), ownerCell],
          [short('Status', 12), ({ status }) => status],
          [numeric('For updates', 14), ({ ref }) => numberOr(noMark, updatesWithStatus(ref, updates))],
          [long('Update', 70), ({ update }) => update || noMark],
        ]),
        caption: `Activities of theme ${theme}`,
        frame: `Activities of theme ${theme}`,
      },
    ]),
};

function ownerCell({ owner }: Pick<Activity, 'owner'>): string {
  return owner || 'no owner given';
}
