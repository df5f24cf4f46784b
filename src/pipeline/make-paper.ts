import { exceptionsOf } from '../insight/exceptions.ts';
import { exactFigures } from '../measures/exact-figures.ts';
import { readRegisters } from '../reference/registers.ts';
import type { Figures } from './figures.ts';
import type { MadePaper, Run } from './publication.ts';
import { buildMarts } from './steps/build-marts.ts';
import { draw } from './steps/draw.ts';
import { land } from './steps/land.ts';
import { lookBack } from './steps/look-back.ts';
import { measure } from './steps/measure.ts';
import { protect } from './steps/protect.ts';
import { publish } from './steps/publish.ts';
import { stage } from './steps/stage.ts';
import { write } from './steps/write.ts';

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
