import { exceptionsOf } from '../insight/index.ts';
import { exactFigures } from '../measures/index.ts';
import { readRegisters } from '../reference/index.ts';
import type { Figures } from './figures.ts';
import type { MadePaper, Run } from './publication.ts';
import { buildMarts, draw, land, lookBack, measure, protect, publish, stage, write } from './steps/index.ts';

/** From extracts to figures that may be shown: what every paper, and a plan of one, begins with. */
export async function figuresOf(run: Run): Promise<Figures> {
  const landed = await land(run);
  const staged = await stage(run, landed);
  const marts = await buildMarts(run, landed, staged);
  const series = await measure(run, landed, marts);
  const exact = exactFigures(series.measured, series.asAt, readRegisters());
  const shown = await protect(run, landed, series, exact);
  const history = lookBack(run, landed, marts, shown);
  const exceptions = exceptionsOf(shown.measured, shown.results, shown.contributions);
  return { landed, staged, marts, series, exact, shown, history, exceptions };
}

/** From extracts to a published paper, step by step: the method of every paper that has none of its own. */
export async function makePaper(run: Run): Promise<MadePaper> {
  const figures = await figuresOf(run);
  const drawings = await draw(run, figures);
  const paper = await write(run, figures, drawings);
  await publish(run, figures, paper);
  return { ...figures, files: paper.files };
}
