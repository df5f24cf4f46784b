export { byteFindings } from './byte-findings.ts';
export { storedLanding } from './choose-extracts.ts';
export { clockAhead, clockBehind, newestMonths } from './clock.ts';
export { landedTable, makeLandedTable, typedValue } from './contract-sql.ts';
export { addDecision, type Decision, decisionsFile, removeDecision } from './decisions.ts';
export { orFinding } from './file-state.ts';
export { findExtracts, kindOf } from './find-extracts.ts';
export { hashFile, inspectBytes } from './inspect-bytes.ts';
export {
  extractsOfForce,
  ForceNotChosen,
  type Landing,
  landExtracts,
  landingOf,
  nothingArrived,
} from './land.ts';
export { keyVariable, loadKey, temporaryKey } from './pseudonym-key.ts';
export { keepMark, markPurged, purgedBefore, readMark } from './purged-before.ts';
export { readRows } from './read-rows.ts';
export { isAnySynthetic, type Receipt } from './receipt.ts';
export { describeResupply } from './resupply.ts';
export { unlikelyCodes } from './unlikely-months.ts';
export {
  isDamage,
  keepPrivate,
  openWarehouse,
  setAsideIfDamaged,
  temporaryWarehouse,
  WarehouseDamaged,
  warehouseFolder,
} from './warehouse.ts';
