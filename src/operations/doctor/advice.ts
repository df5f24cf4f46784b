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

/** What is to be said of a DuckDB file, which is opened to read only, or of what keeps it shut. */
export async function lookInto(
  about: string,
  file: string,
  todo: { readonly ifMissing: string; readonly ifDamaged: string },
  look: (database: Database) => Promise<Advice[]>,
): Promise<Advice[]> {
  if (!existsSync(file)) return [unsure(about, `there is no ${file}`, todo.ifMissing)];
  let database: Database;
  try {
    database = await Database.open(file, { readOnly: true });
  } catch (error) {
    if (!(error instanceof DatabaseInUse))
      return [fault(about, `${file} cannot be opened: ${firstLine(error)}`, todo.ifDamaged)];
    const holder = error.holder === null ? '' : `, ${error.holder}`;
    const next = 'Wait until it has ended, and ask again. If it hangs, end that process: nothing is lost';
    return [unsure(about, `a build holds it${holder}`, next)];
  }
  try {
    return await look(database);
  } finally {
    database.close();
  }
}

/** The first line of a message: what follows is for those who wrote DuckDB. */
export function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}
