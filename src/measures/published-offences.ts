import type { ForceOffences } from '../reference/index.ts';
import { countInterval, mapInterval } from '../statistics/index.ts';
import { changeBetween } from './change.ts';
import { type RankedForce, rankForces } from './force-ranks.ts';

/** A force among others by its published offences: its rate per 1,000 residents, its rank by that, and its change. */
interface PublishedForce extends RankedForce {
  readonly offences: number;
  /** Of the year before; null where it was not published. */
  readonly before: number | null;
  /** In % of the year before. */
  readonly change: number | null;
  readonly population: number;
  readonly vintage: string;
  readonly note: string;
}

/** Offences of forces in one year, and the year. */
export interface PublishedOffences {
  readonly yearTo: string;
  /** By rate, the highest first; without those that have no residents. */
  readonly forces: readonly PublishedForce[];
  /** Forces that have no rate, with their offences. */
  readonly unranked: readonly ForceOffences[];
}

const perResidents = 1000;

/** Compares forces in the latest published year up to a month; null where none was published by then. */
export function comparePublished(all: readonly ForceOffences[], asAt: string): PublishedOffences | null {
  const yearTo = all
    .map((row) => row.yearTo)
    .filter((year) => year <= asAt)
    .sort()
    .at(-1);
  if (yearTo === undefined) return null;
  const ofYear = all.filter((row) => row.yearTo === yearTo);
  const yearBefore = `${Number(yearTo.slice(0, 4)) - 1}${yearTo.slice(4)}`;
  const known = ofYear.flatMap((row) => {
    const { force, offences, population, vintage, note } = row;
    if (population === null || vintage === null) return [];
    const before = all.find((each) => each.force === force && each.yearTo === yearBefore)?.offences ?? null;
    const rateOf = (count: number) => (perResidents * count) / population;
    const { change } = changeBetween(before, offences, false);
    const interval = mapInterval(countInterval(offences), rateOf);
    return { force, value: rateOf(offences), interval, offences, before, change, population, vintage, note };
  });
  return {
    yearTo,
    forces: rankForces(known),
    unranked: ofYear.filter(({ population }) => population === null),
  };
}
