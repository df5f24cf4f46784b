// Made by `npm run generate` from the contracts in this folder: do not edit.
import { call } from './call.ts';
import { collision } from './collision.ts';
import { complaint } from './complaint.ts';
import { crime } from './crime.ts';
import { custody } from './custody.ts';
import { deliveryActivity } from './delivery-activity.ts';
import { finance } from './finance.ts';
import { hateIncident } from './hate-incident.ts';
import { incident } from './incident.ts';
import { missing } from './missing.ts';
import { offenderManagement } from './offender-management.ts';
import { outcome } from './outcome.ts';
import { policeUkStopSearch } from './police-uk-stop-search.ts';
import { policeUkStreet } from './police-uk-street.ts';
import { recordingAudit } from './recording-audit.ts';
import { safeguarding } from './safeguarding.ts';
import { sickness } from './sickness.ts';
import { stopSearch } from './stop-search.ts';
import { supplied } from './supplied.ts';
import { survey } from './survey.ts';
import { workforce } from './workforce.ts';
import type { Contract } from './contract.ts';

/** Every feed the project knows. */
export const contracts: readonly Contract[] = [
  call,
  collision,
  complaint,
  crime,
  custody,
  deliveryActivity,
  finance,
  hateIncident,
  incident,
  missing,
  offenderManagement,
  outcome,
  policeUkStopSearch,
  policeUkStreet,
  recordingAudit,
  safeguarding,
  sickness,
  stopSearch,
  supplied,
  survey,
  workforce,
];
