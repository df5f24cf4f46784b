import {
  checkPolicy,
  type DisclosurePolicy,
  protectFigures,
  type ShownFigures,
} from '../../disclosure/index.ts';
import { populationsFor } from '../../reference/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Publication, type Run } from '../publication.ts';
import type { ComparedFigures } from './compare.ts';

/** Takes out what may not be shown, and what would give it back; all that is shown is made from what is left. */
export function protect(run: Run, exact: ComparedFigures): Promise<ShownFigures> {
  const { series } = exact;
  const { feeds } = series.marts.staged;
  const { publication, options, keptPapers, lostPapers } = run;
  return run.step(
    'protect',
    async () =>
      protectFigures(exact, {
        asAt: series.asAt,
        policy: policyOf(publication),
        nesting: series.nesting,
        // A paper of which nothing is known is taken to have shown what it could.
        vintages: [...keptPapers.vintages, ...lostPapers.map(({ as_at }) => ({ as_at, disclosure: {} }))],
        published: options.asPublished,
        feeds,
        populations: populationsFor(publication, series.marts.staged.landed.accepted),
      }),
    ({ results }) => {
      const suppressed = results.filter((result) => result.suppressed === 'value').length;
      return `${count(results.length, 'result')}, ${count(suppressed, 'result')} not shown`;
    },
  );
}

/** What may be shown of a publication; what is wrong with the policy of the force stops the run. */
export function policyOf({ policy }: Publication): DisclosurePolicy {
  if (policy) return policy;
  const read = checkPolicy();
  if ('finding' in read) throw new Blocked(read.finding);
  return read.policy;
}
