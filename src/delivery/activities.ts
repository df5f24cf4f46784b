import type { Month } from '../calendar.ts';
import { type Engine, fillSql, readSql } from '../engine/index.ts';
import { groupBy } from '../group-by.ts';

/** Statuses in the order that a key lists them. */
const statusesInOrder = ['done', 'green', 'amber', 'red', 'not started', 'not given'] as const;

/** How far an activity is. */
export type DeliveryStatus = (typeof statusesInOrder)[number];

/** An activity that a plan promises, as one update of its tracker has it. */
export interface Activity {
  readonly plan: string;
  /** The month that the update is of. */
  readonly asAt: Month;
  readonly theme: string;
  readonly ref: string;
  /** The deliverable that it is a step of; blank for one that stands by itself. */
  readonly parentRef: string;
  /** Whose it is, as the plan sorts them: `force`, `partners`. */
  readonly kind: string;
  readonly owner: string;
  readonly activity: string;
  readonly status: DeliveryStatus;
  readonly update: string;
  /** The month in which it is due; blank where the plan does not say. */
  readonly dueIn: string;
}

/** The updates of a plan, the earliest first, each with its activities in the order of the tracker. */
export type Updates = readonly (readonly Activity[])[];

/** Reads every update of the plan up to a month. */
export async function readUpdates(engine: Engine, asAt: Month): Promise<Updates> {
  const activities = await engine.rows<Activity & Record<string, string>>(
    fillSql(readSql('delivery/updates.sql'), { asAt }),
  );
  return [...groupBy<Activity, Month>(activities, ({ asAt }) => asAt).values()];
}

/** For how many updates in a row, the last included, an activity has had its status; 0 where the last has it not. */
export function updatesWithStatus(ref: string, updates: Updates): number {
  const statuses = updates.map((activities) => activities.find((activity) => activity.ref === ref)?.status);
  const last = statuses.at(-1);
  return last === undefined ? 0 : statuses.length - 1 - statuses.findLastIndex((status) => status !== last);
}

/** A line of the key of statuses: how many activities have it, and the share of all in whole %. */
export interface KeyLine {
  readonly status: DeliveryStatus;
  readonly activities: number;
  readonly percent: number;
}

/** The key of statuses: those that any activity has, and red, amber and green always. */
export function statusKey(activities: readonly Pick<Activity, 'status'>[]): KeyLine[] {
  return statusesInOrder.flatMap((status) => {
    const count = activities.filter((activity) => activity.status === status).length;
    const isAlways = status === 'green' || status === 'amber' || status === 'red';
    if (count === 0 && !isAlways) return [];
    const percent = activities.length === 0 ? 0 : Math.round((100 * count) / activities.length);
    return [{ status, activities: count, percent }];
  });
}

/** Whether a plan is on course, by a rule that is printed with it. */
export interface PlanVerdict {
  readonly verdict: 'on course' | 'mostly on course' | 'at risk' | 'not known';
  readonly rule: string;
}

const rule =
  'On course: none red, and at least 9 in 10 green or done. At risk: any red, or under three quarters green or done. Not known: over a tenth without a status.';

/** The verdict on a plan, of activities that have begun. */
export function planVerdict(activities: readonly Pick<Activity, 'status'>[]): PlanVerdict {
  const count = (...wanted: DeliveryStatus[]) =>
    activities.filter(({ status }) => wanted.includes(status)).length;
  const begun = activities.length - count('not started');
  if (begun === 0 || count('not given') > begun / 10) return { verdict: 'not known', rule };
  const share = count('green', 'done') / begun;
  if (count('red') > 0 || share < 0.75) return { verdict: 'at risk', rule };
  return { verdict: share >= 0.9 ? 'on course' : 'mostly on course', rule };
}

/** A key as a paper printed it. */
export type PublishedKey = Partial<Readonly<Record<DeliveryStatus, number>>>;

/**
 * What of a printed key the list below it cannot bear out, in words; none where it can. Activities whose status is
 * not given may have any.
 */
export function keyAgainstList(
  printed: PublishedKey,
  activities: readonly Pick<Activity, 'status'>[],
): string[] {
  const counts = new Map(statusKey(activities).map((line) => [line.status, line.activities]));
  const unknown = counts.get('not given') ?? 0;
  const total = Object.values(printed).reduce((sum, count) => sum + count, 0);
  const isSame = total === activities.length;
  return [
    ...(isSame ? [] : [`the key counts ${total} activities, the list has ${activities.length}`]),
    ...statusesInOrder.flatMap((status) => {
      const [inKey, inList] = [printed[status], counts.get(status) ?? 0];
      if (inKey === undefined || status === 'not given') return [];
      if (inKey < inList) return [`the key counts ${inKey} ${status}, the list has ${inList}`];
      if (inKey <= inList + unknown) return [];
      const most = unknown === 0 ? `${inList}` : `${inList}, or ${inList + unknown} at most`;
      return [`the key counts ${inKey} ${status}, the list has ${most}`];
    }),
  ];
}
