import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import type { Publication } from '../../../src/pipeline/index.ts';

const feeds = ['safeguarding', 'missing', 'complaint'] as const;
const codes = ['T1A.1', 'T1A.3', 'T4A.3', 'T4A.4'];

/** The monthly paper with three small feeds, every step of it: quick enough to be killed many times. */
export const smallPublication: Publication = {
  ...performanceInsight,
  feeds: [...feeds],
  measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
};
