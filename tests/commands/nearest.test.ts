import { expect, test } from 'vitest';
import { nearest } from '../../src/commands/arguments.ts';

const names = ['T3A.1 Victim-Based Crime', 'T3B.3 Gun Crime', 'T2A.4 Burglary Satisfaction', 'asb Incidents'];

test('a name that has the word comes before one that only resembles it', () => {
  expect(nearest('burglary', names)[0]).toBe('T2A.4 Burglary Satisfaction');
});

test('a mistyped code or word is met by the one with the fewest letters to change', () => {
  expect(nearest('T3B.4', names)[0]).toBe('T3B.3 Gun Crime');
  expect(nearest('burglery', names)[0]).toBe('T2A.4 Burglary Satisfaction');
});
