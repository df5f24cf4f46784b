import type { Database } from '../../engine/index.ts';
import { finding } from '../../findings/index.ts';
import { type Input, inputKey, inputsOf, type Vintage } from '../../history/index.ts';
import { type Landing, landExtracts, nothingArrived, type Receipt } from '../../land/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run } from '../publication.ts';

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

/** The landing that a paper was made from, of extracts that the warehouse kept. Stops the build where one is missing. */
async function landingAsPublished(database: Database, vintage: Vintage): Promise<Landing> {
  const receipts = await database.rowsOf<Receipt>('receipt');
  const known = new Map(receipts.map((receipt) => [inputKey(receipt), receipt]));
  const receiptOf = (input: Input): Receipt => {
    const receipt = known.get(inputKey(input));
    if (!receipt) throw new Blocked(inputMissing(vintage, input));
    return receipt;
  };
  const { accepted, refused, skipped, findings, force } = vintage.landing;
  return {
    accepted: accepted.map(receiptOf),
    refused: refused.map(receiptOf),
    skipped: skipped.map(receiptOf),
    findings,
    resupplies: [],
    newCount: 0,
    knownCount: accepted.length,
    force,
  };
}

function inputMissing({ as_at }: Vintage, { file, sha256 }: Input) {
  return finding({
    code: 'published-extract-missing',
    level: 'blocks',
    file,
    expected: `the extract that the paper of ${as_at} was made from (sha256 ${sha256.slice(0, 12)}…)`,
    got: 'none in the warehouse or below the raw folder',
    todo: 'Put that delivery back below the raw folder, from a copy',
  });
}
