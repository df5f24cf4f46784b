import { feedsOf, type MartName } from '../marts/mart-files.ts';
import { type Measure, martsOf } from './measure.ts';
import { isSupplied, type Supply } from './supplied-columns.ts';

/** The columns that say most of why a count of a mart changes. */
const usualDrivers: Partial<Record<MartName, readonly string[]>> = {
  crime: ['offence_subgroup'],
  hate_incident: ['strand'],
  incident: ['category'],
  safeguarding: ['kind'],
  missing: ['kind'],
  complaint: ['allegation'],
  stop_search: ['power'],
};

/** The columns that a change of a measure is put down to: for counts and scores of one mart, those it has. */
export function driversOf(measure: Measure, supply: Supply): readonly string[] {
  const [mart, another] = martsOf(measure);
  if (mart === undefined || another !== undefined) return [];
  if (measure.statistic !== 'count' && measure.statistic !== 'severity') return [];
  const feeds = feedsOf(mart, supply.feeds);
  return (measure.drivers ?? usualDrivers[mart] ?? []).filter((column) => isSupplied(mart, column, feeds));
}
