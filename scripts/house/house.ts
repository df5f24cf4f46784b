/**
 * npm run house: what the house is held to, counted, with a limit each; ends with 1 where one is passed.
 * npm run layers: its rules of imports alone.
 * `--all` lists what is within its limit too, `--root` looks at another tree.
 */
import { parseArgs } from 'node:util';
import { readFiles } from './files.ts';
import { limits } from './limits.ts';
import * as rules from './rules.ts';
import { sqlLines } from './sql.ts';

interface Count {
  what: string;
  count: number;
  limit: number;
  /** What is counted, where words are needed. */
  note?: string;
  places?: readonly string[];
}

const { values: options } = parseArgs({
  options: { layers: { type: 'boolean' }, all: { type: 'boolean' }, root: { type: 'string', default: '.' } },
});

const product = readFiles(options.root, ['src', 'pipelines']);
const others = readFiles(options.root, ['sample', 'tests/harness', 'scripts']);
const everything = rules.houseOf([...product, ...others]);
const house = rules.houseOf(product);

const listed = (what: string, places: readonly string[], limit: number): Count => {
  return { what, count: places.length, limit, places };
};
const lines = (files: readonly { lines: number }[]) => files.reduce((sum, file) => sum + file.lines, 0);

function importCounts(): Count[] {
  return [
    listed('circles of files', rules.circles(everything), limits.circles),
    listed('imports against the flow', rules.againstTheFlow(everything), limits.againstTheFlow),
    listed('imports past a door', rules.pastADoor(everything), limits.pastADoor),
    listed('imports a room may not have', rules.strangers(everything), limits.strangers),
    listed('packages with several importers', rules.packagesOfMany(everything), limits.packagesOfMany),
  ];
}

function sizeCounts(): Count[] {
  const sql = product.flatMap(({ path, texts }) =>
    texts.map((text) => ({ path, text, ...sqlLines(text) })).filter((held) => held.lines > 0),
  );
  const statements = sql.filter(({ isStatement }) => isStatement);
  const single = rules.singleReaders(house);
  const inSrc = product.filter(({ path }) => path.startsWith('src/'));
  const besides = ['pipelines', 'sample', 'tests/harness', 'scripts'].map(
    (folder) =>
      `${folder} ${lines([...product, ...others].filter(({ path }) => path.startsWith(`${folder}/`)))}`,
  );
  return [
    {
      what: 'lines of SQL in TypeScript',
      count: lines(sql),
      limit: limits.linesOfSql,
      note:
        'lines that are not blank of strings and templates that are SQL: ' +
        `${statements.length} statements (${lines(statements)} lines), and pieces of them`,
      places: sql.map(({ path, text }) => `${path}: ${text.trim().replace(/\s+/g, ' ').slice(0, 100)}`),
    },
    {
      what: 'files with a single reader, in %',
      count: Math.round((1000 * single.files.length) / single.outOf) / 10,
      limit: limits.singleReadersPercent,
      note:
        `${single.files.length} of ${single.outOf}, readers looked up through doors; doors, and ` +
        `${single.entries.length} entries of lists that only their list reads, are not counted.\n       ` +
        `As written, doors being files and entries too: ${rules.singleReadersAsWritten(house)} of ${product.length}`,
      places: single.files,
    },
    listed('exported names with several homes', rules.namesOfMany(house), limits.namesOfMany),
    {
      what: 'lines of src',
      count: lines(inSrc),
      limit: limits.linesOfSrc,
      note: `in ${inSrc.length} files; besides: ${besides.join(', ')}`,
    },
  ];
}

const counts = options.layers ? importCounts() : [...importCounts(), ...sizeCounts()];
for (const { what, count, limit, note, places } of counts) {
  const isOver = count > limit;
  const [has, mayHave] = [count, limit].map((number) => number.toLocaleString('en-GB'));
  console.log(`${isOver ? 'OVER' : 'ok  '} ${what}: ${has} (at most ${mayHave})`);
  if (note) console.log(`       ${note}`);
  if (isOver || options.all) for (const place of places ?? []) console.log(`       ${place}`);
}
if (counts.some(({ count, limit }) => count > limit)) process.exitCode = 1;
