import { Listr } from 'listr2';
import { forTerminal } from './guard-terminal.ts';

/** A step as it is shown: its name, and its work, which may say how far it is. */
export interface ShownStep {
  readonly name: string;
  readonly run: (onProgress: (text: string) => void) => Promise<string>;
}

/** Runs steps in order: live on a terminal, one plain line per finished step elsewhere. */
export async function showSteps(steps: readonly ShownStep[]): Promise<void> {
  if (!process.stdout.isTTY) {
    for (const step of steps) {
      const start = performance.now();
      const summary = await step.run(() => undefined);
      console.log(`${step.name}: ${summary} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    }
    return;
  }
  const list = new Listr(
    steps.map((step) => ({
      title: step.name,
      task: async (_context, task) => {
        const summary = await step.run((text) => {
          task.output = forTerminal(text);
        });
        task.title = `${step.name}: ${summary}`;
      },
    })),
  );
  await list.run();
}
