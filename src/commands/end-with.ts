import { CommanderError } from 'commander';
import { damageOf, messageOf, PlainError } from '../plain-error.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';

/** What a machine may lack, how Node.js and DuckDB say so, and what people can do. */
const faults: readonly {
  readonly codes: readonly string[];
  readonly said: RegExp;
  readonly words: string;
}[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    said: /no space left|disk quota exceeded|not enough space on the disk|file too large/i,
    words:
      'the disk is full. Free some space, or name a folder on another disk with --out, then run this again',
  },
  {
    codes: [],
    said: damageOf('.duckdb'),
    words:
      "a database in the output folder is damaged. Run 'insight build': it is set aside, and made again from the extracts",
  },
  {
    codes: ['EROFS'],
    said: /read-only file system/i,
    words: 'the folder is on a disk that can only be read. Name another with --out, or have it made writable',
  },
  {
    codes: ['EACCES', 'EPERM'],
    said: /permission denied|access is denied/i,
    words:
      'you may not read or write there. Ask whoever keeps the folder for the right to, or name another with --out',
  },
  {
    codes: ['EBUSY'],
    said: /resource busy|used by another process/i,
    words: 'another program holds a file open. Close it there, or ask who has it open, then run this again',
  },
  {
    codes: ['EMFILE', 'ENFILE'],
    said: /too many open files/i,
    words: 'too many files are open on this machine. Close other programs, then run this again',
  },
  {
    codes: ['ENOTDIR', 'EEXIST', 'EISDIR'],
    said: /not a directory|is a directory/i,
    words:
      'a file stands where a folder should, or a folder where a file should. Move it away, then run this again',
  },
  {
    codes: ['EIO'],
    said: /input\/output error/i,
    words: 'the disk does not answer as it should. Have it checked, then run this again',
  },
  {
    codes: ['ENOMEM'],
    said: /^out of memory|cannot allocate memory/i,
    words: 'the machine has too little memory free. Close other programs, then run this again',
  },
];

/** What is wrong with the machine, in plain words; null where the error is of another kind. */
export function machineFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const [message = ''] = error.message.split('\n\nSQL:');
  const fault = faults.find(({ codes, said }) => codes.includes(code) || said.test(message));
  if (!fault) return null;
  const where = path ?? /[Ff]ile "([^"]+)"/.exec(message)?.[1];
  return `${where === undefined ? '' : `${where}: `}${fault.words}. What was published before still stands.`;
}

/** Ends the process after an error: people get a message and an exit code, never a stack trace. */
export async function endWith(error: unknown): Promise<void> {
  const end = (exitCode: number, message: string) => {
    console.error(`insight: ${message}`);
    process.exitCode = exitCode;
  };
  if (error instanceof CommanderError) {
    // Commander has printed its own message; help and version end well.
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    return;
  }
  if (error instanceof WrongUsage) return end(exitCodes.wrongUsage, error.message);
  // What they need takes longer to load than help does to print.
  const [{ DatabaseInUse }, { ForceNotChosen }] = await Promise.all([
    import('../engine/index.ts'),
    import('../land/index.ts'),
  ]);
  if (error instanceof ForceNotChosen) {
    const choice = `choose one with --force, such as --force ${error.forces[0]}`;
    return end(exitCodes.wrongUsage, `${error.message}; ${choice}`);
  }
  if (error instanceof PlainError)
    return end(error instanceof DatabaseInUse ? exitCodes.busy : exitCodes.fault, error.message);
  const fault = `a fault of this program, or of the machine: ${messageOf(error)}`;
  end(exitCodes.fault, machineFault(error) ?? fault);
  if (process.env.INSIGHT_DEBUG) console.error(error);
}
