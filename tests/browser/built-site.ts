import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { startServer } from '../../src/serve/start-server.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeComplaints, writeCrimes, writeOutcomes } from '../own-extracts.ts';

/** A paper of a few crimes, outcomes and complaints, one month of them missing, built whole and served. */
export async function builtSite() {
  const [raw, out] = [passingFolder(), passingFolder()];
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
  await buildInto(performanceInsight, { rawFolder: raw.path, out: out.path, asAt: '2018-05' });
  raw.remove();
  const site = await startServer({ out: out.path, port: 0 });
  return {
    address: (path: string) => `http://127.0.0.1:${site.port}${path}`,
    stop: async () => {
      await site.stop();
      out.remove();
    },
  };
}

/** Every kind of page of the site, and the paper. */
export const pages = [
  '/',
  '/paper',
  '/glance',
  '/measure/T3A.1',
  '/measure/T3A.1?area=City&from=2017-01&to=2018-05',
  '/measure/T2A.2?part=child',
  '/measure/T4C.1',
  '/compare?a=T3A.1&b=T4A.4',
  '/compare?a=T3A.1&b=T2A.2:child&how=index',
  '/query',
  "/query?sql=from compare('T3A.1', '2018-05')",
  "/query?sql=from series('T3A.1') where area = 'force'",
  '/query?sql=from nothing',
  '/nothing',
];
