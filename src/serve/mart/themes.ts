import { readFileSync } from 'node:fs';
import { parseTable } from '../../csv.ts';
import { projectFolder } from '../../project-folder.ts';
import type { Definition } from './facts.ts';

/** A theme of the plan, with its objectives; measures without a plan stand under one heading. */
export interface Theme {
  readonly title: string;
  readonly objectives: readonly (string | null)[];
}

interface Objective {
  readonly objective: string;
  readonly theme: string;
  readonly theme_title: string;
}

/** The themes that measures stand under, in the plan's order. */
export function readThemes(definitions: readonly Definition[]): Theme[] {
  const file = projectFolder('data-raw', 'reference', 'plan-objectives.csv');
  const known = parseTable(readFileSync(file, 'utf8')) as unknown as Objective[];
  const used = new Set(definitions.map(({ objective }) => objective));
  const titles = [...new Set(known.map(({ theme, theme_title: title }) => `Theme ${theme}: ${title}`))];
  const themes: Theme[] = titles.map((title) => ({
    title,
    objectives: known
      .filter(
        ({ theme, theme_title: of, objective }) => `Theme ${theme}: ${of}` === title && used.has(objective),
      )
      .map(({ objective }) => objective),
  }));
  const others = [...used].filter((objective) => !known.some((one) => one.objective === objective));
  return [...themes, { title: 'Measures', objectives: others }].filter(
    ({ objectives }) => objectives.length > 0,
  );
}
