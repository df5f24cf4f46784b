import { describe, expect, it } from 'vitest';
import { fifthSet } from './sentences/fifth-set.ts';
import { firstSet } from './sentences/first-set.ts';
import { fourthSet } from './sentences/fourth-set.ts';
import { findingsOf } from './sentences/run-set.ts';
import { secondSet } from './sentences/second-set.ts';
import type { SentenceCase } from './sentences/sentence-case.ts';
import { thirdSet } from './sentences/third-set.ts';

const all: readonly SentenceCase[] = [...firstSet, ...secondSet, ...thirdSet, ...fourthSet, ...fifthSet];
const soundOnes = all.filter(({ fault }) => fault === null);
const faultyOnes = all.filter(({ fault }) => fault !== null);

describe('a sound sentence', () => {
  it.each(soundOnes)('$measure: $sentence', (one) => {
    expect(findingsOf(one)).toEqual([]);
  });
});

describe('a faulty sentence', () => {
  it.each(faultyOnes)('$measure, $fault: $sentence', (one) => {
    const found = findingsOf(one);
    expect(found.map(({ fault }) => fault)).toContain(one.fault);
    expect(found.find(({ fault }) => fault === one.fault)?.quoted).toContain(one.quoted);
  });

  it.each(faultyOnes.filter(({ fault }) => fault !== 'significance'))('is put right: $sentence', (one) => {
    const [first] = findingsOf(one);
    expect(first?.proposal).toBeTypeOf('string');
    const again = findingsOf({ measure: one.measure, sentence: first?.proposal ?? '' });
    expect(again.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
