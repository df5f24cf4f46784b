import { line, rolling, sparkline } from '../src/charts/index.ts';
import * as ofKnives from '../src/measures/declarations/knife-crime.ts';
import {
  positiveOutcomeRateKnifeCrime,
  violentKnifeCrime,
} from '../src/measures/declarations/tackling-crime.ts';
import { inOrder } from '../src/measures/index.ts';
import {
  cover,
  everyFormat,
  guidance,
  measuresByObjective,
  monthlyNumbers,
  monthsByYear,
  overlappingShares,
  paperEnd,
  publishedAmongForces,
  sharesByArea,
  unusualMonths,
  valuesByArea,
  volumeAndRate,
  yearsSideBySide,
} from '../src/paper/index.ts';
import { makePaper, type Publication } from '../src/pipeline/index.ts';

const { knifePossession, knifeInRepeatPlaces, ...shares } = ofKnives;

/** The thematic paper on knife crime: violent use beside possession, where, what about, outcomes, and other forces. */
export const knifeCrime: Publication = {
  name: 'knife-crime',
  title: 'Knife Crime',
  feeds: ['crime', 'outcome'],
  neighbourhoods: 'project',
  measures: [violentKnifeCrime, positiveOutcomeRateKnifeCrime, ...inOrder(ofKnives)],
  charts: [line, sparkline, rolling],
  paper: [
    cover,
    yearsSideBySide(violentKnifeCrime, knifePossession, knifeInRepeatPlaces),
    sharesByArea('division', violentKnifeCrime, knifePossession),
    overlappingShares(violentKnifeCrime, ...inOrder(shares)),
    volumeAndRate(positiveOutcomeRateKnifeCrime),
    monthsByYear(violentKnifeCrime, knifePossession),
    unusualMonths(violentKnifeCrime, knifePossession),
    publishedAmongForces('knife', 'Knife offences', violentKnifeCrime),
    guidance,
    measuresByObjective,
    monthlyNumbers,
    valuesByArea,
    ...paperEnd,
  ],
  formats: everyFormat,
  make: makePaper,
};
