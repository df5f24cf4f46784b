import { callSample } from './call-sample.ts';
import { collisionSample } from './collision-sample.ts';
import { complaintSample } from './complaint-sample.ts';
import { crimeSample } from './crime-sample.ts';
import { custodySample } from './custody-sample.ts';
import type { Feed } from './feed.ts';
import { financeSample } from './finance-sample.ts';
import { hateIncidentSample } from './hate-incident-sample.ts';
import { incidentSample } from './incident-sample.ts';
import { missingSample } from './missing-sample.ts';
import { offenderManagementSample } from './offender-management-sample.ts';
import { outcomeSample } from './outcome-sample.ts';
import { recordingAuditSample } from './recording-audit-sample.ts';
import { safeguardingSample } from './safeguarding-sample.ts';
import { sicknessSample } from './sickness-sample.ts';
import { stopSearchSample } from './stop-search-sample.ts';
import { suppliedSample } from './supplied-sample.ts';
import { surveySample } from './survey-sample.ts';
import { workforceSample } from './workforce-sample.ts';

/** The feeds of the sample, in the order they are made: outcomes need the crimes. */
export const FEEDS: readonly Feed[] = [
  crimeSample,
  outcomeSample,
  incidentSample,
  callSample,
  surveySample,
  hateIncidentSample,
  safeguardingSample,
  missingSample,
  complaintSample,
  stopSearchSample,
  workforceSample,
  sicknessSample,
  financeSample,
  offenderManagementSample,
  recordingAuditSample,
  custodySample,
  collisionSample,
  suppliedSample,
];
