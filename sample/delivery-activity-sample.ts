import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { recentMonths } from './months.ts';
import { Random } from './random.ts';

/** What an invented plan promises, and who leads it. Every word is made up. */
const promises = [
  ['1', '1.1', 'force', 'Head of Public Protection', 'Train every new officer to recognise coercive control'],
  [
    '1',
    '1.2',
    'partners',
    'Community Safety Partnership',
    'Open a second refuge for victims of domestic abuse',
  ],
  ['1', '1.3', 'office', 'Head of Commissioning', 'Commission counselling for victims of online fraud'],
  ['1', '1.4', 'force', 'Head of Intelligence', 'Set up a missing persons desk in the control room'],
  ['2', '2.1', 'force', 'Head of Contact', 'Answer nine in ten emergency calls within ten seconds'],
  ['2', '2.2', 'office', 'Head of Engagement', 'Hold a public meeting in every district'],
  ['2', '2.3', 'partners', 'Criminal Justice Board', 'Give every victim a named contact at court'],
  ['2', '2.4', 'force', 'Head of Estates', 'Move two teams into shared buildings'],
] as const;

const progress = {
  'not started': ['Work begins when the budget is agreed.', 'The team that will do it is not yet in post.'],
  amber: [
    'Work has begun and one of three milestones has been met.',
    'A first draft has been written; partners have asked for changes.',
    'Recruitment has taken longer than planned.',
  ],
  green: [
    'Two of three milestones have been met.',
    'The work has been tried out in one district and is going well.',
    'Numbers have gone up since the last update.',
  ],
  red: ['The supplier has withdrawn and the work has stopped.'],
  done: ['The work has been completed and is part of daily business.'],
} as const;

type Status = keyof typeof progress;

/** Where a status goes next, once in a while. */
const next: Readonly<Record<Status, readonly Status[]>> = {
  'not started': ['amber', 'green'],
  amber: ['green', 'green', 'red'],
  green: ['green', 'green', 'amber', 'done'],
  red: ['amber'],
  done: ['done'],
};

/** The tracker of an invented delivery plan: an update a month, in which most activities stay as they are. */
export const deliveryActivitySample: Feed = {
  name: 'delivery_activity',
  columns: [
    'plan',
    'as_at',
    'theme',
    'ref',
    'parent_ref',
    'kind',
    'owner',
    'activity',
    'status',
    'update',
    'due_on',
  ],
  *extracts({ seed }) {
    const random = new Random(seed, 'delivery activity');
    const current = new Map<string, { status: Status; update: string }>();
    for (const month of recentMonths) {
      const text = new CsvText(deliveryActivitySample.columns);
      for (const [theme, ref, kind, owner, activity] of promises) {
        const before = current.get(ref) ?? { status: 'not started', update: '' };
        const isMoving = before.update === '' || random.below(3) === 0;
        const status = isMoving && before.update !== '' ? pick(random, next[before.status]) : before.status;
        const update = isMoving ? pick(random, progress[status]) : before.update;
        current.set(ref, { status, update });
        const cells = [
          'Delivery Plan',
          month.name,
          theme,
          ref,
          '',
          kind,
          owner,
          activity,
          status,
          update,
          '',
        ];
        text.add(cells.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(','));
      }
      yield { month, text };
    }
  },
};

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[random.below(values.length)] as Value;
}
