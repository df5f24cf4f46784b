import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv.ts';
import { definitionVersions } from '../../src/history/definition-versions.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { resultOf } from '../../src/measures/result.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { placesIn } from '../../src/proof/mentions/places.ts';
import { type FactSources, factsOf } from '../../src/proof/proof-facts.ts';
import { Vocabulary } from '../../src/proof/subject.ts';
import { readForceNames } from '../../src/reference/registers.ts';
import { counted } from '../measures/small-series.ts';

const bicycles: Measure = {
  ...counted,
  title: 'Bicycle Theft',
  synonyms: ['pushbike', 'two-wheeler'],
  parts: {
    by: 'victim_kind',
    withWhole: true,
    named: [
      { part: 'child', title: 'Child Owner', synonyms: ['Children', 'pupil'] },
      { part: 'adult', title: 'Adult' },
    ],
  },
};

function factsWith(measure: Measure, more: Partial<FactSources> = {}) {
  return factsOf('2018-05', { measures: [measure], results: [], series: [], ...more });
}

/** What words are about, where the paper is of one measure. */
function about(words: string, facts = factsWith(bicycles)) {
  return new Vocabulary(facts.measures, facts).about(words);
}

describe('what a text calls a measure', () => {
  it('is said by its declaration, beside the words of its title', () => {
    expect(about('bicycles')).toBe('own');
    expect(about('two-wheelers')).toBe('own');
    expect(about('pushbikes')).toBe('own');
    const { synonyms, ...plain } = bicycles;
    expect(about('pushbikes', factsWith(plain))).toBe('unknown');
  });

  it('is no part of its definition: a synonym makes no new version', () => {
    const versions = [bicycles, { ...bicycles, synonyms: [] }].map(
      (measure) => definitionVersions([measure], []).get(measure.code)?.sha256,
    );
    expect(versions[0]).toBe(versions[1]);
  });

  it('goes for its parts too: a synonym names the part, in the singular or plural that is declared', () => {
    const facts = factsWith(bicycles);
    const partsIn = (text: string) => placesIn(text, facts.measures).map(({ name }) => name);
    expect(partsIn('60 children and 5 adult owners')).toEqual(['child', 'adult']);
    expect(partsIn('one pupil')).toEqual(['child']);
    expect(partsIn('all pupils')).toEqual([]);
  });
});

describe('what a text calls the force and its areas', () => {
  it('comes from the reference table where the extracts are its own, and from its files where they are published', () => {
    expect(about('Nottinghamshire Police')).toBe('neutral');
    expect(about('Borsetshire Police')).toBe('unknown');
    const published = factsWith(bicycles, { force: 'borsetshire' });
    expect(about('Borsetshire Police', published)).toBe('neutral');
    expect(about('Nottinghamshire Police', published)).toBe('unknown');
  });

  it('comes from the results, whatever the places are: no name of a place is known beforehand', () => {
    const results = ['Felpersham', 'Unknown district'].map((area) => ({
      ...resultOf(
        counted,
        { measure: 'X1', part: 'all', area, area_level: 'district', points: [] },
        '2018-05',
      ),
    }));
    const rural = { ...results[0], area: 'Rural areas', area_level: 'rural or urban' } as (typeof results)[0];
    const { measures } = factsWith(counted, { results: [...results, rural] });
    const areasIn = (text: string) => placesIn(text, measures).map(({ name }) => name);
    expect(areasIn('up in Felpersham district and in rural areas')).toEqual(['Felpersham', 'Rural areas']);
    expect(areasIn('up in Nottingham and Mansfield, and in an unknown district')).toEqual([]);
    expect(areasIn('students of Felpersham Saint Mary University')).toEqual([]);
    expect(areasIn('Felpersham Council and Felpersham General Hospital')).toEqual([]);
  });

  it('stands nowhere in code', () => {
    const reference = (name: string) => readFileSync(projectFolder('data-raw', 'reference', name), 'utf8');
    const names = [
      ...readForceNames(),
      ...parseTable(reference('populations.csv')).map(({ area = '' }) => area),
      ...parseTable(reference('beats.csv')).map(({ beat = '' }) => beat),
    ].filter((name) => !['force', 'Rural areas', 'Urban areas'].includes(name));
    expect(names).toContain('Mansfield');
    const named = new RegExp(`\\b(?:${names.join('|')})\\b`, 'i');
    const lines = readdirSync(projectFolder('src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|js)$/.test(file))
      .flatMap((file) => readFileSync(projectFolder('src', file), 'utf8').split('\n'))
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
    expect(lines.filter((line) => named.test(line))).toEqual([]);
  });
});
