import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { domesticAbusePaper } from '../../pipelines/domestic-abuse.ts';
import { knifeCrime } from '../../pipelines/knife-crime.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes, writeOutcomes } from '../own-extracts.ts';

test('the knife paper sets use beside possession over the years, says where and why the rate moved, and how other forces compare', async () => {
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  try {
    // In each of the last 12 months one knife injures somebody in the County; none did before.
    writeCrimes(raw, '2016-06', '2018-05', (month) =>
      month < '2017-06' ? { offence: '10D' } : { weapon: 'knife', division: 'County', district: 'Ashfield' },
    );
    writeOutcomes(raw, '2016-06', '2018-05');
    const { made, blocked } = await buildInto(knifeCrime, { rawFolder: raw, out, asAt: '2018-05' });
    expect(blocked).toBeNull();
    expect(made).not.toBeNull();
    const report = join(out, 'reports', 'knife-crime', '2018-05');
    const csv = (name: string) =>
      readFileSync(join(report, 'knife-crime-csv', name), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
    expect(csv('years.csv')).toEqual([
      '"Violent Knife Crime, offences, 12 months to May 2018",12,0,[x],[x],[x]',
      '"Possession of Knives, offences, 12 months to May 2018",0,12,[x],[x],[x]',
      '"Knife Crime in Repeat Places, % of violent knife crime, 12 months to May 2018",[x],[x],[x],[x],[x]',
    ]);
    const page = readFileSync(join(report, 'knife-crime.html'), 'utf8');
    expect(page).toContain('they do not add up to 100%');
    // One a month of the latest year and none before: a half on average, in each month.
    expect(page).toContain('Violent Knife Crime: offences, each month of 2 years');
    expect(page).toMatch(
      /July<\/th><td class="number">0<\/td><td class="number">1<\/td><td class="number">0\.5</,
    );
    expect(page).toContain(
      'Nottinghamshire recorded 822 offences in the 12 months to March 2018, 742 in the 12 months before (+10.8%): 0.72 per 1,000 residents, the 8th highest rate of 43 forces.',
    );
    // 11,560 offences by all residents of the forces with a Core City, computed from the two tables in R: 0.708181.
    expect(page).toMatch(/>Core Cities<\/th><td class="number">0\.71<\/td>/);
    // Ten of the twelve are in the ten months from June 2017 to March 2018.
    expect(page).toContain(
      'own extracts have 10 in the 12 months to March 2018 (Violent Knife Crime), 812 fewer',
    );
  } finally {
    folder.remove();
  }
}, 120_000);

test('the paper on domestic abuse is made by declaration alone, and says of a survey that did not come that it has no value', async () => {
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  try {
    // Of two crimes a month one is domestic, harassment with injury to nobody; from June 2017 on it is violence with injury.
    writeCrimes(raw, '2016-06', '2018-05', (month) => ({
      isDomestic: true,
      offence: month < '2017-06' ? '8L' : '8N',
    }));
    const { made } = await buildInto(domesticAbusePaper, { rawFolder: raw, out, asAt: '2018-05' });
    expect(made).not.toBeNull();
    const report = join(out, 'reports', 'domestic-abuse', '2018-05');
    const years = readFileSync(join(report, 'domestic-abuse-csv', 'years.csv'), 'utf8');
    expect(years).toContain('"Domestic Abuse, crimes, 12 months to May 2018",12,12,[x],[x],[x]');
    const page = readFileSync(join(report, 'domestic-abuse.html'), 'utf8');
    expect(page).toContain('Of 12 crimes (Domestic Abuse, 12 months to May 2018)');
    expect(page).toMatch(
      /Domestic Violence with Injury<\/th><td class="number">12<\/td><td class="number">100\.0</,
    );
  } finally {
    folder.remove();
  }
}, 120_000);
