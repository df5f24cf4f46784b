import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { projectFolder } from '../../../src/project-folder.ts';
import { casesFrom, describeCase } from './fuzz-case.ts';
import type { Verdict } from './land-cases.ts';

/** Cases that come one after another. */
interface Range {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

/** What befell cases that ended in no verdict. */
interface Failure {
  readonly range: Range;
  readonly kind: 'crash' | 'hang';
  readonly said: string;
}

/** The longest that any number of cases may take, in seconds: in a hundredth of it they are landed. */
const limitSeconds = 90;

/** Lands cases in a process of its own; where it dies or hangs, halves them until the one to blame is found. */
async function runRange(range: Range): Promise<{ verdicts: Verdict[]; failures: Failure[] }> {
  const ended = await inChild(range);
  if (Array.isArray(ended)) return { verdicts: ended, failures: [] };
  if (range.count === 1) return { verdicts: [], failures: [ended] };
  const half = Math.floor(range.count / 2);
  const parts = [
    await runRange({ ...range, count: half }),
    await runRange({ ...range, first: range.first + half, count: range.count - half }),
  ];
  const failures = parts.flatMap((part) => part.failures);
  const verdicts = parts.flatMap((part) => part.verdicts);
  // Where each half alone does well, a hang was that of a busy machine, and a crash is that of cases together.
  const together = failures.length === 0 && ended.kind === 'crash';
  return { verdicts, failures: together ? [ended] : failures };
}

function inChild(range: Range): Promise<Verdict[] | Failure> {
  const script = projectFolder('dist', 'tests', 'harness', 'fuzz', 'land-range.js');
  const child = fork(script, [range.seed, range.first, range.count].map(String), { silent: true });
  const said: Buffer[] = [];
  child.stderr?.on('data', (piece: Buffer) => said.push(piece));
  let verdicts: Verdict[] | null = null;
  child.on('message', (message) => {
    verdicts = message as Verdict[];
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => {
      clearTimeout(timer);
      if (verdicts && status === 0) return resolve(verdicts);
      const why = isLate ? `no end after ${limitSeconds} seconds` : Buffer.concat(said).toString('utf8');
      resolve({ range, kind: isLate ? 'hang' : 'crash', said: why || `ended with ${status ?? signal}` });
    });
  });
}

interface FuzzRun {
  readonly seed: number;
  readonly verdicts: readonly Verdict[];
  readonly failures: readonly Failure[];
  readonly seconds: number;
}

const states = ['accepted', 'refused', 'skipped', 'not an extract'] as const;
const whole = (number: number) => number.toLocaleString('en-GB');

/** Prints what a run found; true where nothing was wrong. */
function printReport({ seed, verdicts, failures, seconds }: FuzzRun): boolean {
  for (const kind of [...new Set(verdicts.flatMap(({ kinds }) => kinds))].sort())
    printKind(
      kind,
      verdicts.filter(({ kinds }) => kinds.includes(kind)),
    );
  printKind('all', verdicts);
  const wrong = verdicts.filter(({ problems }) => problems.length > 0);
  for (const { number, problems } of wrong) printFault(seed, number, problems);
  for (const { range, kind, said } of failures)
    printFault(seed, range.first, [`${kind} of ${whole(range.count)} from it on: ${said.trim()}`]);
  const cases = verdicts.length + failures.filter(({ range }) => range.count === 1).length;
  const rows = verdicts.reduce((sum, verdict) => sum + verdict.rows, 0);
  const crashes = failures.filter(({ kind }) => kind === 'crash').length;
  console.log(
    `\n${whole(cases)} cases (seed ${seed}) in ${whole(Math.round(seconds))} seconds, ${whole(Math.round(cases / seconds))} a second; ${whole(rows)} rows in. ` +
      `${whole(crashes)} crashes, ${whole(failures.length - crashes)} hangs, ${whole(wrong.length)} cases with rows that are not accounted for.`,
  );
  return wrong.length + failures.length === 0;
}

function printKind(kind: string, verdicts: readonly Verdict[]): void {
  const counts = states.map((state) => {
    const count = verdicts.filter((verdict) => verdict.state === state).length;
    return `${whole(count).padStart(6)} ${state}`;
  });
  console.log(`${kind.padEnd(40)} ${whole(verdicts.length).padStart(7)} cases: ${counts.join(',')}`);
}

function printFault(seed: number, number: number, problems: readonly string[]): void {
  const [one] = casesFrom(seed, number, 1);
  console.log(`\n${one ? describeCase(one) : `case ${number}`}`);
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`  again: npm run fuzz -- --seed ${seed} --case ${number}`);
}

/** Cases landed together: enough that little time goes on beginning, few enough to find the one to blame soon. */
const perRange = 250;

/** `npm run fuzz -- --cases N [--seed S]`, or `-- --case C --seed S` for one of them again. */
const given = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
}).values;
const seed = Number(given.seed);
const first = Number(given.case ?? 0);
const end = given.case === undefined ? Number(given.cases) : first + 1;
const start = performance.now();
const verdicts: Verdict[] = [];
const failures: Failure[] = [];
for (let from = first; from < end; from += perRange) {
  const ended = await runRange({ seed, first: from, count: Math.min(perRange, end - from) });
  verdicts.push(...ended.verdicts);
  failures.push(...ended.failures);
}
const seconds = (performance.now() - start) / 1000;
if (!printReport({ seed, verdicts, failures, seconds })) process.exitCode = 1;
