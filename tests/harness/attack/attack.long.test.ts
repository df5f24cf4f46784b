import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/disclosure/policy.ts';
import { byHand } from './by-hand/by-hand.ts';
import { attack, publishIssues } from './papers.ts';
import { smallPapers } from './small-force.ts';

const policy = readPolicy();

test('a year of papers of a small force, each issued twice, and one late, give no protected count away', async () => {
  const papers = await smallPapers(1, 1, 12);
  const found = await attack(publishIssues(papers, policy), papers.nesting, policy);
  expect(found.givenAway).toEqual([]);
  expect(found.asked).toBeGreaterThan(1000);
  expect(found.narrowest).toBeGreaterThanOrEqual(5);
  const open = await attack(publishIssues(papers, null), papers.nesting, policy);
  expect(open.givenAway).toHaveLength(open.asked);

  const carriedOut = await byHand([['a small force', papers]], { policy, built: null });
  for (const { name, recovered } of carriedOut) expect([name, recovered]).toEqual([name, 0]);
  // The same arithmetic does give counts of few where nothing else is hidden.
  for (const name of [
    '1 one subtraction',
    '3 counts not below 0',
    '7 same month again',
    '8 earlier month last',
  ])
    expect(carriedOut.find((one) => one.name === name)?.naive).toBeGreaterThan(50);
});
