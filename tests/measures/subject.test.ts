import { expect, test } from 'vitest';
import * as helpingVictims from '../../src/measures/declarations/helping-victims.ts';
import * as openData from '../../src/measures/declarations/open-data.ts';
import * as protectingPeople from '../../src/measures/declarations/protecting-people.ts';
import * as tackling from '../../src/measures/declarations/tackling-crime.ts';
import * as transforming from '../../src/measures/declarations/transforming-services.ts';
import { policySubjectOf } from '../../src/measures/measure.ts';
import { countOf } from '../../src/measures/tally.ts';
import { counted } from './small-series.ts';

const every = [helpingVictims, openData, protectingPeople, tackling, transforming].flatMap((theme) =>
  Object.values(theme),
);

test('the subject of every measure follows from the mart and the condition it counts by', () => {
  const codes = new Map<string, string[]>();
  for (const measure of every) {
    const subject = policySubjectOf(measure);
    codes.set(subject, [...(codes.get(subject) ?? []), measure.code].sort());
  }
  codes.delete('ordinary');
  expect(Object.fromEntries(codes)).toEqual({
    exploitation: ['T1A.2'],
    'modern slavery': ['T1A.4'],
    'sexual offences': ['T2A.3', 'T2A.4'],
    'domestic abuse': ['T2A.1', 'T2A.5', 'T4A.1'],
    hate: ['T2A.6', 'T3C.1', 'T4A.2'],
    people: ['T1A.1', 'T1A.3', 'T2A.7', 'T3D.5', 'T4A.3', 'T4A.3b', 'T4A.4'],
    severity: ['T3A.3', 'T3A.4'],
    scores: ['T3B.1'],
  });
});

test('a measure may say its subject itself', () => {
  expect(policySubjectOf({ ...counted, subject: 'people' })).toBe('people');
});

test('a mart that nobody has called ordinary is of people', () => {
  expect(policySubjectOf({ ...counted, numerator: [countOf('custody')] })).toBe('people');
});

test('of several subjects the most sensitive holds, and parts by offence have sexual offences among them', () => {
  const both = [countOf('crime', { is_hate: true, is_serious_sexual: true })];
  expect(policySubjectOf({ ...counted, numerator: both })).toBe('sexual offences');
  const byGroup = { by: 'offence_group' as const, named: [], withWhole: true };
  expect(policySubjectOf({ ...counted, parts: byGroup })).toBe('sexual offences');
  const other = [countOf('crime', { offence_subgroup: ['Other sexual offences', 'Rape'] })];
  expect(policySubjectOf({ ...counted, numerator: other })).toBe('sexual offences');
});
