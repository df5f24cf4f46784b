import { drawOf } from './weighted-draw.ts';

/** The code of a community resolution; how many there are is planned. */
export const COMMUNITY_RESOLUTION = '8';

/** Positive outcomes other than community resolutions. */
export const drawPositiveCode = drawOf({
  '1': 70,
  '1A': 3,
  '2': 3,
  '2A': 0.5,
  '3': 16,
  '3A': 1,
  '4': 2.5,
  '6': 4,
});

/** As above, for possession of cannabis. */
export const drawCannabisCode = drawOf({ '1': 35, '3': 10, '6': 15, '7': 40 });

const POSITIVE_CODES = new Set(['1', '1A', '2', '2A', '3', '3A', '4', '6', '7', COMMUNITY_RESOLUTION]);

/** Whether an outcome is positive: the offender was charged, cautioned or dealt with in another way. */
export function isPositiveCode(code: string): boolean {
  return POSITIVE_CODES.has(code);
}

/** The code for an offender who has died; how many there are is planned. */
export const DIED = '5';

/** Outcomes that are not positive, where a suspect is identified. */
export const drawSuspectCode = drawOf({
  '9': 2,
  '10': 6,
  '11': 2,
  '12': 1,
  '13': 0.5,
  '15': 33,
  '16': 46,
  '17': 1,
  '20': 4,
  '21': 3,
  '22': 1,
});

/** Outcomes where no suspect is identified. */
export const drawNoSuspectCode = drawOf({ '14': 7, '18': 93 });
