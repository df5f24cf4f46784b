import { describeFinding } from '../findings/index.ts';
import { ForceNotChosen, land, nothingArrived, temporaryKey, temporaryWarehouse } from '../land/index.ts';
import { reconcile, stage } from '../stage/index.ts';
import { folderGiven, publicationNamed } from './arguments.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';

/** `insight check`: lands and stages into memory, prints every finding, keeps nothing. */
export async function check(publication: string, given: { raw: string; force?: string }): Promise<void> {
  const { feeds } = publicationNamed(publication);
  const rawFolder = folderGiven(given.raw, '--raw');
  const database = await temporaryWarehouse();
  try {
    const landing = await land(database, {
      rawFolder,
      feeds,
      force: given.force ?? null,
      key: temporaryKey(),
    });
    const staging = await stage(database, feeds, landing.accepted);
    const findings = [...landing.findings, ...staging.findings];
    if (landing.accepted.length === 0) findings.push(nothingArrived(given.raw, feeds));
    for (const found of findings) console.log(describeFinding(found));
    const rows = reconcile(landing, staging).reduce((sum, { receipt }) => sum + receipt.rows_in, 0);
    console.log(
      `${landing.accepted.length} extracts can be used, ${landing.refused.length} are refused; ${rows.toLocaleString('en-GB')} rows, ${findings.length} findings.`,
    );
    if (findings.some((found) => found.level === 'blocks')) process.exitCode = exitCodes.blocked;
  } catch (error) {
    if (error instanceof ForceNotChosen) throw new WrongUsage(`${error.message}; choose one with --force`);
    throw error;
  } finally {
    database.close();
  }
}
