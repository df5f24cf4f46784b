import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DisclosurePolicy } from '../src/disclosure/policy.ts';
import type { Finding } from '../src/findings/finding.ts';
import { buildPaper, figuresOf } from '../src/pipeline/make-paper.ts';
import { type BuildOptions, optionsOf } from '../src/pipeline/options.ts';
import type { Figures, Publication, Run } from '../src/pipeline/publication.ts';
import { inWarehouse, type RunEnd, type ShowStep } from '../src/pipeline/run.ts';

/** A folder that the test removes when it ends. */
export function passingFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'insight-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A policy that hides nothing. */
export const everythingShown: DisclosurePolicy = [
  { subject: '', level: '', output: '', from: 0, title: 'a test', reason: 'made-up records' },
];

/** Options of a build of a few extracts: what it cannot say stops no test that does not ask for it. */
const small = (given: Given) => optionsOf({ allowed: ['all-withheld'], again: true, ...given });

/** Shows no step. */
export const quietly: ShowStep = (_name, work) => work(() => undefined);

type Given = Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>;

/**
 * Runs a build as the command does, showing nothing; every figure may be shown, unless the publication says otherwise,
 * and of few months a paper is made all the same, and made again where nothing is new.
 */
export async function buildInto(publication: Publication, options: Given): Promise<RunEnd<Figures>> {
  const { made, ...end } = await buildPaper(
    { policy: everythingShown, ...publication },
    small(options),
    quietly,
  );
  return { ...end, made: made?.figures ?? null };
}

/** Does a part of a build in the warehouse of the output folder; the test fails where a finding stops it. */
export async function workInto<Value>(
  publication: Publication,
  options: Given,
  work: (run: Run) => Promise<Value>,
): Promise<Value & { readonly findings: readonly Finding[] }> {
  const { made, blocked, findings } = await inWarehouse(
    { policy: everythingShown, ...publication },
    small(options),
    quietly,
    work,
    () => ({ as_at: '', outcome: 'worked' }),
  );
  if (made === null) throw new Error(`stopped: ${blocked?.code}`);
  return { ...made, findings };
}

/** The figures of a publication, and nothing published. */
export function figuresInto(
  publication: Publication,
  options: Given,
): Promise<Figures & { readonly findings: readonly Finding[] }> {
  return workInto(publication, options, figuresOf);
}
