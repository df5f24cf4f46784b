import { expect, it } from 'vitest';
import { mutationsOf } from './mutations.ts';
import { fifthSet } from './sentences/fifth-set.ts';
import { firstSet } from './sentences/first-set.ts';
import { fourthSet } from './sentences/fourth-set.ts';
import { findingsOf, subjectFor } from './sentences/run-set.ts';
import { secondSet } from './sentences/second-set.ts';
import { thirdSet } from './sentences/third-set.ts';

const soundOnes = [...firstSet, ...secondSet, ...thirdSet, ...fourthSet, ...fifthSet].filter(
  ({ fault }) => fault === null,
);

it('catches more than 95 in 100 sound sentences with a figure changed or a direction turned', () => {
  const mutations = soundOnes.flatMap(({ measure, sentence }) =>
    mutationsOf(sentence, subjectFor(measure)).map((mutation) => ({ measure, ...mutation })),
  );
  const missed = mutations.filter((one) => findingsOf(one).length === 0);
  const share = 1 - missed.length / mutations.length;
  console.log(`${(100 * share).toFixed(1)}% of ${mutations.length} mutations caught`);
  expect(mutations.length).toBeGreaterThan(500);
  expect(share).toBeGreaterThan(0.95);
});
