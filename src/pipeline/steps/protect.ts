import { cellsOf } from '../../disclosure/cells.ts';
import { disclose, suppressionOf } from '../../disclosure/disclose.ts';
import { readNesting } from '../../disclosure/nesting.ts';
import { earlierPapersOf, hiddenByLedger } from '../../disclosure/paper-ledger.ts';
import { readPolicy } from '../../disclosure/policy.ts';
import { withheldFeeds } from '../../disclosure/withheld-feeds.ts';
import { exceptionsOf } from '../../insight/exceptions.ts';
import { rateOf } from '../../measures/rate.ts';
import { readPopulations } from '../../reference/populations.ts';
import type { Build } from '../build.ts';
import { lookBack } from '../look-back.ts';
import { count } from './count.ts';

/** Takes out what may not be shown, and what would give it back; all that is shown is made from what is left. */
export async function protect(build: Build): Promise<string> {
  const { publication, options, landing, database, exact } = build;
  const policy = publication.policy ?? readPolicy();
  const cells = cellsOf(exact, policy);
  build.suppression = options.asPublished
    ? { cells, hidden: hiddenByLedger(options.asPublished.disclosure, cells) }
    : suppressionOf(exact, {
        policy,
        nesting: await readNesting(database, publication.feeds),
        earlier: earlierPapersOf(build.vintages, build.asAt),
      });
  const { measured, results, contributions } = disclose(exact, build.suppression);
  Object.assign(build, { measured, results, contributions });
  build.withheldFeeds = withheldFeeds(build.suppression, landing.accepted, publication.feeds, policy);
  const populations = publication.neighbourhoods === 'project' ? readPopulations() : [];
  build.rates = measured.flatMap(({ measure: one }) =>
    results.flatMap((result) =>
      result.measure === one.code ? (rateOf(one, result, populations) ?? []) : [],
    ),
  );
  lookBack(build);
  build.exceptions = exceptionsOf(measured, results, contributions);
  const suppressed = results.filter((result) => result.suppressed === 'value').length;
  const exposed = build.suppression.hidden.exposed.length;
  // Only the one who builds is told: which they are would help a reader.
  const unprotected = exposed === 0 ? '' : ` (${count(exposed, 'cell')} can be worked out all the same)`;
  return `${count(suppressed, 'result')} suppressed${unprotected}, ${count(build.exceptions.length, 'exception')}`;
}
