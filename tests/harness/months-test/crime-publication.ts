import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import type { Publication } from '../../../src/pipeline/publication.ts';

const feeds = ['crime', 'outcome', 'complaint', 'missing', 'safeguarding'] as const;
const codes = 'T1A.1 T1A.3 T2A.5 T3A.1 T3D.4 T4A.3'.split(' ');

/** The monthly paper of crimes, their outcomes and repeat victims, and of three small feeds: every step of it. */
export const crimePublication: Publication = {
  ...performanceInsight,
  feeds: [...feeds],
  measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
};
