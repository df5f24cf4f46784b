import { availableParallelism } from 'node:os';
import type { Database } from './duckdb.ts';

/** More connections than this wait for one another. */
const mostLanes = 4;

/**
 * Does the work of each item, on as many connections to the database as the machine has processors; each lane takes the
 * next item when it is done with one.
 *
 * @param begin - done once on the connection of each lane, before its first item.
 */
export async function inLanes<Item>(
  database: Database,
  items: readonly Item[],
  begin: (lane: Database) => Promise<void>,
  work: (lane: Database, item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const runLane = async () => {
    const lane = await database.connectAgain();
    try {
      await begin(lane);
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(lane, item);
    } finally {
      lane.disconnect();
    }
  };
  const lanes = Math.min(mostLanes, availableParallelism(), items.length);
  // Every lane ends before a fault of one is told: none may still be writing when the database is closed.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
