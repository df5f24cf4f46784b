import { callSample } from './call-sample.ts';
import { crimeSample } from './crime-sample.ts';
import type { Feed } from './feed.ts';
import { incidentSample } from './incident-sample.ts';
import { outcomeSample } from './outcome-sample.ts';
import { surveySample } from './survey-sample.ts';

/** The feeds of the sample, in the order they are made: outcomes need the crimes. */
export const FEEDS: readonly Feed[] = [crimeSample, outcomeSample, incidentSample, callSample, surveySample];
