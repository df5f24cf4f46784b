import type { Database } from '../engine/index.ts';
import { finding } from '../findings/index.ts';
import { type Input, inputKey, type Vintage } from '../history/index.ts';
import type { Landing, Receipt } from '../land/index.ts';
import { Blocked } from './blocked.ts';

/** The landing that a paper was made from, of extracts that the warehouse kept. Stops the build where one is missing. */
export async function landingAsPublished(database: Database, vintage: Vintage): Promise<Landing> {
  const receipts = await database.rows<Receipt>('select * from receipt');
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
