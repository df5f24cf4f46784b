import type { Month } from '../calendar.ts';
import { type Engine, readSql } from '../engine/index.ts';
import type { Activity } from './activities.ts';

/** The updates of a plan, the earliest first, each with its activities in the order of the tracker. */
export type Updates = readonly (readonly Activity[])[];

/** Reads every update of the plan up to a month. */
export async function readUpdates(engine: Engine, asAt: Month): Promise<Updates> {
  const activities = await engine.rows<Activity & Record<string, string>>(readSql('delivery/updates.sql'), {
    asAt,
  });
  const byMonth = new Map<Month, Activity[]>();
  for (const activity of activities)
    byMonth.set(activity.asAt, [...(byMonth.get(activity.asAt) ?? []), activity]);
  return [...byMonth.values()];
}

/** For how many updates in a row, the last included, an activity has had its status; 0 where the last has it not. */
export function updatesWithStatus(ref: string, updates: Updates): number {
  const statuses = updates.map((activities) => activities.find((activity) => activity.ref === ref)?.status);
  const last = statuses.at(-1);
  return last === undefined ? 0 : statuses.length - 1 - statuses.findLastIndex((status) => status !== last);
}
