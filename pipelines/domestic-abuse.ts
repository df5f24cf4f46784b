import { line, rolling, sparkline } from '../src/charts/index.ts';
import * as ofDomesticAbuse from '../src/measures/declarations/domestic-abuse.ts';
import { domesticAbuse, repeatVictimsDomesticAbuse } from '../src/measures/declarations/helping-victims.ts';
import { satisfactionDomesticAbuse } from '../src/measures/declarations/transforming-services.ts';
import { inOrder } from '../src/measures/index.ts';
import {
  cover,
  everyFormat,
  guidance,
  measuresByObjective,
  monthlyNumbers,
  overlappingShares,
  paperEnd,
  sharesByArea,
  unusualMonths,
  valuesByArea,
  volumeAndRate,
  yearsSideBySide,
} from '../src/paper/index.ts';
import { makePaper, type Publication } from '../src/pipeline/index.ts';

const { domesticViolenceWithInjury, domesticAlcohol, domesticStalking } = ofDomesticAbuse;

/** The thematic paper on domestic abuse: how much, where, what about, who comes again, how satisfied. */
export const domesticAbusePaper: Publication = {
  name: 'domestic-abuse',
  title: 'Domestic Abuse',
  feeds: ['crime', 'survey'],
  neighbourhoods: 'project',
  measures: [
    domesticAbuse,
    repeatVictimsDomesticAbuse,
    satisfactionDomesticAbuse,
    ...inOrder(ofDomesticAbuse),
  ],
  charts: [line, sparkline, rolling],
  paper: [
    cover,
    yearsSideBySide(domesticAbuse, satisfactionDomesticAbuse),
    sharesByArea('division', domesticAbuse),
    overlappingShares(domesticAbuse, domesticViolenceWithInjury, domesticAlcohol, domesticStalking),
    volumeAndRate(repeatVictimsDomesticAbuse),
    unusualMonths(domesticAbuse),
    guidance,
    measuresByObjective,
    monthlyNumbers,
    valuesByArea,
    ...paperEnd,
  ],
  formats: everyFormat,
  make: makePaper,
};
