import { Random } from '../../../sample/random.ts';
import { addMonths, type Month, monthSpine } from '../../../src/calendar.ts';
import { crime } from '../../../src/contracts/crime.ts';
import { Database } from '../../../src/engine/duckdb.ts';
import type { Receipt } from '../../../src/land/receipt.ts';
import { buildSeries, type MeasuredSeries } from '../../../src/measures/build-series.ts';
import { domesticAbuse, seriousSexualOffences } from '../../../src/measures/declarations/helping-victims.ts';
import { childSexualExploitation } from '../../../src/measures/declarations/protecting-people.ts';
import type { Measure } from '../../../src/measures/measure.ts';
import { MonthStates } from '../../../src/measures/month-states.ts';
import { countOf } from '../../../src/measures/tally.ts';
import { counted } from '../../measures/small-series.ts';
import { poisson } from '../../statistics/noise.ts';
import { type Issue, issueOf, type Papers } from './papers.ts';

const sexual = { is_serious_sexual: true } as const;

const shareOf = { ...counted, statistic: 'proportion', unit: '% of crimes' } as const;

/** Measures of protected subjects that share what they count, in every way the paper's do. */
const smallMeasures: readonly Measure[] = [
  domesticAbuse,
  { ...seriousSexualOffences, lagMonths: 1 },
  childSexualExploitation,
  { ...childSexualExploitation, code: 'A1', numerator: [countOf('crime', { is_hate: true })] },
  {
    ...shareOf,
    code: 'A2',
    numerator: [countOf('crime', { ...sexual, is_domestic: true })],
    denominator: [countOf('crime', sexual)],
  },
  {
    ...shareOf,
    code: 'A3',
    statistic: 'monthly proportion',
    numerator: [countOf('crime', { is_domestic: true })],
    denominator: [countOf('crime')],
  },
];

const divisionOf = new Map([
  ['Nottingham', 'City'],
  ['Ashfield', 'County'],
  ['Gedling', 'County'],
  ['Rushcliffe', 'County'],
]);
const districts = { Nottingham: 12, Ashfield: 5, Gedling: 7, Rushcliffe: 3, unknown: 0.4 };
const kinds = { adult: 1, child: 0.5, unknown: 0.05 };

/**
 * The crimes of a small force: few in some districts and kinds, one slice that shrinks, and one in 20 that is known a
 * month late. `size` 1: some 40 crimes a month.
 */
async function smallForce(seed: number, size: number, months: readonly Month[]): Promise<Database> {
  const random = new Random(seed, 'disclosure');
  const database = await Database.open(':memory:');
  await database.run(
    `create table recorded (
       month varchar, known_from varchar, division varchar, district varchar, victim_kind varchar,
       is_domestic varchar, is_hate varchar, is_cse varchar, is_serious_sexual varchar
     )`,
  );
  const rows = months.flatMap((month) =>
    Object.entries(districts).flatMap(([district, mean]) =>
      Object.entries(kinds).flatMap(([kind, share]) => {
        const shrinks = district === 'Gedling' && kind === 'adult' && month >= (months[36] ?? '');
        const count = poisson(random, mean * share * size * (shrinks ? 0.3 : 1));
        return Array.from({ length: count }, () => [
          month,
          random.chance(0.05) ? addMonths(month, 1) : month,
          divisionOf.get(district) ?? 'unknown',
          district,
          kind,
          String(random.chance(0.3)),
          String(random.chance(0.1)),
          String(kind === 'child' && random.chance(0.2)),
          String(random.chance(0.25)),
        ]);
      }),
    ),
  );
  await database.append('recorded', rows);
  return database;
}

/**
 * Papers of a force with some 40 × `size` crimes a month: each again a month later, and one of an earlier month after
 * all others.
 */
export async function smallPapers(seed: number, size: number, papers: number): Promise<Papers> {
  const months = monthSpine('2014-01', '2018-12');
  const database = await smallForce(seed, size, months);
  try {
    const issues: Issue[] = [];
    const add = async (asAt: Month, knownIn: Month) =>
      issues.push(issueOf(asAt, await seriesKnownIn(database, asAt, knownIn)));
    for (const month of months.slice(-papers)) {
      await add(month, month);
      await add(month, addMonths(month, 1));
    }
    const [last = ''] = months.slice(-1);
    await add(addMonths(last, -papers), addMonths(last, 1));
    return { issues, nesting: divisionOf };
  } finally {
    database.close();
  }
}

/** The series of the paper of a month, from what was known in another. */
async function seriesKnownIn(database: Database, asAt: Month, knownIn: Month): Promise<MeasuredSeries[]> {
  const flags = ['is_domestic', 'is_hate', 'is_cse', 'is_serious_sexual'];
  await database.run(
    `create or replace temp view crime as
     select * exclude (${flags.join()}), ${flags.map((flag) => `${flag} = 'true' as ${flag}`).join()}
     from recorded where known_from <= '${knownIn}'`,
  );
  const columns = Object.keys(crime.columns).join(',');
  const [{ first = asAt } = {}] = await database.rows<{ first: string }>(
    'select min(month) as first from recorded',
  );
  const accepted = monthSpine(first, asAt).map(
    (month) =>
      ({
        feed: 'crime',
        month,
        force: null,
        columns,
        incomplete: null,
        rows_in: 1,
        rows_quarantined: 0,
      }) as Receipt,
  );
  const states = new MonthStates({ accepted, refused: [], findings: [] });
  const supply = { feeds: ['crime'], accepted, hasNeighbourhoods: false };
  return buildSeries(
    database,
    smallMeasures.map((measure) => ({ ...measure, drivers: [] })),
    supply,
    states,
    asAt,
  );
}
