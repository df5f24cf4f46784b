export { blocksOf, type DocumentPiece, MeasureCodes, readPaper, sentencesOf } from './document/index.ts';
export { splitsThatCannotBe } from './joint.ts';
export { factsOf, type ProofFacts, type ResultFacts, readFacts } from './proof-facts.ts';
export { asFinding, describeProof, describeReach, type ProofFinding } from './proof-finding.ts';
export { type Proof, proofText } from './proof-text.ts';
export { type Edit, withEdits } from './rewrite.ts';
export { defaultParts, type Subject, subjectOf } from './subject.ts';
