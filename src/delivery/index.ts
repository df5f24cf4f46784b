export type { Activity } from './activities.ts';
export { type Movement, movements, oddReferences } from './movements.ts';
export { questionsAbout } from './questions.ts';
export { readUpdates, type Updates, updatesWithStatus } from './read-updates.ts';
export { keyAgainstList, planVerdict, statusKey } from './status-key.ts';
