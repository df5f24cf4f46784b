import { createHash } from 'node:crypto';
import { readSql } from '../../engine/index.ts';
import type { Run } from '../publication.ts';

/** What came of a step, and whether it is from an earlier build. */
interface KeptStep<Told> {
  readonly told: Told;
  readonly isKept: boolean;
}

/**
 * What came of a step, as a value that JSON can hold: from an earlier build of any publication of the same feeds where it
 * was done of the same state, or else of its work now. The state is asked again once the work is done, which may change
 * it. On another engine than the warehouse it is always done.
 */
export async function keptStep<Told>(
  { publication: { feeds }, database, clickHouse }: Run,
  step: string,
  state: () => Promise<string>,
  work: () => Promise<Told>,
): Promise<KeptStep<Told>> {
  if (clickHouse !== null) return { told: await work(), isKept: false };
  const feedNames = feeds.join(' ');
  await database.run(readSql('warehouse/step_of_feeds.sql'));
  const [kept] = await database.rows<{ told: string }>(readSql('warehouse/told_of_step.sql'), [
    feedNames,
    step,
    await state(),
  ]);
  if (kept) return { told: JSON.parse(kept.told) as Told, isKept: true };
  const told = await work();
  const after = await state();
  await database.transaction(async () => {
    await database.run(readSql('warehouse/forget_step.sql'), [feedNames, step]);
    await database.run(readSql('warehouse/note_step.sql'), [feedNames, step, after, JSON.stringify(told)]);
  });
  return { told, isKept: false };
}

/** One text for all that something depends on. */
export function stateOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
