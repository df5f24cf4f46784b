import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';

/** An objective of the Police and Crime Plan, and the theme it belongs to. */
interface Objective {
  readonly objective: string;
  readonly objective_title: string;
  readonly theme: string;
  readonly theme_title: string;
}

/** The objectives of the plan, in its order. */
export function readObjectives(): Objective[] {
  const file = projectFolder('data-raw', 'reference', 'plan-objectives.csv');
  return parseTable(readFileSync(file, 'utf8')) as unknown as Objective[];
}
