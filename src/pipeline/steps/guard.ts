import type { ShownFigures } from '../../disclosure/index.ts';
import { type Finding, finding } from '../../findings/index.ts';
import { count } from '../../words/index.ts';
import type { GuardRail } from '../options.ts';
import { Blocked, type Run } from '../publication.ts';

/**
 * Stops a run whose paper nobody would want: one with every row withheld, or one from which readers can work out
 * what is hidden. Somebody may insist, with the option that the finding names; the manifest keeps that they did.
 */
export function guard({ publication, options }: Run, { asAt, results, suppression }: ShownFigures): void {
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
  const open = suppression.hidden.exposed.length;
  // How many is told and not which: the build's words may be read by those who read the paper.
  if (open > 0)
    stops['derivable-cells'] = finding({
      code: 'hidden-cells-derivable',
      level: 'blocks',
      file: publication.name,
      expected: 'no hidden cell that readers can work out',
      got: `${count(open, 'cell')} that what is shown, or was published before, gives back`,
      todo:
        'Ask who keeps the disclosure policy to hide more, or to show them; ' +
        '--allow-derivable-cells publishes it all the same',
    });
  for (const [rail, found] of Object.entries(stops))
    if (!options.allowed.includes(rail as GuardRail)) throw new Blocked(found);
}

function firstReason(results: ShownFigures['results']): string {
  const reason = results.find((result) => result.reason !== null)?.reason;
  return reason ? `; the first: ${reason}` : '';
}
