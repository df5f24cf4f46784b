import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';
import { isAmount } from './check-tables.ts';

/** The residents of an area. */
export interface Population {
  readonly area_level: string;
  readonly area: string;
  /** Of when, as `mid-2019`. */
  readonly vintage: string;
  readonly population: number;
}

/** The force's own areas, by level: those of the project's populations; none where neighbourhoods are given. */
export function ownAreasOf(neighbourhoods: 'project' | 'given'): Map<string, Set<string>> {
  const areas = new Map<string, Set<string>>();
  for (const { area_level, area } of neighbourhoods === 'project' ? readPopulations() : [])
    areas.set(area_level, (areas.get(area_level) ?? new Set()).add(area));
  return areas;
}

/** Residents of the force's areas, from the project's tables; an area whose number is blank or 0 has none. */
export function readPopulations(folder = projectFolder('data-raw', 'reference')): Population[] {
  return parseTable(readFileSync(join(folder, 'populations.csv'), 'utf8'))
    .filter(({ population = '' }) => isAmount(population))
    .map(({ area_level = '', area = '', vintage = '', population = '' }) => ({
      area_level,
      area,
      vintage,
      population: Number(population),
    }));
}
