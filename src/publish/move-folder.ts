import { renameSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describeFinding, type Finding, finding } from '../findings/index.ts';
import { PlainError } from '../plain-error.ts';

/** What moves a file or folder to another path. */
export type Rename = (from: string, to: string) => void;

/** How long is waited before each further try, in milliseconds: a reader that looks something up is soon done. */
const waits = [50, 100, 200, 400, 800, 1_600];

/** What the operating system says of a folder in which a file is open. Windows has no word of its own for it. */
const heldCodes = process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];

/** An output that cannot be replaced, because another program has it open. */
export class OutputHeld extends PlainError {
  constructor(readonly finding: Finding) {
    super(describeFinding(finding));
  }
}

/** Moves a folder, with some patience where another program holds it open. */
export async function moveFolder(from: string, to: string, rename: Rename = renameSync): Promise<void> {
  for (const pause of [...waits, null]) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!heldCodes.includes(code)) throw error;
      if (pause === null) throw new OutputHeld(heldOpen(from, code));
      await wait(pause);
    }
  }
}

function heldOpen(folder: string, code: string): Finding {
  return finding({
    code: 'output-held-open',
    level: 'blocks',
    file: basename(folder),
    expected: 'a folder that can be replaced by the new one',
    got: `one that another program holds open (${code})`,
    todo: 'Ask those who have a file of it open, such as analysts who query the mart, to close it, then build again: what was published before still stands, whole',
  });
}
