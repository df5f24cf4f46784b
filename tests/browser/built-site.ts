import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { startServer } from '../../src/serve/start-server.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeComplaints, writeCrimes, writeOutcomes } from '../own-extracts.ts';
import { browserName, browserPath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is, without a slash at its end. */
    readonly site: string;
    /** The folder with its charts and reports. */
    readonly out: string;
  }
}

/** A row with parts, with areas and drivers, with neighbourhoods, of complaints, and one that is not available. */
const codes = ['T2A.2', 'T3A.1', 'T3A.2', 'T4A.4', 'T4C.1'];

const fewMeasures = {
  ...performanceInsight,
  measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
};

/** Builds a paper of a few crimes, outcomes and complaints and serves it, once for all tests in a browser. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  if (browserPath === null) {
    console.log(`${browserName} is not on this machine: the tests in it are skipped (apt-get install it).`);
    provide('site', '');
    provide('out', '');
    return async () => undefined;
  }
  const out = passingFolder();
  await buildSite(out.path);
  const site = await startServer({ out: out.path, port: 0 });
  provide('site', `http://127.0.0.1:${site.port}`);
  provide('out', out.path);
  return async () => {
    await site.stop();
    out.remove();
  };
}

async function buildSite(out: string): Promise<void> {
  const raw = passingFolder();
  writeCrimes(raw.path, '2016-06', '2018-05', (month) => ({
    district: 'Ash & Field',
    victimKind: month < '2017-06' ? 'child' : 'organisation',
  }));
  writeOutcomes(raw.path, '2016-06', '2018-05');
  writeComplaints(raw.path, '2016-06', '2018-05');
  const folder = join(raw.path, 'crime');
  for (const name of readdirSync(folder)) {
    renameSync(join(folder, name), join(folder, name.replace('.csv', '-synthetic.csv')));
  }
  await buildInto(fewMeasures, { rawFolder: raw.path, out, asAt: '2018-05', withPdf: true });
  raw.remove();
}
