import { casesFrom, describeCase } from './fuzz-case.ts';
import type { Verdict } from './land-cases.ts';
import type { Failure } from './run-range.ts';

interface FuzzRun {
  readonly seed: number;
  readonly verdicts: readonly Verdict[];
  readonly failures: readonly Failure[];
  readonly seconds: number;
}

const states = ['accepted', 'refused', 'skipped', 'not an extract'] as const;
const whole = (number: number) => number.toLocaleString('en-GB');

/** Prints what a run found; true where nothing was wrong. */
export function printReport({ seed, verdicts, failures, seconds }: FuzzRun): boolean {
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
