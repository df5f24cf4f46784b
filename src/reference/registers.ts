import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';
import { type Break, readBreaks } from './breaks.ts';

/** The reference tables that signals look at. */
export interface Registers {
  readonly breaks: readonly Break[];
  readonly targets: readonly Target[];
}

/** Reads the register of breaks and the targets. */
export function readRegisters(): Registers {
  return { breaks: readBreaks(), targets: readTargets() };
}

/** The value that a part of a measure is to reach, in the measure's unit and on its better side. */
interface Target {
  readonly measure: string;
  readonly part: string;
  readonly target: number;
}

/** The targets of the plan. */
function readTargets(): Target[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'targets.csv'), 'utf8');
  return parseTable(text).map(({ measure = '', part = '', target = '' }) => ({
    measure,
    part,
    target: Number(target),
  }));
}
