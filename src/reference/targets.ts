import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';

/** The value that a part of a measure is to reach, in the measure's unit and on its better side. */
export interface Target {
  readonly measure: string;
  readonly part: string;
  readonly target: number;
}

/** The targets of the plan. */
export function readTargets(): Target[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'targets.csv'), 'utf8');
  return parseTable(text).map(({ measure = '', part = '', target = '' }) => ({
    measure,
    part,
    target: Number(target),
  }));
}
