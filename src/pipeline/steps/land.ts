import { inputKey, inputsOf } from '../../history/vintage.ts';
import { readVintages } from '../../history/vintage-store.ts';
import { land as landExtracts, nothingArrived } from '../../land/land.ts';
import { Blocked, type Build } from '../build.ts';
import { landingAsPublished } from '../landing-as-published.ts';
import { count } from './count.ts';

/** Takes in the extracts: receipts, findings, quarantine. */
export async function land(build: Build): Promise<string> {
  const { rawFolder, force, out, asPublished } = build.options;
  const { feeds, name } = build.publication;
  const kept = readVintages(out, name);
  build.vintages = kept.vintages;
  build.findings.push(...kept.findings);
  const inputs = new Set(kept.vintages.flatMap(inputsOf).map(inputKey));
  build.landing = await landExtracts(build.database, {
    rawFolder,
    feeds,
    force,
    key: build.key,
    isKept: (receipt) => inputs.has(inputKey(receipt)),
    onExtract: (file, place, of) => build.onProgress(`${place} of ${of}: ${file}`),
  });
  if (asPublished !== null) build.landing = await landingAsPublished(build.database, asPublished);
  build.findings.push(...build.landing.findings);
  const undecided = build.landing.findings.find(({ code }) => code === 'decisions-not-readable');
  if (undecided) throw new Blocked(undecided);
  if (build.landing.accepted.length === 0) throw new Blocked(nothingArrived(rawFolder, feeds));
  const rows = build.landing.accepted.reduce((sum, receipt) => sum + receipt.rows_accepted, 0);
  return `${count(build.landing.accepted.length, 'extract')}, ${count(rows, 'row')}`;
}
