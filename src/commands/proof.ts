import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { publications } from '../../pipelines/index.ts';
import { isMonth } from '../calendar.ts';
import { Database } from '../engine/index.ts';
import { describeFinding } from '../findings/index.ts';
import { readNarrative } from '../narrative/index.ts';
import { describeProof, describeReach, proofText, readFacts, readPaper } from '../proof/index.ts';
import { lastBuilt, showOnly } from '../publish/index.ts';
import { count } from '../words/index.ts';
import { monthGiven } from './arguments.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';

/** `insight proof`: what a paper says of the measures, against the published mart. */
export async function proofCommand(
  file: string,
  given: { asAt?: string; out: string; publication?: string },
): Promise<void> {
  if (!existsSync(file)) throw new WrongUsage(`there is no file ${file}`);
  const mart = join(given.out, 'data-mart', 'insight.duckdb');
  if (!existsSync(mart))
    throw new WrongUsage(
      `there is no mart at ${mart}: run 'insight build' first, or name its folder with --out`,
    );
  const paper = await readPaper(file);
  const named = basename(file).slice(0, 7);
  const asAt = monthGiven(given.asAt) ?? (isMonth(named) ? named : null);
  const database = await Database.open(mart, { readOnly: true });
  try {
    const last = lastBuilt(given.out, given);
    await showOnly(database, last.publication);
    const declared = publications.find(({ name }) => name === last.publication)?.measures ?? [];
    const facts = await readFacts(database, { declared, force: last.force }, asAt);
    const narrative =
      paper.format === 'markdown' && paper.text.includes('{{')
        ? readNarrative(paper.text, facts, file)
        : null;
    const proof = narrative?.proof ?? proofText(paper.text, paper.format, facts);
    const { findings } = proof;
    const unresolved = narrative?.findings ?? [];
    for (const found of unresolved) console.log(`${describeFinding(found)}\n`);
    for (const found of findings) console.log(`${describeProof(found)}\n`);
    const errors = findings.filter(({ level }) => level === 'error').length + unresolved.length;
    const notes = findings.length + unresolved.length - errors;
    console.log(describeReach(proof));
    console.log(`${count(errors, 'error')}, ${count(notes, 'note')}, against the results to ${facts.asAt}.`);
    if (proof.figures === 0)
      console.log(
        'Nothing was checked: put the code of a measure in the heading, or the first cell, of what is about it.',
      );
    if (errors > 0 || proof.figures === 0) process.exitCode = exitCodes.blocked;
  } finally {
    database.close();
  }
}
