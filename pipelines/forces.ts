import { areas, limits, line, sparkline } from '../src/charts/index.ts';
import { allCrime, asb, crimeType, positiveOutcomeRate } from '../src/measures/declarations/open-data.ts';
import {
  amongForces,
  cover,
  everyFormat,
  guidance,
  measuresByObjective,
  monthlyNumbers,
  paperEnd,
  ratesPerThousand,
  valuesByArea,
} from '../src/paper/index.ts';
import type { Publication } from '../src/pipeline/index.ts';
import { makePaper } from '../src/pipeline/index.ts';

/** The paper that compares forces, from the street-level files of as many as one raw folder has. */
export const forces: Publication = {
  name: 'forces',
  title: 'Forces compared: open data',
  feeds: ['police_uk_street'],
  coversForces: true,
  neighbourhoods: 'given',
  measures: [allCrime, asb, crimeType, positiveOutcomeRate],
  charts: [line, sparkline, limits, areas],
  paper: [
    cover,
    guidance,
    amongForces,
    measuresByObjective,
    monthlyNumbers,
    valuesByArea,
    ratesPerThousand,
    ...paperEnd,
  ],
  formats: everyFormat,
  make: makePaper,
};
