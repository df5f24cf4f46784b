import { join, relative } from 'node:path';
import { isDay } from '../calendar.ts';
import { buildPack, type Publication } from '../pipeline/index.ts';
import { readWorkProgramme } from '../reference/index.ts';
import { count } from '../words/index.ts';
import { type BuildArguments, buildOptions, publicationNamed } from './arguments.ts';
import { printFindings, printNotes, stop } from './build.ts';
import { WrongUsage } from './exit-codes.ts';
import { showStep } from './show-step.ts';

/** `insight pack`: makes the papers of a meeting together; where none is named, those of the work programme. */
export async function packCommand(
  named: readonly string[],
  given: BuildArguments & { meeting: string },
): Promise<void> {
  const { meeting } = given;
  if (!isDay(meeting))
    throw new WrongUsage(`'${meeting}' is not a day; write it as YYYY-MM-DD, such as 2018-07-19`);
  const ofProgramme = readWorkProgramme().flatMap(({ paper }) => (paper === '' ? [] : [paper]));
  const names = [...new Set(named.length > 0 ? named : ofProgramme)];
  const [first, ...rest] = names.map(publicationNamed);
  if (first === undefined) throw new WrongUsage('no paper is named, and the work programme has none');
  for (const one of rest) refuseOtherOrigin(first, one);
  const options = buildOptions(given);
  const started = performance.now();
  const { made, findings, blocked, setAside, purged } = await buildPack(
    [first, ...rest],
    meeting,
    options,
    showStep,
  );
  const all = [...[setAside, purged].filter((found) => found !== null), ...findings];
  printFindings(all);
  printNotes(all, given.notes);
  if (blocked !== null) return stop(blocked);
  if (made === null) return;
  const { asAt, folder, files, material } = made;
  const { last, faults, saidTwice, differing, isSynthetic } = material;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`
As at      ${asAt}${isSynthetic ? '   SYNTHETIC DATA' : ''}
Papers     ${count(material.papers.length, 'paper')} and an agenda in ${seconds} s
Left open  ${last === null ? 'no earlier paper is kept' : `${count(last.open.length, 'matter')} of the papers to ${last.asAt}`}
Said twice ${count(saidTwice, 'figure')} in more than one paper, ${differing.length} not the same everywhere
Adds up    ${faults.length === 0 ? 'every total, share and key of statuses' : `${count(faults.length, 'place')} where it cannot`}
Pack       ${relative(process.cwd(), join(options.out, folder)) || '.'}`);
  for (const file of files) console.log(`           ${file}`);
}

/** Papers of one pack are made of one landing, in one way. */
function refuseOtherOrigin(first: Publication, other: Publication): void {
  const isAlike = (['coversForces', 'engine', 'neighbourhoods'] as const).every(
    (what) => first[what] === other[what],
  );
  if (!isAlike)
    throw new WrongUsage(
      `${first.name} and ${other.name} are not made of the same extracts: put each in a pack of its own`,
    );
}
