import type { PaperMaterial } from '../paper/index.ts';
import type { MartMaterial } from '../publish/index.ts';
import type { Figures } from './figures.ts';
import { builtOutcome } from './outcome.ts';
import type { Run } from './publication.ts';

/** What the published mart of a paper is made of. */
export function martMaterialOf(run: Run, figures: Figures, material: PaperMaterial): MartMaterial {
  const { startedAt, publishedAt, earlierRuns, timings } = run;
  const { neighbourhoods } = figures.marts;
  return {
    ...material,
    neighbourhoods,
    startedAt,
    publishedAt,
    earlierRuns,
    timings,
    outcome: builtOutcome(run, figures),
  };
}
