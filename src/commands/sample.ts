import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeSample } from '../../sample/index.ts';
import { contracts } from '../contracts/index.ts';
import { findExtracts } from '../land/index.ts';
import { WrongUsage } from './exit-codes.ts';

/** `insight sample`: writes synthetic extracts, named so that no one takes them for real. */
export async function sampleCommand(given: { out: string; seed: string; ifEmpty?: boolean }): Promise<void> {
  const seed = Number(given.seed);
  if (!Number.isSafeInteger(seed)) throw new WrongUsage(`--seed: '${given.seed}' is not a whole number`);
  const out = resolve(given.out);
  const feeds = contracts.map((contract) => contract.feed);
  if (given.ifEmpty && existsSync(out) && findExtracts(out, feeds, null).extracts.length > 0) {
    console.log(`${given.out} has extracts already: no sample written`);
    return;
  }
  const { files, rows } = await writeSample({ out, seed });
  console.log(
    `wrote ${files} synthetic extracts, ${rows.toLocaleString('en-GB')} rows, to ${given.out} (seed ${seed})`,
  );
}
