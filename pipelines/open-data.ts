import { areas, drivers, limits, line, sparkline } from '../src/charts/index.ts';
import * as openDataMeasures from '../src/measures/declarations/open-data.ts';
import { inOrder } from '../src/measures/index.ts';
import {
  cover,
  everyFormat,
  everyMeasure,
  exceptions,
  guidance,
  keyPoints,
  measuresByObjective,
  monthlyNumbers,
  paperEnd,
  rankedExceptions,
  ratesPerThousand,
  rules,
  valuesByArea,
  whyRatesMoved,
} from '../src/paper/index.ts';
import type { Publication } from '../src/pipeline/index.ts';
import { makePaper } from '../src/pipeline/index.ts';

/** The paper that anyone can make for any force, from the files of data.police.uk. */
export const openData: Publication = {
  name: 'open-data',
  title: 'Performance & Insight Report: open data',
  feeds: ['police_uk_street', 'police_uk_stop_search'],
  neighbourhoods: 'given',
  measures: inOrder(openDataMeasures),
  charts: [line, sparkline, limits, areas, drivers],
  paper: [
    cover,
    keyPoints,
    exceptions,
    everyMeasure,
    guidance,
    measuresByObjective,
    monthlyNumbers,
    valuesByArea,
    rankedExceptions,
    whyRatesMoved,
    ratesPerThousand,
    rules,
    ...paperEnd,
  ],
  formats: everyFormat,
  make: makePaper,
};
