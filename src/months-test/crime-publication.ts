import { performanceInsight } from '../../pipelines/performance-insight.ts';
import type { Publication } from '../pipeline/publication.ts';

const feeds = ['crime', 'outcome', 'hate_incident', 'complaint', 'missing', 'safeguarding'] as const;
const codes = 'T1A.1 T1A.3 T2A.1 T2A.3 T3A.1 T3A.4 T3B.1 T3B.4 T3D.4 T4A.3 T4A.4'.split(' ');

/** The monthly paper of crimes, their outcomes and victims, and of three small feeds: every step of it. */
export const crimePublication: Publication = {
  ...performanceInsight,
  feeds: [...feeds],
  measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
};
