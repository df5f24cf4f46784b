export { averageDifferenceFacts, averageFacts, averageOverFacts, type Per } from './average-facts.ts';
export { changeFacts, differenceFacts, relativeChangeFacts } from './change-facts.ts';
export { type Fact, fact } from './fact.ts';
export { factsOf } from './facts-of-results.ts';
export { type Comparison, type Figures, figuresOf, windowWords } from './figures.ts';
export { currentFacts, monthFacts, previousFacts } from './level-facts.ts';
export {
  type MeasureFacts,
  type ProofFacts,
  type RowFacts,
  type TrendWord,
  trendWords,
} from './proof-facts.ts';
export { readFacts } from './read-facts.ts';
export { togetherFacts } from './together-facts.ts';
