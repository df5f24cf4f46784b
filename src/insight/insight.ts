import type { Contribution } from '../measures/contributions.ts';
import { wholePart } from '../measures/measure.ts';
import type { Rate } from '../measures/rate.ts';
import type { Result } from '../measures/result.ts';
import { draftOf } from './draft.ts';
import type { Exception } from './exceptions.ts';
import { severityWords } from './severity-words.ts';

/** What is known beside the results. */
export interface Known {
  readonly contributions: readonly Contribution[];
  readonly rates: readonly Rate[];
  readonly exceptions: readonly Exception[];
}

/** The drafted insight of a row of the paper. */
export function insightOf(result: Result, { contributions, rates, exceptions }: Known): string {
  const { measure, part, area } = result;
  const ofRow = contributions.filter((one) => one.measure === measure && part === wholePart);
  const rate = rates.find((one) => one.measure === measure && one.part === part && one.area === area) ?? null;
  const exception = exceptions.find((one) => one.measure === measure && one.part === part) ?? null;
  return [draftOf(result, exception), ...severityWords(result, ofRow, rate)].join(' ');
}
