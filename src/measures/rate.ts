import type { Population } from '../reference/index.ts';
import type { Measure } from './measure.ts';
import type { Result } from './result.ts';
import { isDivided } from './statistic.ts';
import { perResidents } from './units.ts';

/** A count or a severity score per 1,000 residents: a measure of its own beside the total. */
export interface Rate {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
  readonly as_at: string;
  readonly unit: string;
  readonly population: number;
  readonly population_vintage: string;
  readonly current: number | null;
  readonly previous: number | null;
}

/**
 * The rate of a result; null for measures that are not counts or scores, or that count some neighbourhoods only, and
 * for areas whose population is not known.
 */
export function rateOf(measure: Measure, result: Result, populations: readonly Population[]): Rate | null {
  if (isDivided(measure.statistic) || measure.isOfSomePlaces) return null;
  const found = populations.find(
    ({ area_level, area }) => area_level === result.area_level && area === result.area,
  );
  if (!found) return null;
  const { population, vintage } = found;
  const perThousand = (value: number | null) => (value === null ? null : (1000 * value) / population);
  return {
    measure: result.measure,
    part: result.part,
    area: result.area,
    area_level: result.area_level,
    as_at: result.as_at,
    unit: `${result.unit} ${perResidents}`,
    population,
    population_vintage: vintage,
    current: perThousand(result.current),
    previous: perThousand(result.previous),
  };
}
