import type { Month } from '../calendar.ts';
import { parseTable } from '../csv.ts';
import { type Finding, finding, quote } from '../findings/index.ts';

/** How far an activity is, as trackers say it. */
export type DeliveryStatus = 'green' | 'amber' | 'red' | 'not started' | 'done' | 'not given';

/** An activity that a plan promises, as one update of its tracker has it. */
export interface Activity {
  readonly plan: string;
  /** The month that the update is of. */
  readonly asAt: Month;
  readonly theme: string;
  readonly ref: string;
  /** The deliverable that it is a step of; blank for one that stands by itself. */
  readonly parentRef: string;
  /** Whose it is, as the plan sorts them: `force`, `partner`. */
  readonly kind: string;
  readonly owner: string;
  readonly activity: string;
  readonly status: DeliveryStatus;
  readonly update: string;
  /** When it is due, as `YYYY-MM`; blank where the plan does not say. */
  readonly dueOn: string;
}

const statuses: Readonly<Record<string, DeliveryStatus>> = {
  g: 'green',
  green: 'green',
  a: 'amber',
  amber: 'amber',
  r: 'red',
  red: 'red',
  ns: 'not started',
  w: 'not started',
  white: 'not started',
  'not started': 'not started',
  b: 'done',
  blue: 'done',
  complete: 'done',
  completed: 'done',
  done: 'done',
  '': 'not given',
  'not legible': 'not given',
};

/** The activities of a tracker, and what could not be read. */
export interface Tracker {
  readonly activities: readonly Activity[];
  readonly findings: readonly Finding[];
}

const needed = ['plan', 'as_at', 'theme', 'ref', 'activity', 'status', 'update'] as const;

/**
 * Reads a tracker: a table with `plan, as_at, theme, ref, activity, status, update`, and `parent_ref, kind, owner,
 * due_on` where there are such. A status is a colour, its letter, or words; one that is none of these is a finding
 * and counts as not given.
 */
export function readTracker(text: string, file: string): Tracker {
  const rows = parseTable(text);
  const columns = Object.keys(rows[0] ?? {});
  const missing = needed.filter((column) => !columns.includes(column));
  const wrong = (line: number, column: string, expected: string, got: string, todo: string): Finding =>
    finding({ code: 'wrong-in-tracker', level: 'notes', file, line, column, expected, got, todo, rows: 1 });
  if (missing.length > 0) {
    const todo = 'Add the column; until then nothing is said of the tracker';
    const got = 'a header without it';
    return {
      activities: [],
      findings: missing.map((column) => wrong(1, column, `a column '${column}'`, got, todo)),
    };
  }
  const findings: Finding[] = [];
  const activities = rows.map((row, index): Activity => {
    const { plan = '', as_at = '', theme = '', ref = '', kind = '', activity = '', update = '' } = row;
    const status = statuses[(row.status ?? '').trim().toLowerCase()];
    if (status === undefined)
      findings.push(
        wrong(
          index + 2,
          'status',
          'green, amber, red, not started, done, or a letter of them',
          quote(row.status ?? ''),
          'Correct it; until then the status counts as not given',
        ),
      );
    return {
      plan,
      asAt: as_at,
      theme,
      ref,
      parentRef: row.parent_ref ?? '',
      kind,
      owner: row.owner ?? row.lead ?? '',
      activity,
      status: status ?? 'not given',
      update,
      dueOn: row.due_on ?? '',
    };
  });
  return { activities, findings };
}
