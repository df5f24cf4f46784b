import { expect, test } from 'vitest';
import { openMatters } from '../../src/pack/open-matters.ts';
import { blocksOf } from '../../src/proof/document/read-document.ts';

/** What a paper leaves open for a meeting of July 2018. */
const openIn = (markdown: string) =>
  openMatters([{ title: 'Paper', pieces: blocksOf(markdown, 'markdown') }], '2018-07').map(
    ({ heading, kind, words }) => `${heading}: ${kind}: ${words}`,
  );

test('what was to be filled in, what was promised, and dates that have passed are left open', () => {
  // Sentences of public papers of 2015 and 2018.
  const paper = [
    '## Cover',
    'For Information / Consideration / Comment / Decision (delete as appropriate)',
    '## T2A.7',
    "This information will be provided in next month's report.",
    '## T4D.6',
    'The results of this re-inspection should be known on Friday 8th June 2018.',
    '## PL5',
    'Needs updating by N.W.',
    '## Costs',
    'The cost is to be confirmed.',
  ].join('\n\n');
  expect(openIn(paper)).toEqual([
    'Cover: placeholder: For Information / Consideration / Comment / Decision (delete as appropriate)',
    "T2A.7: promise: This information will be provided in next month's report.",
    'T4D.6: date that has passed: The results of this re-inspection should be known on Friday 8th June 2018.',
    'PL5: placeholder: Needs updating by N.W.',
    'Costs: placeholder: The cost is to be confirmed.',
  ]);
});

test('what has happened, and what is yet to come, is not', () => {
  expect(openIn('The board met in June 2018. The centre will open in September 2018.')).toEqual([]);
  // A forecast, and what it was a year before.
  expect(openIn('96.1% of the plan expected to be delivered, 97.3% in April 2017.')).toEqual([]);
  expect(openIn('Crime rose by 15.5% in the 12 months to May 2018.')).toEqual([]);
});
