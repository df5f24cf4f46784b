import type { ShownFigures } from '../../disclosure/index.ts';
import { finding } from '../../findings/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run } from '../publication.ts';

/**
 * Stops a run whose paper nobody would want: one with every row withheld. Somebody may insist, with the option that
 * the finding names; the manifest keeps that they did.
 */
export function guard({ publication, options }: Run, { asAt, results }: ShownFigures): void {
  if (publication.measures.length === 0 || options.allowed.includes('all-withheld')) return;
  if (!results.every(({ status }) => status === 'withheld' || status === 'not available')) return;
  const first = results.find(({ reason }) => reason !== null)?.reason;
  throw new Blocked(
    finding({
      code: 'all-rows-withheld',
      level: 'blocks',
      file: publication.name,
      expected: `a paper of ${asAt} with a figure in it`,
      got: `${count(results.length, 'row')}, each withheld or not available${first ? `; the first: ${first}` : ''}`,
      todo: 'Choose another --as-at, or send what is missing; --allow-all-withheld makes it all the same',
    }),
  );
}
