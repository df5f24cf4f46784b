import { type Break, readBreaks } from './breaks.ts';
import { readTargets, type Target } from './targets.ts';

/** The reference tables that signals look at. */
export interface Registers {
  readonly breaks: readonly Break[];
  readonly targets: readonly Target[];
}

/** Reads the register of breaks and the targets. */
export function readRegisters(): Registers {
  return { breaks: readBreaks(), targets: readTargets() };
}
