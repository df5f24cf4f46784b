import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { keyVariable } from '../../land/index.ts';

/** It is ended after so long, so that it holds up no later paper. */
const longestMilliseconds = 5 * 60 * 1000;

/**
 * Runs the command of the user's choice with the outcome in its environment and, as JSON, on its standard input. No
 * shell reads it. Says what went wrong, or null: a fault of it is never one of the build.
 */
export function tellCommand(command: string, outcome: Outcome): Promise<string | null> {
  const [file = '', ...given] = commandWords(command);
  const { [keyVariable]: _, ...environment } = process.env;
  return new Promise((resolve) => {
    const child = spawn(file, given, {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...environment, ...variablesOf(outcome) },
      windowsHide: true,
      // Windows starts batch files through its shell only.
      shell: process.platform === 'win32' && /\.(cmd|bat)$/i.test(file),
    });
    const timer = setTimeout(() => child.kill(), longestMilliseconds);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(`could not be run: ${error.message}`);
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      if (status === 0) resolve(null);
      else resolve(status === null ? `was ended by ${signal}` : `ended with ${status}`);
    });
    // It need not read what it is told.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(`${JSON.stringify(outcome)}\n`);
  });
}

/** The program that a command would run; null where there is none. */
export function programOf(command: string): string | null {
  const [program = ''] = commandWords(command);
  const { PATH = '', PATHEXT = '' } = process.env;
  const isPath = program !== basename(program);
  const places = isPath ? [program] : PATH.split(delimiter).map((folder) => join(folder, program));
  const endings = process.platform === 'win32' ? ['', ...PATHEXT.split(';')] : [''];
  const files = places.flatMap((place) => endings.map((ending) => `${place}${ending}`));
  return files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}

/** The words of a command; quotation marks keep spaces within one. */
export function commandWords(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** How a run ended: as it is handed to the log and to the command of the user's choice. */
export interface Outcome {
  readonly publication: string;
  readonly as_at: string;
  readonly due_at: string;
  readonly started_at: string;
  readonly ended_at: string;
  /** Stopped: a finding blocks, and people have to mend it. Failed: a fault of the machine or of this program. */
  readonly state: 'built' | 'stopped' | 'failed';
  readonly missing_feeds: readonly string[];
  /** In words. */
  readonly outcome: string;
}

/** The variables of the environment that hold an outcome. */
function variablesOf(outcome: Outcome): Record<string, string> {
  return {
    INSIGHT_PUBLICATION: outcome.publication,
    INSIGHT_AS_AT: outcome.as_at,
    INSIGHT_DUE_AT: outcome.due_at,
    INSIGHT_STATE: outcome.state,
    INSIGHT_MISSING_FEEDS: outcome.missing_feeds.join(' '),
    INSIGHT_OUTCOME: outcome.outcome,
  };
}
