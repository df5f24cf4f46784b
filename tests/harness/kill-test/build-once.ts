import { buildPaper, optionsOf } from '../../../src/pipeline/index.ts';
import { smallPublication } from './small-publication.ts';

/** One build in a process of its own, to be killed: `build-once.js <raw folder> <output folder>`. */
const [rawFolder = '', out = ''] = process.argv.slice(2);
// Two months make no figure: the outputs are what is tried.
const options = optionsOf({ rawFolder, out, asAt: '2018-05', allowed: ['all-withheld'] });
await buildPaper(smallPublication, options, (_name, work) => work(() => undefined));
