import { spawn } from 'node:child_process';
import { keyVariable } from '../../land/index.ts';
import { type Outcome, variablesOf } from './outcome.ts';

/** It is ended after so long, so that it holds up no later paper. */
const longestMilliseconds = 5 * 60 * 1000;

/**
 * Runs the command of the user's choice with the outcome in its environment and, as JSON, on its standard input. No
 * shell reads it. Says what went wrong, or null: a fault of it is never one of the build.
 */
export function tellCommand(command: string, outcome: Outcome): Promise<string | null> {
  const [file = '', ...given] = wordsOf(command);
  const { [keyVariable]: _, ...environment } = process.env;
  return new Promise((resolve) => {
    const child = spawn(file, given, {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...environment, ...variablesOf(outcome) },
      timeout: longestMilliseconds,
      windowsHide: true,
      // Windows starts batch files through its shell only.
      shell: process.platform === 'win32' && /\.(cmd|bat)$/i.test(file),
    });
    child.on('error', (error) => resolve(`could not be run: ${error.message}`));
    child.on('close', (status, signal) => {
      if (status === 0) resolve(null);
      else resolve(status === null ? `was ended by ${signal}` : `ended with ${status}`);
    });
    // It need not read what it is told.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(`${JSON.stringify(outcome)}\n`);
  });
}

/** The words of a command; quotation marks keep spaces within one. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
