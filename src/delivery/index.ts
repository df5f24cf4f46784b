export { type Activity, readTracker } from './activities.ts';
export { movements, oddReferences } from './movements.ts';
export { questionsAbout } from './questions.ts';
export { keyAgainstList, planVerdict, statusKey } from './status-key.ts';
