import { expect, it } from 'vitest';
import { insightOf } from '../../src/insight/insight.ts';
import { sentencesOf } from '../../src/proof/document/sections.ts';
import { draftFindings } from './draft-findings.ts';
import { randomFacts } from './random-facts.ts';

const sets = Number(process.env.DATA_SETS ?? 100);

it(`finds nothing in our own insight of any measure, however it is told, over ${sets} random data sets`, () => {
  for (let seed = 1; seed <= sets; seed += 1) {
    const found = draftFindings(seed, (result, { contributions, rates, exceptions, measured }) => {
      const changesListed = [result.breaks ?? ''];
      const known = { contributions, rates, measured, tells: 'every row' as const, changesListed };
      const ranked = [1, 6].map((rank) => exceptions.map((exception) => ({ ...exception, rank })));
      return [[], ...ranked].map((each) => insightOf(result, { ...known, exceptions: each }));
    });
    expect(found, `seed ${seed}`).toEqual([]);
  }
});

/** So many data sets have every measure of the paper once. */
const setsOfPaper = 5;

it('repeats no sentence of more than six words more than five times in a random paper that tells every row', () => {
  for (let first = 1; first + setsOfPaper <= sets; first += setsOfPaper) {
    const counts = new Map<string, number>();
    const ofPaper = Array.from({ length: setsOfPaper }, (_, at) => randomFacts(first + at)).flat();
    for (const { results, contributions, rates, exceptions, measured } of ofPaper)
      for (const result of results) {
        const known = { contributions, rates, exceptions, measured, tells: 'every row' as const };
        const insight = insightOf(result, { ...known, changesListed: [result.breaks ?? ''] });
        for (const { text } of sentencesOf(insight)) {
          const words = text.replaceAll(/\d[\d,.]*/g, 'N').split(/\s+/);
          if (words.length > 6) counts.set(words.join(' '), (counts.get(words.join(' ')) ?? 0) + 1);
        }
      }
    expect([...counts].filter(([, count]) => count > 5)).toEqual([]);
  }
});
