import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { monthName } from '../calendar.ts';
import { contracts } from '../contracts/index.ts';
import { findExtracts } from '../land/index.ts';
import { type HeldFeed, heldBefore, type LostWindow, lostWindows } from '../operations/purge/index.ts';
import { purge } from '../pipeline/index.ts';
import { count, formatNumber } from '../words/index.ts';
import { monthGiven } from './arguments.ts';
import { drawTable } from './draw-table.ts';
import { WrongUsage } from './exit-codes.ts';
import { openForReading } from './open-warehouse.ts';

/**
 * `insight purge`: says what the warehouse holds of months before one, and, told `--yes`, forgets it: true where no month
 * was named with it.
 */
export async function purgeCommand(given: {
  before: string;
  raw: string;
  out: string;
  yes?: boolean | string;
}): Promise<void> {
  const before = monthGiven(given.before) ?? '';
  const out = resolve(given.out);
  const database = await openForReading(out);
  const held = await heldBefore(database, before).finally(() => database.close());
  console.log(drawHeld(held, before));
  const lost = await lostWindows(out, before);
  for (const one of lost) console.log(describeLost(one));
  if (given.yes === undefined) {
    console.log(`\nNothing was purged. ${lost.length > 0 ? `--yes ${before}` : '--yes'} does it.`);
  } else {
    if (lost.length > 0 && given.yes !== before)
      throw new WrongUsage(
        `the last paper needs months before ${monthName(before)}, and nothing was purged; to lose the windows above, name the month: --yes ${before}`,
      );
    await purge(out, before);
    console.log(
      `\nPurged: the warehouse holds nothing of months before ${monthName(before)}, and takes nothing of them in again. The mart and the records folder are without them from the next 'insight build' on.`,
    );
  }
  printFiles(resolve(given.raw), given.raw, before);
}

function drawHeld(held: readonly HeldFeed[], before: string): string {
  if (held.length === 0) return `The warehouse holds nothing of months before ${monthName(before)}.`;
  const rows = held.map((one) => [
    one.feed,
    `${monthName(one.first_month)} to ${monthName(one.last_month)}`,
    ...[one.extracts, one.rows, one.quarantined, one.findings].map((number) => formatNumber(number)),
  ]);
  const head = ['feed', 'months', 'extracts', 'rows', 'in quarantine', 'findings'];
  return `Of months before ${monthName(before)} the warehouse holds\n${drawTable(head, rows)}`;
}

function describeLost({ as_at, window_start, window_end, measures }: LostWindow): string {
  return `The paper as at ${monthName(as_at)} needs ${monthName(window_start)} to ${monthName(window_end)}, for ${measures}; built again, it would withhold them.`;
}

/** The extracts of those months that are still in the raw folder, which this command leaves alone. */
function printFiles(folder: string, name: string, before: string): void {
  if (!existsSync(folder)) return;
  const { extracts } = findExtracts(
    folder,
    contracts.map(({ feed }) => feed),
    null,
  );
  const files = extracts.filter(({ month }) => month < before).map(({ file }) => file);
  if (files.length === 0) return;
  console.log(
    `\n${count(files.length, 'extract')} of those months ${files.length === 1 ? 'is' : 'are'} in ${name}. They are yours to remove; another warehouse would take them in:`,
  );
  for (const file of files) console.log(`  ${file}`);
}
