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
export { type Comparison, type RowFigures, rowFigures, windowWords } from './figures.ts';
export {
  factsOf,
  type MeasureFacts,
  type ProofFacts,
  type ResultFacts,
  readFacts,
  type TrendWord,
  trendWords,
} from './proof-facts.ts';
