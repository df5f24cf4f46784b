import { contracts } from '../contracts/index.ts';
import type { Finding } from '../findings/index.ts';
import { inputsOf, type Vintage } from './vintage.ts';

/** A paper whose findings quote no value of a feed that has persons: such values were quoted once. */
export function withoutValues(vintage: Vintage): Vintage {
  const feeds = new Map(inputsOf(vintage).map(({ file, feed }) => [file, feed]));
  const findings = vintage.landing.findings.map((found) =>
    isFreeOfPersons(feeds.get(found.file)) ? found : withoutValue(found),
  );
  return { ...vintage, landing: { ...vintage.landing, findings } };
}

function isFreeOfPersons(feed: string | undefined): boolean {
  return contracts.find((contract) => contract.feed === feed)?.isFreeOfPersons ?? false;
}

function withoutValue(found: Finding): Finding {
  const isQuoted =
    found.level === 'rejects row'
      ? found.got.startsWith("'")
      : /unknown-column/.test(found.code) && /'.*\d.*'/.test(found.got);
  return isQuoted ? { ...found, got: 'a value that is not shown, as it may be of a person' } : found;
}
