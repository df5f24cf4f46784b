import { optionsOf } from '../../../src/pipeline/build.ts';
import { runBuild } from '../../../src/pipeline/run-build.ts';
import { smallPublication } from './small-publication.ts';

/** One build in a process of its own, to be killed: `build-once.js <raw folder> <output folder>`. */
const [rawFolder = '', out = ''] = process.argv.slice(2);
await runBuild(smallPublication, optionsOf({ rawFolder, out, asAt: '2018-05' }), async (steps) => {
  for (const step of steps) await step.run(() => undefined);
});
