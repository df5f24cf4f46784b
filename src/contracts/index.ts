import type { Contract } from './contract.ts';
import { contracts } from './contracts.generated.ts';

export { contracts };

/** The contract of a feed; a feed without one is a fault of ours. */
export function contractOf(feed: string): Contract {
  const found = contracts.find((contract) => contract.feed === feed);
  if (!found) throw new Error(`no contract for feed: ${feed}`);
  return found;
}

export {
  type Contract,
  type ContractColumn,
  headerIn,
  headerOf,
  type LookedUp,
  type LookupTable,
  referenceOf,
} from './contract.ts';
export { markdownTable } from './markdown-table.ts';
