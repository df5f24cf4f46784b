import { call } from './call.ts';
import type { Contract } from './contract.ts';
import { crime } from './crime.ts';
import { incident } from './incident.ts';
import { outcome } from './outcome.ts';
import { policeUkStopSearch } from './police-uk-stop-search.ts';
import { policeUkStreet } from './police-uk-street.ts';
import { survey } from './survey.ts';

/** Every feed the project knows. */
export const contracts: readonly Contract[] = [
  crime,
  outcome,
  incident,
  call,
  survey,
  policeUkStreet,
  policeUkStopSearch,
];

/** The contract of a feed; a feed without one is a fault of ours. */
export function contractOf(feed: string): Contract {
  const found = contracts.find((contract) => contract.feed === feed);
  if (!found) throw new Error(`no contract for feed: ${feed}`);
  return found;
}
