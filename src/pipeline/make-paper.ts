import { exceptionsOf } from '../insight/index.ts';
import type { Landing } from '../land/index.ts';
import { countStatuses } from '../measures/index.ts';
import { readTemplate } from '../paper/index.ts';
import { reconcile } from '../stage/index.ts';
import type { BuildOptions } from './options.ts';
import { Blocked, type Figures, type MadePaper, type Publication, type Run } from './publication.ts';
import { inWarehouse, type RunEnd, type ShowStep } from './run.ts';
import { builtOutcome } from './runs.ts';
import { noteStanding, standingPaper } from './standing-paper.ts';
import {
  besideRecords,
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
export async function preparePaper(run: Run, figures: Figures) {
  const own = await run.publication.ownMaterial?.(run, figures); // what this paper alone is made of
  const drawn = await draw(run, figures, own);
  const paper = await write(run, figures, drawn, own);
  return { run, figures, drawn, paper };
}

/** From extracts to a published paper, step by step: the method of every paper that has none of its own. */
export async function makePaper(run: Run): Promise<MadePaper> {
  const landed = await land(run);
  const standing = await standingPaper(run, landed); // nothing to do where nothing is new
  if (standing !== null) return { landed, told: standing, figures: null };
  const before = run.findings.length;
  const figures = await figuresOf(run, landed);
  // Records are written while charts are drawn and the paper is.
  return besideRecords(run, [{ run, figures }], async (beside) => {
    const ready = await preparePaper(run, figures);
    const findings = run.findings.slice(before);
    await publish(run, [ready], beside); // mart, charts and paper take the place of the old ones in one move
    const made = madeOf(run, figures);
    await noteStanding(run, made, findings);
    return made;
  });
}

/** What came of a paper that is made. */
export function madeOf(run: Run, figures: Figures): MadePaper {
  const { landed, staged, shown } = figures;
  const reconciled = reconcile(landed, staged);
  const sum = (rowsOf: (one: (typeof reconciled)[number]) => number) =>
    reconciled.reduce((rows, one) => rows + rowsOf(one), 0);
  const told = {
    asAt: shown.asAt,
    outcome: builtOutcome(run, figures),
    statuses: countStatuses(shown.results),
    rows: {
      in: sum(({ receipt }) => receipt.rows_in),
      accepted: sum(({ rowsAccepted }) => rowsAccepted),
      quarantined: sum(({ rowsQuarantined }) => rowsQuarantined),
      skipped: sum(({ rowsSkipped }) => rowsSkipped),
    },
  };
  return { landed, told, figures };
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
  return inWarehouse(publication, options, show, make, ({ told }) => ({
    as_at: told.asAt,
    outcome: told.outcome,
  }));
}
