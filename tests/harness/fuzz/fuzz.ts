import { parseArgs } from 'node:util';
import type { Verdict } from './land-cases.ts';
import { printReport } from './print-report.ts';
import { type Failure, runRange } from './run-range.ts';

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
