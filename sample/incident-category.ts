import { drawOf } from './weighted-draw.ts';

/** Closing categories by kind of incident, as a line of CSV has them. */
export const drawCategory = {
  antiSocial: drawOf({
    'Anti-social behaviour: nuisance': 72,
    'Anti-social behaviour: personal': 21,
    'Anti-social behaviour: environmental': 7,
  }),
  mentalHealth: drawOf({
    'Concern for safety': 58,
    'Missing person': 12,
    'Mental health crisis': 22,
    'Domestic incident': 8,
  }),
  other: drawOf({
    'Road collision': 14,
    'Road obstruction or offence': 13,
    '"Suspicious person, vehicle or activity"': 21,
    'Concern for safety': 17,
    'Domestic incident': 12,
    'Alarm activation': 6,
    'Hoax or abandoned call': 7,
    'Missing person': 6,
    'Found or lost property': 4,
  }),
} as const;
