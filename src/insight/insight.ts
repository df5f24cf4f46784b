import type { Contribution } from '../measures/contributions.ts';
import { wholePart } from '../measures/measure.ts';
import type { Rate } from '../measures/rate.ts';
import type { Result } from '../measures/result.ts';
import { draftOf } from './describe-result.ts';
import { severityWords } from './severity-words.ts';

/** What is known beside the results. */
export interface Known {
  readonly contributions: readonly Contribution[];
  readonly rates: readonly Rate[];
}

/** The drafted insight of a row of the paper. */
export function insightOf(result: Result, { contributions, rates }: Known): string {
  const { measure, part, area } = result;
  const ofRow = contributions.filter((one) => one.measure === measure && part === wholePart);
  const rate = rates.find((one) => one.measure === measure && one.part === part && one.area === area) ?? null;
  return [draftOf(result), ...severityWords(result, ofRow, rate)].join(' ');
}
