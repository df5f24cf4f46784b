import { expect, test } from 'vitest';
import { forceName } from '../../src/words/force-name.ts';

test.each([
  ['btp', 'British Transport Police'],
  ['dyfed-powys', 'Dyfed-Powys'],
  ['city-of-london', 'City of London'],
  ['avon-and-somerset', 'Avon and Somerset'],
  ['northern-ireland', 'Northern Ireland'],
])('the force of files named %s is called %s', (slug, name) => {
  expect(forceName(slug)).toBe(name);
});
