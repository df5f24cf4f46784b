import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { publications } from '../../pipelines/index.ts';
import type { Invocation, World } from '../operations/schedule/index.ts';
import {
  arrivalsIn,
  buildAllDue,
  buildDuePaper,
  crontab,
  keepSchedule,
  Ledger,
  programOf,
  scheduledOf,
  systemdUnits,
  tellCommand,
  windowsTask,
} from '../operations/schedule/index.ts';
import { projectFolder } from '../project-folder.ts';
import { type BuildArguments, buildOptions } from './arguments.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';
import { showStep } from './show-step.ts';

export interface ScheduleArguments extends Omit<BuildArguments, 'asAt'> {
  once?: boolean;
  onFinish?: string;
  print?: 'systemd' | 'cron' | 'windows-task';
}

/** `insight schedule`: builds each publication when it is due, until Ctrl-C ends it; or once; or prints how. */
export async function scheduleCommand(given: ScheduleArguments): Promise<void> {
  const scheduled = scheduledOf(publications);
  const { onFinish } = given;
  if (onFinish !== undefined && programOf(onFinish) === null)
    throw new WrongUsage(`--on-finish: there is no program to run ${onFinish}`);
  if (given.print) {
    process.stdout.write(printed(given.print, invocation(given)));
    return;
  }
  const ledger = new Ledger(resolve(given.out));
  const world = worldOf(given);
  if (given.once) {
    const states = [...(await buildAllDue(scheduled, ledger, world)).values()];
    if (states.includes('failed')) process.exitCode = exitCodes.fault;
    else if (states.includes('stopped')) process.exitCode = exitCodes.blocked;
    else if (states.includes('busy')) process.exitCode = exitCodes.busy;
    return;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  world.log(`the schedule is kept of ${scheduled.map(({ name }) => name).join(', ')}; Ctrl-C ends it`);
  await keepSchedule(scheduled, ledger, {
    ...world,
    rest: (milliseconds) =>
      setTimeout(milliseconds, undefined, { signal: stop.signal }).catch(() => undefined),
    isStopped: () => stop.signal.aborted,
  });
  world.log('the schedule is kept no longer');
}

function worldOf(given: ScheduleArguments): World {
  const options = buildOptions(given);
  const { rawFolder, force } = options;
  return {
    now: () => new Date(),
    arrivals: (publication) => arrivalsIn(rawFolder, publication, force),
    build: (run) => buildDuePaper(run, options, showStep),
    tell: async (outcome) => (given.onFinish === undefined ? null : tellCommand(given.onFinish, outcome)),
    log: (text) => console.log(`${new Date().toISOString().slice(0, 19)}Z ${text}`),
  };
}

function printed(kind: NonNullable<ScheduleArguments['print']>, invoked: Invocation): string {
  const scheduled = scheduledOf(publications);
  if (kind === 'cron') return crontab(scheduled, invoked);
  if (kind === 'windows-task') return windowsTask(invoked);
  return systemdUnits(scheduled, invoked)
    .map(({ name, text }) => `# /etc/systemd/system/${name}\n${text}`)
    .join('\n');
}

/** The command line that looks once, as it was called now, with whole paths. */
function invocation(given: ScheduleArguments): Invocation {
  const paths = { raw: given.raw, out: given.out, narrative: given.narrative };
  const optional = { reference: given.reference, template: given.template };
  const options = [
    ...Object.entries({ ...paths, ...optional }).flatMap(([name, path]) =>
      path === undefined ? [] : [`--${name}`, resolve(path)],
    ),
    ...(given.force === undefined ? [] : ['--force', given.force]),
    ...(given.memory === undefined ? [] : ['--memory', given.memory]),
    ...(given.onFinish === undefined ? [] : ['--on-finish', given.onFinish]),
  ];
  const insight = projectFolder('bin', 'insight.js');
  return { words: [process.execPath, insight, 'schedule', '--once', ...options], folder: process.cwd() };
}
