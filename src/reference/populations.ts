import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';

/** The residents of an area. */
export interface Population {
  readonly area_level: string;
  readonly area: string;
  /** Of when, as `mid-2019`. */
  readonly vintage: string;
  readonly population: number;
}

/** Residents of the force's areas, from the project's table. */
export function readPopulations(): Population[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'populations.csv'), 'utf8');
  return parseTable(text).map(({ area_level = '', area = '', vintage = '', population = '' }) => ({
    area_level,
    area,
    vintage,
    population: Number(population),
  }));
}
