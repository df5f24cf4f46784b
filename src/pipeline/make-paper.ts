import { exceptionsOf } from '../insight/index.ts';
import type { Landing } from '../land/index.ts';
import { readTemplate } from '../paper/index.ts';
import type { BuildOptions } from './options.ts';
import { Blocked, type Figures, type MadePaper, type Publication, type Run } from './publication.ts';
import { inWarehouse, type RunEnd, type ShowStep } from './run.ts';
import { builtOutcome } from './runs.ts';
import {
  buildMarts,
  compare,
  draw,
  guard,
  land,
  lookBack,
  measure,
  protect,
  publish,
  stage,
  write,
} from './steps/index.ts';

/**
 * From extracts to figures that may be shown: what every paper, and a plan of one, begins with.
 *
 * @param given - what was landed, where that is done already.
 */
export async function figuresOf(run: Run, given?: Landing): Promise<Figures> {
  const landed = given ?? (await land(run)); // receipts, quarantine, findings
  const staged = await stage(run, landed); // typed rows, each record once
  const marts = await buildMarts(run, staged); // one entity, one grain
  const series = await measure(run, marts); // rows to months: no record is seen after this
  const exact = compare(series); // windows, changes, signals
  const shown = await protect(run, exact); // the gate: only what has passed it can be shown
  guard(run, shown); // stops what nobody would want published, unless somebody insists
  const history = lookBack(run, marts, shown); // what earlier papers said
  const exceptions = exceptionsOf(exact, shown); // found in exact figures, told in those that may be shown
  return { landed, staged, marts, series, exact, shown, history, exceptions };
}

/** Makes a paper in the work folder, ready to be published. */
export async function preparePaper(run: Run, landed?: Landing) {
  const figures = await figuresOf(run, landed);
  const own = await run.publication.ownMaterial?.(run, figures); // what this paper alone is made of
  const drawn = await draw(run, figures, own);
  const paper = await write(run, figures, drawn, own);
  return { run, figures, drawn, paper };
}

/** From extracts to a published paper, step by step: the method of every paper that has none of its own. */
export async function makePaper(run: Run): Promise<MadePaper> {
  const ready = await preparePaper(run);
  await publish(run, [ready]); // mart, charts and paper take the place of the old ones in one move
  return { ...ready.figures, files: ready.paper.files };
}

/** Makes a paper: does what its publication says, in the warehouse of its output folder. */
export function buildPaper(
  publication: Publication,
  options: BuildOptions,
  show: ShowStep,
): Promise<RunEnd<MadePaper>> {
  const make = (run: Run) => {
    // A template that cannot be used is said before the build, and not at its end.
    const read = options.templateFile === null ? null : readTemplate(options.templateFile);
    if (read && 'finding' in read) throw new Blocked(read.finding);
    return publication.make(run);
  };
  return inWarehouse(publication, options, show, make, (made, run) => ({
    as_at: made.shown.asAt,
    outcome: builtOutcome(run, made),
  }));
}
