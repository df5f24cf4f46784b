import { readSql } from '../../engine/index.ts';
import { sha256Of } from '../../sha256.ts';
import type { Run } from '../publication.ts';

/**
 * What came of a step, as a value that JSON can hold, and whether it is kept: from an earlier build of any publication
 * of the same feeds where it was done of the same state, or else of its work now. The state is asked again once the work
 * is done, which may change it. On another engine than the warehouse it is always done.
 */
export async function keptStep<Told>(
  run: Run,
  step: string,
  state: () => Promise<string>,
  work: () => Promise<Told>,
): Promise<{ readonly told: Told; readonly isKept: boolean }> {
  if (run.clickHouse !== null) return { told: await work(), isKept: false };
  const kept = await toldBefore<Told>(run, step, await state());
  if (kept !== null) return { told: kept, isKept: true };
  const told = await work();
  await noteTold(run, step, await state(), told);
  return { told, isKept: false };
}

/** What came of a step when it was last done, where that was of the same state; else null. */
export async function toldBefore<Told>(
  { publication: { feeds }, database }: Run,
  step: string,
  state: string,
): Promise<Told | null> {
  await database.run(readSql('warehouse/step_of_feeds.sql'));
  const [kept] = await database.rows<{ told: string }>(readSql('warehouse/told_of_step.sql'), [
    feeds.join(' '),
    step,
    state,
  ]);
  return kept ? (JSON.parse(kept.told) as Told) : null;
}

/** Notes what came of a step, and of what state it was done. */
export async function noteTold(
  { publication: { feeds }, database }: Run,
  step: string,
  state: string,
  told: unknown,
): Promise<void> {
  const feedNames = feeds.join(' ');
  await database.transaction(async () => {
    await database.run(readSql('warehouse/forget_step.sql'), [feedNames, step]);
    await database.run(readSql('warehouse/note_step.sql'), [feedNames, step, state, JSON.stringify(told)]);
  });
}

/** One text for all that something depends on, whatever the order in which an object names what it holds. */
export function stateOf(...parts: readonly unknown[]): string {
  return sha256Of(JSON.stringify(parts, inOrderOfNames));
}

function inOrderOfNames(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
