export { checkTables, type TargetKind } from './check-tables.ts';
export { type ForceOffences, readForceOffences } from './force-offences.ts';
export { loadNeighbourhoods, type Neighbourhoods } from './neighbourhoods.ts';
export { readObjectives } from './objectives.ts';
export { type PlanTarget, readPlanTargets, type Target } from './plan-targets.ts';
export {
  hasDistricts,
  ownAreasOf,
  type Population,
  populationsFor,
  readForceGroups,
  readPopulations,
} from './populations.ts';
export { loadReferenceTables, referenceHashes, severityVintage } from './reference-tables.ts';
export {
  type Break,
  type RegisteredBreak,
  readForceNames,
  readListedValues,
  readRegisters,
  readRenames,
  readStatusWords,
} from './registers.ts';
export { dueAfter, type ProgrammeItem, readWorkProgramme } from './work-programme.ts';
