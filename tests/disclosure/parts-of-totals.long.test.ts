import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { monthSpine } from '../../src/calendar.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { streetHeader } from '../land/raw-folder.ts';

const policy = [{ mart: '', measure: '', threshold: 5, reason: 'as the force sets it' }];
const asAt = '2021-12';
const months = monthSpine('2020-01', asAt);

type Counts = Readonly<Record<string, number>>;

/** What a paper of 24 months with the same counts of each type shows: in how many months, by measure and part. */
async function monthsShown(counts: Counts): Promise<(measure: string, part: string) => number> {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const raw = join(folder.path, 'raw');
  mkdirSync(raw);
  for (const month of months) {
    const rows = Object.entries(counts).flatMap(([type, count]) =>
      Array.from({ length: count }, (_, at) => {
        const isAsb = type === 'Anti-social behaviour';
        const id = isAsb ? '' : `${type} ${month} ${at}`;
        const outcome = isAsb ? '' : 'Under investigation';
        return `${id},${month},X Police,X Police,-0.1,51.5,On or near A Street,,,${type},${outcome},`;
      }),
    );
    writeFileSync(join(raw, `${month}-x-street.csv`), `${[streetHeader, ...rows].join('\n')}\n`);
  }
  const { shown } = await figuresInto(
    { ...openData, policy },
    { rawFolder: raw, out: join(folder.path, 'out'), asAt },
  );
  return (measure, part) =>
    shown.measured
      .flatMap(({ series }) => series)
      .filter((one) => one.measure === measure && one.part === part && one.area === 'force')
      .flatMap(({ points }) => points)
      .filter(({ numerator }) => numerator !== null).length;
}

const slug = (type: string) => type.toLowerCase().replaceAll(' ', '-');

describe('no hidden type of crime is what all crime leaves when the others are taken from it:', () => {
  test.each<[string, Counts]>([
    ['one small type beside two', { Robbery: 1, Burglary: 50, Drugs: 10, 'Anti-social behaviour': 20 }],
    ['one small type beside one', { Robbery: 3, Burglary: 50, 'Anti-social behaviour': 20 }],
    [
      'fewer incidents than crimes of any type',
      { Robbery: 4, Burglary: 50, Drugs: 40, 'Anti-social behaviour': 6 },
    ],
    ['no incident at all', { Robbery: 2, Burglary: 50, Drugs: 10 }],
  ])('%s', async (_, counts) => {
    const shown = await monthsShown(counts);
    const crimes = Object.keys(counts).filter((type) => type !== 'Anti-social behaviour');
    const hidden = crimes.filter((type) => shown('crime-type', slug(type)) === 0);
    expect(hidden).toContain('Robbery');
    expect(shown('all-crime', 'all') === 0 || hidden.length > 1).toBe(true);
    // A kind of record that stands in no file is not published: it has no month, and is not 0.
    expect(shown('asb', 'all')).toBe('Anti-social behaviour' in counts ? months.length : 0);
  });

  test('where no type is small, none is hidden', async () => {
    const counts = { Robbery: 9, Burglary: 50, Drugs: 10, 'Anti-social behaviour': 20 };
    const shown = await monthsShown(counts);
    for (const type of Object.keys(counts)) expect(shown('crime-type', slug(type))).toBe(months.length);
    expect(shown('all-crime', 'all')).toBe(months.length);
  });
});
