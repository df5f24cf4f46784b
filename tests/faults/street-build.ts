import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openData } from '../../pipelines/open-data.ts';
import { monthSpine } from '../../src/calendar.ts';
import { figuresOf, madeOf } from '../../src/pipeline/make-paper.ts';
import type { BuildOptions } from '../../src/pipeline/options.ts';
import { outputPlaces } from '../../src/pipeline/options.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { besideRecords, publish } from '../../src/pipeline/steps/index.ts';
import { buildInto } from '../build-into.ts';
import { differences, publishedState } from '../harness/kill-test/published-state.ts';
import { antiSocial, burglary, street } from '../land/raw-folder.ts';

/** Two published rows a month, a burglary and an incident, from the first month to the last. */
export function writeStreet(raw: string, first: string, last: string): void {
  mkdirSync(raw, { recursive: true });
  for (const month of monthSpine(first, last)) {
    const rows = [burglary(`id ${month}`, month), antiSocial.replace('2018-05', month)];
    writeFileSync(join(raw, `${month}-x-street.csv`), street(...rows));
  }
}

/** The published data without pictures and papers: quick to build. */
export const martOnly: Publication = {
  ...openData,
  async make(run) {
    const figures = await figuresOf(run);
    const { publication, workFolder } = run;
    const { asAt } = figures.shown;
    const { charts, reports } = outputPlaces(publication.name, asAt);
    for (const place of [charts, reports]) mkdirSync(join(workFolder, place), { recursive: true });
    writeFileSync(join(workFolder, reports, `${publication.name}.html`), 'no paper');
    const findings = [figures.landed, figures.staged, figures.marts].flatMap((one) => one.findings);
    const material = { publication, ...figures, authorInsight: [], findings };
    const paper = { material, sha256: 'no paper', isUnchanged: false };
    const ready = [{ run, figures, paper, drawn: { isUnchanged: false } }];
    await besideRecords(run, ready, (copied) => publish(run, ready, copied));
    return madeOf(run, figures);
  },
};

/** Builds the mart of a raw folder of published data. */
export function buildMart(rawFolder: string, out: string, options: Partial<BuildOptions> = {}) {
  return buildInto(martOnly, { rawFolder, out, ...options });
}

/** The tables of an output folder that differ from a build of the same extracts from nothing. */
export async function differencesFromClean(raw: string, out: string, clean: string): Promise<string[]> {
  await buildMart(raw, clean);
  const [one, other] = [await publishedState(out), await publishedState(clean)];
  return one && other ? differences(one, other) : ['nothing was published'];
}
