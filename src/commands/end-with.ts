import { CommanderError } from 'commander';
import { DatabaseInUse } from '../engine/duckdb.ts';
import { PlainError } from '../plain-error.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';
import { machineFault } from './machine-fault.ts';

/** Ends the process after an error: people get a message and an exit code, never a stack trace. */
export async function endWith(error: unknown): Promise<void> {
  if (error instanceof CommanderError) {
    // Commander has printed its own message; help and version end well.
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    return;
  }
  if (error instanceof WrongUsage) {
    console.error(`insight: ${error.message}`);
    process.exitCode = exitCodes.wrongUsage;
    return;
  }
  if (error instanceof PlainError) {
    console.error(`insight: ${error.message}`);
    process.exitCode = error instanceof DatabaseInUse ? exitCodes.busy : exitCodes.fault;
    return;
  }
  const ofMachine = machineFault(error);
  if (ofMachine !== null) {
    console.error(`insight: ${ofMachine}`);
    if (process.env.INSIGHT_DEBUG) console.error(error);
    process.exitCode = exitCodes.fault;
    return;
  }
  console.error(`insight: a fault of this program, or of the machine: ${messageOf(error)}`);
  if (process.env.INSIGHT_DEBUG) console.error(error);
  process.exitCode = exitCodes.fault;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
