import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dividesOtherAmounts, type Measure } from '../../src/measures/measure.ts';
import { isPercent, isRatio } from '../../src/measures/statistic.ts';
import { countOf } from '../../src/measures/tally.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { counted } from './small-series.ts';

const shareOf = (numerator: Measure['numerator'], denominator: Measure['numerator']) =>
  ({ ...counted, statistic: 'proportion', numerator, denominator }) as Measure;

describe('a quotient', () => {
  it('is a share where its numerator repeats, or narrows, the conditions of its denominator', () => {
    const burglary = countOf('crime', { offence_group: 'Burglary' });
    const either = countOf('crime', { offence_group: ['Burglary', 'Robbery'] });
    for (const whole of [burglary, either, countOf('crime')]) {
      const hateful = countOf('crime', { offence_group: 'Burglary', is_hate: true });
      expect(dividesOtherAmounts(shareOf([hateful], [whole]))).toBe(false);
    }
    expect(dividesOtherAmounts(shareOf([either], [burglary]))).toBe(true);
  });

  it('divides other amounts where they are of another mart, or of rows that need not be among those divided by', () => {
    const outcomes = countOf('outcome', { is_positive: true });
    expect(dividesOtherAmounts(shareOf([outcomes], [countOf('crime')]))).toBe(true);
    const [hate, violence] = [
      countOf('crime', { is_hate: true }),
      countOf('crime', { is_violent_knife: true }),
    ];
    expect(dividesOtherAmounts(shareOf([hate], [violence]))).toBe(true);
    expect(dividesOtherAmounts(shareOf([hate, countOf('hate_incident')], [countOf('crime')]))).toBe(true);
  });
});

describe('every declared quotient', async () => {
  const folder = projectFolder('src', 'measures', 'declarations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(`${folder}/${file}`).href)));
  const measures = modules.flatMap((each) => Object.values(each)) as Measure[];

  it('in percent is of rows among those it divides by, and per 100 of others', () => {
    const quotients = measures.filter(({ statistic }) => isRatio(statistic));
    expect(quotients.length).toBeGreaterThan(15);
    for (const measure of quotients) {
      expect(dividesOtherAmounts(measure), measure.code).toBe(!isPercent(measure.statistic));
    }
  });
});
