import { inputKey, inputsOf } from '../../history/index.ts';
import { type Landing, land as landExtracts, nothingArrived } from '../../land/index.ts';
import { count } from '../../words/index.ts';
import { Blocked } from '../blocked.ts';
import { landingAsPublished } from '../landing-as-published.ts';
import type { Run } from '../publication.ts';

/** Takes in the extracts: receipts, findings, quarantine. A paper that is made again counts those it was made from. */
export function land(run: Run): Promise<Landing> {
  const { publication, options, database, key, keptPapers } = run;
  const { rawFolder, force, asPublished } = options;
  const { feeds } = publication;
  return run.step(
    'land',
    async (onProgress) => {
      const inputs = new Set(keptPapers.vintages.flatMap(inputsOf).map(inputKey));
      const present = await landExtracts(database, {
        rawFolder,
        feeds,
        force,
        key,
        isKept: (receipt) => inputs.has(inputKey(receipt)),
        onExtract: (file, place, of) => onProgress(`${place} of ${of}: ${file}`),
      });
      const landed = asPublished === null ? present : await landingAsPublished(database, asPublished);
      const undecided = landed.findings.find(({ code }) => code === 'decisions-not-readable');
      if (undecided) throw new Blocked(undecided, landed.findings);
      if (landed.accepted.length === 0) throw new Blocked(nothingArrived(rawFolder, feeds), landed.findings);
      return landed;
    },
    ({ accepted }) => {
      const rows = accepted.reduce((sum, receipt) => sum + receipt.rows_accepted, 0);
      return `${count(accepted.length, 'extract')}, ${count(rows, 'row')}`;
    },
  );
}
