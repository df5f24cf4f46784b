export { defaultParts } from './claims/index.ts';
export { MeasureCodes, readPaper } from './document/index.ts';
export {
  factsOf,
  type ProofFacts,
  type ResultFacts,
  type RowFigures,
  readFacts,
  rowFigures,
} from './facts/index.ts';
export { asFinding, describeProof, type ProofFinding } from './proof-finding.ts';
export { proofText } from './proof-text.ts';
export { type Subject, subjectOf } from './readings/index.ts';
