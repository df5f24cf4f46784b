export { cover } from './cover.ts';
export { exceptions, rankedExceptions, rules } from './exceptions.ts';
export { findings } from './findings.ts';
export { guidance } from './guidance.ts';
export { keyPoints } from './key-points.ts';
export { measuresByObjective } from './measures-by-objective.ts';
export { definitions, monthlyNumbers, ratesPerThousand, valuesByArea } from './numbers.ts';
export { revisions } from './revisions.ts';
export { licence, sources } from './sources.ts';
