import { monthName } from '../../calendar.ts';
import {
  type Activity,
  type Movement,
  movements,
  oddReferences,
  planVerdict,
  questionsAbout,
  statusKey,
  type Updates,
  updatesWithStatus,
} from '../../delivery/index.ts';
import { listInWords } from '../../words/index.ts';
import { type Block, numberOr, type RowOfCells, row } from '../blocks.ts';
import type { Section } from '../section.ts';
import { long, noMark, numeric, short } from './columns.ts';

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
    if (first === undefined) return [{ kind: 'words', paragraphs: ['No update of the plan has come yet.'] }];
    const { verdict, rule } = planVerdict(now);
    const key = statusKey(now);
    const groups = [
      ...groupsOf(now, ({ theme }) => `Theme ${theme}`),
      ...groupsOf(now, ({ kind }) => (kind === '' ? 'No kind given' : `Of kind: ${kind}`)),
      ...groupsOf(now, ({ owner }) => owner || 'No owner given'),
    ];
    return [
      {
        kind: 'words',
        paragraphs: [
          `${first.plan}, update to ${monthName(first.asAt)}: the plan is ${verdict}. Of its ${now.length} activities ${listInWords(key.map(({ status, activities, percent }) => `${activities} (${percent}%) ${status}`))}.`,
          `${rule} Shares are rounded, and may add up to 99% or 101%.`,
        ],
      },
      {
        kind: 'table',
        caption: 'Activities by status',
        columns: [
          long('Activities of', 40),
          numeric('All', 8),
          ...key.map(({ status }) => numeric(`${status[0]?.toUpperCase()}${status.slice(1)}`, 10)),
        ],
        rows: groups.map(([name, activities]) =>
          row(
            name,
            numberOr(noMark, activities.length),
            ...key.map(({ status }) =>
              numberOr(noMark, activities.filter((activity) => activity.status === status).length),
            ),
          ),
        ),
        frame: 'Activities by status',
        sheet: { name: 'Key', description: 'One row per group of activities: how many have each status.' },
      },
    ];
  },
};

function groupsOf(
  activities: readonly Activity[],
  nameOf: (activity: Activity) => string,
): [string, Activity[]][] {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities)
    groups.set(nameOf(activity), [...(groups.get(nameOf(activity)) ?? []), activity]);
  return [...groups];
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
      return [{ kind: 'words', paragraphs: ['There is no earlier update to compare with.'] }];
    const all = movements(before, now);
    const moved = all.filter(({ kind }) => kind !== 'text unchanged');
    const done = new Set(now.flatMap(({ ref, status }) => (status === 'done' ? [ref] : [])));
    const same = all.filter(({ kind, ref }) => kind === 'text unchanged' && !done.has(ref));
    const references = listInWords(same.map(({ ref }) => ref));
    return [
      {
        kind: 'words',
        paragraphs: [
          ...(moved.length === 0 ? ['No activity has another status, owner or reference than before.'] : []),
          same.length === 0
            ? 'Every open activity has new words.'
            : `The update of ${references} is word for word that of the update before.`,
        ],
      },
      ...(moved.length === 0 ? [] : [movementTable(moved)]),
    ];
  },
};

function movementTable(moved: readonly Movement[]): Block {
  return {
    kind: 'table',
    caption: 'What has moved since the last update',
    columns: [short('Reference', 14), short('What', 26), long('Before', 50), long('Now', 50)],
    rows: moved.map(({ ref, kind, before, now }) =>
      row(ref, movementWords[kind], before || noMark, now || noMark),
    ),
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
      ...(questions.length === 0
        ? [{ kind: 'words', paragraphs: ['The words of the update raise no question.'] } satisfies Block]
        : [
            {
              kind: 'table',
              caption: 'Questions to owners',
              columns: [
                short('Reference', 14),
                long('Owner', 26),
                long('Question', 50),
                long('What the update says', 60),
              ],
              rows: questions.map(({ ref, owner, question, words }) =>
                row(ref, owner || 'no owner given', question, words || noMark),
              ),
              frame: 'Questions to owners',
              sheet: { name: 'Questions', description: 'One row per question that an update raises.' },
            } satisfies Block,
          ]),
      ...(odd.length === 0 ? [] : [{ kind: 'words', look: 'bullets', paragraphs: odd } satisfies Block]),
    ];
  },
};

/** Every activity with its status in words, for how many updates it has had it, and its update. */
export const deliveryActivities: Section<DeliveryPlan> = {
  name: 'delivery_activities',
  title: 'The activities',
  blocks: ({ updates }) =>
    groupsOf(updates.at(-1) ?? [], ({ theme }) => theme).flatMap(([theme, activities]): Block[] => [
      { kind: 'heading', level: 3, text: `Theme ${theme}` },
      {
        kind: 'table',
        caption: `Activities of theme ${theme}`,
        columns: [
          short('Reference', 18),
          long('Activity', 40),
          long('Owner', 20),
          short('Status', 12),
          numeric('For updates', 14),
          long('Update', 70),
        ],
        rows: activities.map((activity) => activityRow(activity, updates)),
        frame: `Activities of theme ${theme}`,
      },
    ]),
};

function activityRow(activity: Activity, updates: Updates): RowOfCells {
  const { ref, owner, status, update } = activity;
  return row(
    ref,
    activity.activity,
    owner || 'no owner given',
    status,
    numberOr(noMark, updatesWithStatus(ref, updates)),
    update || noMark,
  );
}
