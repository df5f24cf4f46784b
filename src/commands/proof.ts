import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { publications } from '../../pipelines/index.ts';
import { isMonth } from '../calendar.ts';
import { Database } from '../engine/index.ts';
import { describeFinding } from '../findings/index.ts';
import { readNarrative } from '../narrative/index.ts';
import { faultsIn, numbersSaidTwice, type PackPaper } from '../pack/index.ts';
import { blocksOf, describeProof, describeReach, proofText, readFacts, readPaper } from '../proof/index.ts';
import { lastBuilt, papersOf, showOnly } from '../publish/index.ts';
import { count } from '../words/index.ts';
import { type BuildArguments, monthGiven } from './arguments.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';
import { martIn } from './open-warehouse.ts';

type ProofArguments = Pick<BuildArguments, 'asAt' | 'out'> & { readonly publication?: string };

/** `insight proof`: what a paper, or all papers of a folder, say of the measures, and of themselves. */
export async function proofCommand(path: string, given: ProofArguments): Promise<void> {
  if (!existsSync(path)) throw new WrongUsage(`there is no file ${path}`);
  const mart = martIn(given.out);
  const isPack = statSync(path).isDirectory();
  const files = isPack ? papersIn(path) : [path];
  if (files.length === 0)
    throw new WrongUsage(`there is no paper in ${path}: none that ends with ${endings.join(', ')}`);
  const proofed: Proofed[] = [];
  for (const file of files) {
    if (isPack) console.log(`== ${basename(file)}`);
    proofed.push(
      await proofFile(file, mart, isPack ? { ...publicationOf(file, given.out), ...given } : given),
    );
    if (isPack) console.log('');
  }
  const ofThemselves = printFaults(proofed.map(({ paper }) => paper));
  const errors = ofThemselves + proofed.reduce((sum, one) => sum + one.errors, 0);
  const figures = proofed.reduce((sum, one) => sum + one.figures, 0);
  if (isPack)
    console.log(
      `${count(files.length, 'paper')}, ${count(figures, 'figure')} checked, ${count(errors, 'error')}.`,
    );
  if (figures === 0)
    console.log(
      'Nothing was checked: put the code of a measure in the heading, or the first cell, of what is about it.',
    );
  if (errors > 0 || figures === 0) process.exitCode = exitCodes.blocked;
}

/** Endings of papers, those that people edit first. */
const endings = ['.docx', '.html', '.htm', '.md', '.markdown', '.txt'];

/** The papers in a folder, one of each name: as people edit it, where it stands in several formats. */
function papersIn(folder: string): string[] {
  const stems = new Map<string, string>();
  for (const ending of endings)
    for (const name of readdirSync(folder).sort()) {
      const stem = name.slice(0, -ending.length);
      if (extname(name).toLowerCase() === ending && !stems.has(stem)) stems.set(stem, name);
    }
  return [...stems.values()].sort().map((name) => join(folder, name));
}

/**
 * The publication that a paper of a pack is, by its name: `02-knife-crime.docx`; where it is none that has measures, the
 * one that has most.
 */
function publicationOf(file: string, out: string): Pick<ProofArguments, 'publication'> {
  const stem = basename(file, extname(file)).replace(/^\d+-/, '');
  const measured = papersOf(out).filter(({ measures }) => measures.length > 0);
  const [most] = measured.toSorted((a, b) => b.measures.length - a.measures.length);
  const built = measured.find(({ publication }) => publication === stem) ?? most;
  return built === undefined ? {} : { publication: built.publication };
}

interface Proofed {
  readonly paper: PackPaper;
  readonly figures: number;
  readonly errors: number;
}

/** What a paper says of the measures, against the published mart. */
async function proofFile(file: string, mart: string, given: ProofArguments): Promise<Proofed> {
  const { text, format } = await readPaper(file);
  const named = basename(file).slice(0, 7);
  const asAt = monthGiven(given.asAt) ?? (isMonth(named) ? named : null);
  const database = await Database.open(mart, { readOnly: true });
  try {
    const last = lastBuilt(given.out, given);
    await showOnly(database, last.publication);
    const declared = publications.find(({ name }) => name === last.publication)?.measures ?? [];
    const facts = await readFacts(database, { declared, force: last.force }, asAt);
    const narrative = format === 'markdown' && text.includes('{{') ? readNarrative(text, facts, file) : null;
    const proof = narrative?.proof ?? proofText(text, format, facts);
    const { findings } = proof;
    const unresolved = narrative?.findings ?? [];
    for (const found of unresolved) console.log(`${describeFinding(found)}\n`);
    for (const found of findings) console.log(`${describeProof(found)}\n`);
    const errors = findings.filter(({ level }) => level === 'error').length + unresolved.length;
    const notes = findings.length + unresolved.length - errors;
    console.log(describeReach(proof));
    console.log(`${count(errors, 'error')}, ${count(notes, 'note')}, against the results to ${facts.asAt}.`);
    const paper = { title: basename(file), pieces: blocksOf(text, format) };
    return { paper, figures: proof.figures, errors };
  } finally {
    database.close();
  }
}

/** Prints what papers say of themselves that cannot be, and what they do not say alike; returns how much it is. */
function printFaults(papers: readonly PackPaper[]): number {
  const faults = faultsIn(papers);
  const differing = numbersSaidTwice(papers);
  const placed = (paper: string, heading: string) => [paper, heading].filter(Boolean).join(', ');
  for (const { kind, paper, heading, says, why } of faults)
    console.log(`\n[error] ${placed(paper, heading)}: ${kind}\n  says:  ${says}\n  but:   ${why}`);
  for (const { figure, said } of differing) {
    console.log(`\n[error] ${figure}: not the same everywhere`);
    for (const { paper, heading, text } of said) console.log(`  ${placed(paper, heading)}: ${text}`);
  }
  if (faults.length + differing.length > 0) console.log('');
  return faults.length + differing.length;
}
