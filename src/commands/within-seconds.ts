import { spawnSync } from 'node:child_process';
import { PlainError } from '../plain-error.ts';

const variable = 'INSIGHT_WITHIN_TIME';

/**
 * Does the work of a command in a process of its own, which is ended when it takes too long: the same command once
 * more. Reading a document that was made to keep its reader busy can be stopped in no other way.
 */
export async function withinSeconds(seconds: number, work: () => Promise<void>): Promise<void> {
  if (process.env[variable] !== undefined) return work();
  const { status, signal, error } = spawnSync(
    process.execPath,
    [...process.execArgv, ...process.argv.slice(1)],
    {
      stdio: 'inherit',
      env: { ...process.env, [variable]: 'yes' },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    },
  );
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    throw new PlainError(`this took longer than ${seconds} seconds, and was stopped`);
  if (error) throw error;
  if (signal === 'SIGABRT')
    throw new PlainError('this needed more memory than a document may, and was stopped');
  process.exitCode = status ?? 1;
}
