import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';

export const domesticAbuse: Measure = {
  code: 'T2A.1',
  title: 'Domestic Abuse',
  objective: 'T2A',
  statistic: 'count',
  unit: 'crimes',
  better: 'neither',
  numerator: [countOf('crime', { is_domestic: true })],
  definition: 'Recorded crimes marked as domestic abuse. A rise can mean that more victims come forward.',
  source: 'Crime recording system',
  owner: 'Public Protection',
};
