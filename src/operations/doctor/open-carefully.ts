import { existsSync } from 'node:fs';
import { Database, DatabaseInUse } from '../../engine/index.ts';
import { type Advice, look, mend } from './advice.ts';

/** A DuckDB file to look into, or what keeps it shut. It is opened to read only. */
export async function openCarefully(
  about: string,
  file: string,
  todo: { readonly ifMissing: string; readonly ifDamaged: string },
): Promise<{ readonly database: Database } | { readonly advice: Advice }> {
  if (!existsSync(file)) return { advice: look(about, `there is no ${file}`, todo.ifMissing) };
  try {
    return { database: await Database.open(file, { readOnly: true }) };
  } catch (error) {
    if (error instanceof DatabaseInUse) {
      const holder = error.holder === null ? '' : `, ${error.holder}`;
      return {
        advice: look(
          about,
          `a build holds it${holder}`,
          'Wait until it has ended, and ask again. If it hangs, end that process: nothing is lost',
        ),
      };
    }
    return { advice: mend(about, `${file} cannot be opened: ${firstLine(error)}`, todo.ifDamaged) };
  }
}

/** The first line of a message: what follows is for those who wrote DuckDB. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
