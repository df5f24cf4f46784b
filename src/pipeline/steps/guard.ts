import type { ShownFigures } from '../../disclosure/index.ts';
import { type Finding, finding } from '../../findings/index.ts';
import { count } from '../../words/index.ts';
import type { GuardRail } from '../options.ts';
import { Blocked, type Run } from '../publication.ts';

/**
 * Stops a run whose paper nobody would want: one with every row withheld. Somebody may insist, with the option that
 * the finding names; the manifest keeps that they did.
 */
export function guard({ publication, options }: Run, { asAt, results }: ShownFigures): void {
  const stops: Partial<Record<GuardRail, Finding>> = {};
  const isMeasured = publication.measures.length > 0;
  if (isMeasured && results.every(({ status }) => status === 'withheld' || status === 'not available'))
    stops['all-withheld'] = finding({
      code: 'all-rows-withheld',
      level: 'blocks',
      file: publication.name,
      expected: `a paper of ${asAt} with a figure in it`,
      got: `${count(results.length, 'row')}, each withheld or not available${firstReason(results)}`,
      todo: 'Choose another --as-at, or send what is missing; --allow-all-withheld makes it all the same',
    });
  for (const [rail, found] of Object.entries(stops))
    if (!options.allowed.includes(rail as GuardRail)) throw new Blocked(found);
}

function firstReason(results: ShownFigures['results']): string {
  const reason = results.find((result) => result.reason !== null)?.reason;
  return reason ? `; the first: ${reason}` : '';
}
