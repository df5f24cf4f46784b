import { existsSync } from 'node:fs';
import { Database, DatabaseInUse } from '../../engine/index.ts';
import { messageOf } from '../../plain-error.ts';

/** What the doctor says of one thing. */
export interface Advice {
  readonly about: string;
  /** `ok`: nothing to do. `check`: it may be as it should, and a person has to say. `fault`: it is not. */
  readonly state: 'ok' | 'check' | 'fault';
  readonly message: string;
  /** What to do; null where nothing is. */
  readonly todo: string | null;
}

export function ok(about: string, message: string): Advice {
  return { about, state: 'ok', message, todo: null };
}

export function unsure(about: string, message: string, todo: string): Advice {
  return { about, state: 'check', message, todo };
}

export function fault(about: string, message: string, todo: string): Advice {
  return { about, state: 'fault', message, todo };
}

/** A DuckDB file to look into, or what keeps it shut. It is opened to read only. */
export async function openCarefully(
  about: string,
  file: string,
  todo: { readonly ifMissing: string; readonly ifDamaged: string },
): Promise<{ readonly database: Database } | { readonly advice: Advice }> {
  if (!existsSync(file)) return { advice: unsure(about, `there is no ${file}`, todo.ifMissing) };
  try {
    return { database: await Database.open(file, { readOnly: true }) };
  } catch (error) {
    if (error instanceof DatabaseInUse) {
      const holder = error.holder === null ? '' : `, ${error.holder}`;
      return {
        advice: unsure(
          about,
          `a build holds it${holder}`,
          'Wait until it has ended, and ask again. If it hangs, end that process: nothing is lost',
        ),
      };
    }
    return { advice: fault(about, `${file} cannot be opened: ${firstLine(error)}`, todo.ifDamaged) };
  }
}

/** The first line of a message: what follows is for those who wrote DuckDB. */
export function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}
