import { join, resolve } from 'node:path';
import { describeFinding } from '../findings/index.ts';
import { webPage, word } from '../paper/index.ts';
import { draftPaper } from '../pipeline/index.ts';
import { describeReach } from '../proof/index.ts';
import { count } from '../words/index.ts';
import { type BuildArguments, monthGiven, publicationNamed } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';

type DraftArguments = Pick<BuildArguments, 'out' | 'asAt' | 'narrative' | 'template'> & { word?: boolean };

/** `insight draft`: the paper of the last build with what authors have written since, and what is wrong with it. */
export async function draftCommand(name: string | undefined, given: DraftArguments): Promise<void> {
  const publication = publicationNamed(name);
  const options = {
    out: resolve(given.out),
    asAt: monthGiven(given.asAt),
    narrativeFolder: resolve(given.narrative),
    templateFile: given.template === undefined ? null : resolve(given.template),
  };
  const formats = [webPage, ...(given.word || given.template ? [word] : [])];
  const { asAt, files, written, findings, proof } = await draftPaper(publication, options, formats);
  for (const found of findings) console.log(describeFinding(found));
  const blocking = findings.filter(({ level }) => level === 'blocks').length;
  const told =
    proof === null
      ? `no words of authors: they go into ${join(given.narrative, publication.name, `${asAt}.md`)}`
      : `${count(written.length, 'measure')} in the words of authors, the rest as drafted`;
  console.log(`\nDraft      ${files.join(', ')}: ${told}`);
  if (proof !== null) console.log(`Proof      ${describeReach(proof)}`);
  if (blocking > 0) console.log(`Stops      ${count(blocking, 'finding')} would stop a build`);
  if (blocking > 0) process.exitCode = exitCodes.blocked;
}
