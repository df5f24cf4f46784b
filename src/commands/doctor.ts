import { resolve } from 'node:path';
import type { Advice } from '../operations/doctor/index.ts';
import { examine } from '../operations/doctor/index.ts';
import { exitCodes } from './exit-codes.ts';

/** `insight doctor`: what is well, what to look at and what to mend, and how. It changes nothing. */
export async function doctor(given: { out: string; json?: boolean }): Promise<void> {
  const advice = await examine(resolve(given.out), new Date());
  if (given.json) console.log(JSON.stringify(advice, null, 2));
  else for (const one of advice) console.log(lineOf(one));
  const count = (state: Advice['state']) => advice.filter((one) => one.state === state).length;
  if (!given.json)
    console.log(`\n${count('well')} well, ${count('look')} to look at, ${count('mend')} to mend`);
  if (count('mend') > 0) process.exitCode = exitCodes.fault;
}

function lineOf({ about, state, said, todo }: Advice): string {
  return `${state.padEnd(4)}  ${about}: ${said}${todo === null ? '' : `. ${todo}.`}`;
}
