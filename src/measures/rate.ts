import { type Month, monthsBetween } from '../calendar.ts';
import type { Population } from '../reference/index.ts';
import type { Measure } from './measure.ts';
import type { Result } from './result.ts';
import { isDivided } from './statistic.ts';
import { perResidents } from './units.ts';

/** A count or a severity score per 1,000 residents: a measure of its own beside the total. */
export interface Rate
  extends Pick<Result, 'measure' | 'part' | 'area' | 'area_level' | 'as_at' | 'current' | 'previous'> {
  readonly unit: string;
  /** The residents that each window's value is divided by, and when they were counted or estimated. */
  readonly population: number;
  readonly population_vintage: string;
  readonly previous_population: number;
  readonly previous_population_vintage: string;
}

/**
 * The rate of a result; null for measures that are not counts or scores, or that count some neighbourhoods only, and
 * for areas whose population is not known. Each window is divided by the residents of its own year, as far as they are
 * known: of a 12-month window those of the mid-year in it, else of the nearest.
 */
export function rateOf(measure: Measure, result: Result, populations: readonly Population[]): Rate | null {
  if (isDivided(measure.statistic) || measure.isOfSomePlaces) return null;
  const ofArea = populations.filter(
    ({ area_level, area }) => area_level === result.area_level && area === result.area,
  );
  const now = nearest(ofArea, result.window_start, result.window_end);
  if (now === null) return null;
  const { previous_start: start, previous_end: end } = result;
  const before = start === null || end === null ? now : (nearest(ofArea, start, end) ?? now);
  const perThousand = (value: number | null, { population }: Population) =>
    value === null ? null : (1000 * value) / population;
  return {
    measure: result.measure,
    part: result.part,
    area: result.area,
    area_level: result.area_level,
    as_at: result.as_at,
    unit: `${result.unit} ${perResidents}`,
    population: now.population,
    population_vintage: now.vintage,
    previous_population: before.population,
    previous_population_vintage: before.vintage,
    current: perThousand(result.current, now),
    previous: perThousand(result.previous, before),
  };
}

/** When the residents of a rate were counted or estimated: `mid-2018`, or `mid-2018, and mid-2017 before`. */
export function vintageWords(rate: Rate): string {
  const { population_vintage: now, previous_population_vintage: before } = rate;
  return now === before ? now : `${now}, and ${before} before`;
}

/** The population estimated nearest to the middle of a window; the first where none names its year. */
function nearest(populations: readonly Population[], start: Month, end: Month): Population | null {
  const distance = ({ vintage }: Population) => {
    const year = /\d{4}/.exec(vintage)?.[0];
    if (year === undefined) return Infinity;
    const midYear = `${year}-06`;
    return Math.abs(monthsBetween(start, midYear) + monthsBetween(end, midYear));
  };
  const least = Math.min(...populations.map(distance));
  return populations.find((population) => distance(population) === least) ?? null;
}
