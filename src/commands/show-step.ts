import { Listr } from 'listr2';
import type { ShowStep } from '../pipeline/index.ts';
import { forTerminal } from './guard-terminal.ts';

/** Shows a step: live on a terminal, one plain line when it has finished elsewhere. */
export const showStep: ShowStep = async (name, work, summary) => {
  const start = performance.now();
  const seconds = () => `(${((performance.now() - start) / 1000).toFixed(1)} s)`;
  if (!process.stdout.isTTY) {
    const value = await work(() => undefined);
    console.log(`${name}: ${summary(value)} ${seconds()}`);
    return value;
  }
  const done: Awaited<ReturnType<typeof work>>[] = [];
  await new Listr([
    {
      title: name,
      task: async (_, task) => {
        const clock = setInterval(() => {
          task.title = `${name} ${seconds()}`;
        }, 1000);
        const value = await work((text) => {
          task.output = forTerminal(text);
        }).finally(() => clearInterval(clock));
        done.push(value);
        task.title = `${name}: ${summary(value)} ${seconds()}`;
      },
    },
  ]).run();
  return done[0] as Awaited<ReturnType<typeof work>>;
};
