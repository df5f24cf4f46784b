import { fork } from 'node:child_process';
import { projectFolder } from '../../../src/project-folder.ts';
import type { Verdict } from './land-cases.ts';

/** Cases that come one after another. */
export interface Range {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

/** What befell cases that ended in no verdict. */
export interface Failure {
  readonly range: Range;
  readonly kind: 'crash' | 'hang';
  readonly said: string;
}

/** The longest that any number of cases may take, in seconds: in a hundredth of it they are landed. */
const limitSeconds = 90;

/** Lands cases in a process of its own; where it dies or hangs, halves them until the one to blame is found. */
export async function runRange(range: Range): Promise<{ verdicts: Verdict[]; failures: Failure[] }> {
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
