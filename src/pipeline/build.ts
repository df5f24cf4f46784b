import type { BuildOptions } from './options.ts';
import { builtOutcome } from './outcome.ts';
import type { MadePaper, Publication } from './publication.ts';
import { inWarehouse, type RunEnd, type ShowStep } from './run.ts';

/** Makes a paper: does what its publication says, in the warehouse of its output folder. */
export function build(
  publication: Publication,
  options: BuildOptions,
  show: ShowStep,
): Promise<RunEnd<MadePaper>> {
  return inWarehouse(publication, options, show, publication.make, (made, run) => ({
    as_at: made.shown.asAt,
    outcome: builtOutcome(run, made),
  }));
}
