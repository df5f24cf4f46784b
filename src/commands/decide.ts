import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { today } from '../calendar.ts';
import { addDecision, type Decision, decisionsFile, inspectBytes, removeDecision } from '../land/index.ts';
import { folderGiven } from './arguments.ts';
import { WrongUsage } from './exit-codes.ts';

interface Given {
  raw: string;
  reason?: string;
}

/** `insight accept`: a re-issue that was held counts, and an unlikely month is in doubt no more, from the next build on. */
export async function acceptCommand(extract: string, given: Given & { reason: string }): Promise<void> {
  await decide(extract, given, 'accept', given.reason);
  console.log('Accepted: it is counted from the next build on.');
}

/** `insight withdraw`: an extract counts no longer from the next build on, or counts again. */
export async function withdrawCommand(extract: string, given: Given & { undo?: boolean }): Promise<void> {
  if (given.undo) {
    const rawFolder = folderGiven(given.raw, '--raw');
    const removed = removeDecision(rawFolder, await deliveryOf(rawFolder, extract));
    if (!removed)
      throw new WrongUsage(`${extract} was not withdrawn as it is now: ${decisionsFile} has none`);
    return console.log('Taken back: it is counted from the next build on.');
  }
  if (given.reason === undefined) throw new WrongUsage('say why, with --reason "…"');
  await decide(extract, given, 'withdraw', given.reason);
  console.log('Withdrawn: it is counted no longer from the next build on.');
}

async function decide(
  extract: string,
  given: Given,
  decision: Decision['decision'],
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new WrongUsage('say why, with --reason "…"');
  const rawFolder = folderGiven(given.raw, '--raw');
  const delivery = await deliveryOf(rawFolder, extract);
  addDecision(rawFolder, { ...delivery, decision, reason: reason.trim(), decided_on: today() });
}

/** The extract as it was delivered: its path, given below the raw folder or from here, and the hash of its content. */
async function deliveryOf(rawFolder: string, extract: string): Promise<Pick<Decision, 'file' | 'sha256'>> {
  const path = [join(rawFolder, extract), resolve(extract)].find((one) => existsSync(one));
  const file = path === undefined ? '..' : relative(rawFolder, path);
  if (path === undefined || file.startsWith('..'))
    throw new WrongUsage(`there is no extract ${extract} below the raw folder`);
  const { sha256 } = await inspectBytes(path);
  return { file: file.split(sep).join('/'), sha256 };
}
