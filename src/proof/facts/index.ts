export {
  averageDifferenceFacts,
  averageFacts,
  averageOverFacts,
  changeFacts,
  currentFacts,
  differenceFacts,
  type Fact,
  fact,
  type Per,
  previousFacts,
  relativeChangeFacts,
  singleMonthFacts,
  togetherFacts,
} from './fact.ts';
export { type FigurePair, type RowFigures, rowFigures, windowWords } from './figures.ts';
export {
  factsOf,
  type MeasureFacts,
  type ProofFacts,
  type ResultFacts,
  readFacts,
} from './proof-facts.ts';
