import Table from 'cli-table3';
import { Random } from '../../../sample/random.ts';
import { ratesOf, type Scored, scored } from './score.ts';

const [months = 6, shown = 0, rewrites = 0] = process.argv.slice(2).map(Number);
const all = [...scored(months)];
for (const isUnseen of [false, true]) {
  const own = all.filter((one) => one.isUnseen === isUnseen);
  const changes = [...new Set(own.flatMap(({ change }) => (change ? [change] : [])))].sort();
  const table = new Table({
    head: ['says', 'sound', 'flagged', 'figures not understood', ...changes],
    style: { head: [], border: [], compact: true },
  });
  const line = (name: string, some: readonly Scored[]) => {
    const sound = some.filter(({ change }) => change === null);
    const figures = sound.reduce((sum, one) => sum + one.figures + one.notUnderstood, 0);
    const unread = sound.reduce((sum, one) => sum + one.notUnderstood, 0);
    table.push([
      name,
      sound.length,
      `${ratesOf(sound).flagged.percent.toFixed(1)}%`,
      `${((100 * unread) / Math.max(1, figures)).toFixed(1)}%`,
      ...changes.map((change) => {
        const { found } = ratesOf(some.filter((one) => one.change === change));
        return found.count === 0 ? '' : `${found.percent.toFixed(1)}% of ${found.count}`;
      }),
    ]);
  };
  for (const says of [...new Set(own.map((one) => one.says))])
    line(
      says,
      own.filter((one) => one.says === says),
    );
  line('all', own);
  console.log(
    `\n${isUnseen ? 'The unseen half' : 'The half that costs are set by'}: found by what was made false`,
  );
  console.log(table.toString());
  const { flagged, found, clean } = ratesOf(own);
  console.log(
    `Sound sentences flagged: ${flagged.percent.toFixed(2)}% of ${flagged.count}. Faulty ones found: ${found.percent.toFixed(1)}% of ${found.count}.`,
  );
  console.log(`Rewrites offered: ${clean.count}, proof clean: ${clean.percent.toFixed(1)}%.`);
}

/** The first sentences of each kind that were judged wrongly; of the unseen half none, lest the proof be fitted to it. */
function printWrong(most: number): void {
  const each = new Map<string, number>();
  for (const { code, asAt, text, change, says, found, isFlagged, isUnseen } of all) {
    const kind = `${change} ${says}`;
    if (isUnseen || isFlagged === (change !== null)) continue;
    each.set(kind, (each.get(kind) ?? 0) + 1);
    if ((each.get(kind) ?? 0) <= most)
      console.log(
        `${change === null ? 'FLAGGED' : `MISSED ${change}`} [${says}] ${code} ${asAt} | ${text}${found ? `\n    ${found}` : ''}`,
      );
  }
}

/** Rewrites drawn at random, to be read by eye: what was false, and what is offered. */
function printRewrites(most: number): void {
  const random = new Random(3, 'rewrites');
  const offered = all.filter(({ rewrite, change }) => rewrite !== null && change !== null);
  for (let count = 0; count < most && offered.length > 0; count += 1) {
    const [drawn] = offered.splice(random.below(offered.length), 1);
    console.log(`${count + 1}. [${drawn?.change}] ${drawn?.text}\n   ${drawn?.rewrite}`);
  }
}

printWrong(shown);
printRewrites(rewrites);
