import { resolve } from 'node:path';
import type { Advice } from '../operations/doctor/index.ts';
import { examine } from '../operations/doctor/index.ts';
import { exitCodes } from './exit-codes.ts';

/** `insight doctor`: what is as it should be, what to check and what is at fault, and what to do. It changes nothing but with `--repair`. */
export async function doctorCommand(given: {
  out: string;
  all?: boolean;
  json?: boolean;
  repair?: boolean;
}): Promise<void> {
  const advice = await examine(resolve(given.out), new Date(), { repairs: given.repair ?? false });
  if (given.json) console.log(JSON.stringify(advice, null, 2));
  else
    for (const item of given.all ? advice : together(advice.filter(({ state }) => state !== 'ok')))
      console.log(lineOf(item));
  const count = (state: Advice['state']) => advice.filter((item) => item.state === state).length;
  if (!given.json) console.log(`\n${count('ok')} ok, ${count('check')} to check, ${count('fault')} at fault`);
  if (count('fault') > 0) process.exitCode = exitCodes.fault;
}

/** Advice that is the same of several things, once, with all of them. */
function together(advice: readonly Advice[]): Advice[] {
  const alike = new Map<string, Advice[]>();
  for (const item of advice) {
    const key = JSON.stringify([item.state, item.message, item.todo]);
    alike.set(key, [...(alike.get(key) ?? []), item]);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, about: [first, ...others].map(({ about }) => about).join(', ') }] : [],
  );
}

function lineOf({ about, state, message, todo }: Advice): string {
  return `${state.padEnd(5)}  ${about}: ${message}${todo === null ? '' : `. ${todo}.`}`;
}
