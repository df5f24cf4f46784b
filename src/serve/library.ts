import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { monthLinesSpec, vegaOf } from '../charts/index.ts';
import { projectFolder } from '../project-folder.ts';
import { emptyPicture } from './picture/index.ts';
import { fileReply, type Reply } from './web/index.ts';

const { resolve } = createRequire(import.meta.url);

/** What scripts of the site are made of: Vega as its package has it, and the specification that they fill. */
const library: Readonly<Record<string, () => string | Promise<string>>> = {
  'vega.js': () => readFileSync(join(dirname(resolve('vega')), 'vega.min.js'), 'utf8'),
  // The one import it has is of what Vega brings along.
  'vega-interpreter.js': () =>
    readFileSync(resolve('vega-interpreter'), 'utf8').replace(
      /^import (\{[^}]*\}) from 'vega-util';/,
      'const $1 = globalThis.vega;',
    ),
  'months.vg.json': async () => JSON.stringify(await vegaOf(monthLinesSpec(emptyPicture))),
};

const kept = new Map<string, Promise<string>>();

/** `/library/…`: a file that is the same until the program is another; null for any other name. */
export async function libraryFile(names: readonly string[]): Promise<Reply | null> {
  const [name = '', ...rest] = names;
  const read = Object.hasOwn(library, name) ? library[name] : undefined;
  if (read === undefined || rest.length > 0) return null;
  const text = kept.get(name) ?? Promise.resolve(read());
  kept.set(name, text);
  return { ...fileReply(name, await text), isKept: true };
}

/** `/scripts/…`: a script of the site, as it is compiled; null for any other name. */
export function scriptFile(names: readonly string[]): Reply | null {
  const isScript = /^(browser\/chart|picture)\/[a-z-]+\.js$/.test(names.join('/'));
  if (!isScript) return null;
  const file = projectFolder('dist', 'src', 'serve', ...names);
  try {
    return fileReply(file, readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
