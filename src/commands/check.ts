import { describeFinding } from '../findings/index.ts';
import { inTemporaryWarehouse, land, optionsOf, type ShowStep, stage } from '../pipeline/index.ts';
import { reconcile } from '../stage/index.ts';
import { count } from '../words/index.ts';
import { folderGiven, publicationNamed } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';

const quietly: ShowStep = (_name, work) => work(() => undefined);

/** `insight check`: lands and stages into memory, prints every finding, keeps nothing. */
export async function checkCommand(
  publication: string | undefined,
  given: { raw: string; force?: string },
): Promise<void> {
  const options = optionsOf({
    rawFolder: folderGiven(given.raw, '--raw'),
    out: '',
    force: given.force ?? null,
  });
  const ended = await inTemporaryWarehouse(publicationNamed(publication), options, quietly, async (run) =>
    stage(run, await land(run)),
  );
  const { made: staged, blocked } = ended;
  const findings = blocked === null ? ended.findings : [...ended.findings, blocked];
  for (const found of findings) console.log(describeFinding(found));
  if (staged === null) console.log('Nothing can be used.');
  else {
    const { accepted, refused } = staged.landed;
    const rows = reconcile(staged.landed, staged).reduce((sum, { receipt }) => sum + receipt.rows_in, 0);
    const short = accepted.filter((receipt) => receipt.incomplete !== null).length;
    const incomplete = short === 0 ? '' : `, ${short} of an incomplete month`;
    console.log(
      `${count(accepted.length, 'extract')} can be used, ${refused.length} refused${incomplete}; ${count(rows, 'row')}, ${count(findings.length, 'finding')}.`,
    );
  }
  if (findings.some(({ level }) => level === 'blocks')) process.exitCode = exitCodes.blocked;
}
