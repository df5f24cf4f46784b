import { forceName } from '../words/index.ts';
import { isAmount } from './check-tables.ts';
import { readReferenceTable } from './reference-tables.ts';

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

/**
 * Whether the table of districts of data.police.uk has those of every force whose published extracts count: extracts
 * of the force's own, which name none, say their districts themselves.
 */
export function hasDistricts(accepted: readonly { readonly force: string | null }[]): boolean {
  const known = new Set(readReferenceTable('police-uk-districts').map(({ force }) => force));
  return accepted.every(({ force }) => force === null || known.has(force));
}

/** Residents of the force's areas, from the project's tables; an area whose number is blank or 0 has none. */
export function readPopulations(folder?: string): Population[] {
  return readReferenceTable('populations', folder)
    .filter(({ population = '' }) => isAmount(population))
    .map(({ area_level = '', area = '', vintage = '', population = '' }) => ({
      area_level,
      area,
      vintage,
      population: Number(population),
    }));
}

/**
 * The residents that a paper's rates divide by: of the force's areas, where neighbourhoods are the project's; of each
 * force whose extracts count, and of all of them together, in a paper of several.
 */
export function populationsFor(
  paper: { readonly neighbourhoods: 'project' | 'given'; readonly coversForces?: boolean },
  accepted: readonly { readonly force: string | null }[],
): Population[] {
  if (!paper.coversForces) return paper.neighbourhoods === 'project' ? readPopulations() : [];
  return forcePopulations(new Set(accepted.flatMap(({ force }) => force ?? [])));
}

/** Mid-year residents of forces; of all together for each year in which every one of them is known. */
function forcePopulations(forces: ReadonlySet<string>): Population[] {
  const known = readReferenceTable('force-populations').flatMap(
    ({ force = '', vintage = '', population = '' }) =>
      forces.has(force) && isAmount(population)
        ? [{ area_level: 'police force', area: forceName(force), vintage, population: Number(population) }]
        : [],
  );
  const whole = [...new Set(known.map(({ vintage }) => vintage))].flatMap((vintage) => {
    const ofYear = known.filter((each) => each.vintage === vintage);
    const population = ofYear.reduce((sum, each) => sum + each.population, 0);
    return ofYear.length === forces.size ? [{ area_level: 'force', area: 'force', vintage, population }] : [];
  });
  return [...whole, ...known];
}

/** A force as one of a group that is compared within itself, such as those most similar to each other. */
export interface ForceOfGroup {
  readonly group: string;
  /** Its name. */
  readonly force: string;
  /** How the group's figure is made: of all that its forces count and all their residents, or the mean of their rates. */
  readonly average: 'pooled' | 'mean of rates';
}

/** The groups of forces, from the project's table. */
export function readForceGroups(): ForceOfGroup[] {
  return readReferenceTable('force-groups').map(({ group = '', force = '', average = '' }) => ({
    group,
    force: forceName(force),
    average: average === 'pooled' ? 'pooled' : 'mean of rates',
  }));
}
