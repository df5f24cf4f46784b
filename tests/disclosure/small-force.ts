import { Random } from '../../sample/random.ts';
import { addMonths, type Month, monthSpine } from '../../src/calendar.ts';
import { crime } from '../../src/contracts/crime.ts';
import { Database } from '../../src/engine/duckdb.ts';
import type { Receipt } from '../../src/land/receipt.ts';
import { buildSeries } from '../../src/measures/build-series.ts';
import { type Exact, exactFigures } from '../../src/measures/exact-figures.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { MonthStates } from '../../src/measures/month-states.ts';
import { countOf, sumOf } from '../../src/measures/tally.ts';
import { counted } from '../measures/small-series.ts';
import { poisson } from '../statistics/noise.ts';

const firstMonth = '2014-06';
/** The first paper has two windows; 23 papers follow it. */
export const papers = monthSpine('2016-05', '2018-04');

const victimBased = countOf('crime', { is_victim_based: true });
const domestic = countOf('crime', { is_domestic: true });

/** Measures that share what they count, in every way the paper's do. */
export const measures: readonly Measure[] = [
  { ...counted, code: 'A1', numerator: [victimBased], drivers: ['offence_subgroup'] },
  {
    ...counted,
    code: 'A2',
    statistic: 'proportion',
    unit: '% of crimes',
    numerator: [victimBased],
    denominator: [victimBased],
    parts: { by: 'victim_kind', withWhole: false, ofNumeratorOnly: true, named: [] },
    lagMonths: 1,
  },
  { ...counted, code: 'A3', numerator: [domestic], drivers: [] },
  {
    ...counted,
    code: 'A4',
    statistic: 'monthly proportion',
    unit: '% of crimes',
    numerator: [domestic],
    denominator: [victimBased],
  },
  {
    ...counted,
    code: 'A5',
    numerator: [sumOf('crime', 'severity_weight')],
    denominator: [countOf('crime', { has_severity_weight: true })],
    leftOut: {
      tallies: [countOf('crime', { has_severity_weight: false })],
      words: 'crimes without a weight',
    },
    drivers: [],
  },
  { ...counted, code: 'A6', numerator: [countOf('crime')], drivers: [] },
];

export const divisionOf = new Map([
  ['Nottingham', 'City'],
  ['Ashfield', 'County'],
  ['Gedling', 'County'],
]);
const districts = { Nottingham: 12, Ashfield: 5, Gedling: 7, unknown: 0.4 };
const kinds = { adult: 1, child: 0.35, organisation: 0.2, unknown: 0.05 };
const subgroups = ['Burglary', 'Robbery', 'Arson', 'Rape'];

/** The crimes of a small force: few in some districts and kinds, one slice that shrinks, and some that come late. */
export async function smallForce(seed: number, lateShare = 0.02): Promise<Database> {
  const random = new Random(seed, 'disclosure');
  const database = await Database.open(':memory:');
  await database.run(
    `create table recorded (
       month varchar, known_from varchar, division varchar, district varchar, victim_kind varchar,
       offence_subgroup varchar, is_victim_based varchar, is_domestic varchar, severity_weight double
     )`,
  );
  const rows = monthSpine(firstMonth, papers.at(-1) ?? '').flatMap((month) =>
    Object.entries(districts).flatMap(([district, mean]) =>
      Object.entries(kinds).flatMap(([kind, share]) => {
        const shrinks = district === 'Gedling' && kind === 'adult' && month >= '2017-06';
        const count = poisson(random, mean * share * (shrinks ? 0.3 : 1));
        return Array.from({ length: count }, () => [
          month,
          random.chance(lateShare) ? addMonths(month, 1) : month,
          divisionOf.get(district) ?? 'unknown',
          district,
          kind,
          subgroups[Math.min(random.below(4), random.below(4))] ?? '',
          String(kind !== 'organisation' || random.chance(0.7)),
          String(random.chance(0.15)),
          random.chance(0.02) ? null : 1 + random.below(300),
        ]);
      }),
    ),
  );
  await database.append('recorded', rows);
  return database;
}

/** What measuring finds for the paper of a month, from what had come by then. */
export async function exactPaper(database: Database, asAt: Month): Promise<Exact> {
  await database.run(
    `create or replace temp view crime as
     select * exclude (is_victim_based, is_domestic), is_victim_based = 'true' as is_victim_based,
       is_domestic = 'true' as is_domestic, severity_weight is not null as has_severity_weight
     from recorded where known_from <= '${asAt}'`,
  );
  const columns = Object.keys(crime.columns).join(',');
  const accepted = monthSpine(firstMonth, asAt).map(
    (month) =>
      ({ feed: 'crime', month, columns, incomplete: null, rows_in: 1, rows_quarantined: 0 }) as Receipt,
  );
  const states = new MonthStates({ accepted, refused: [], findings: [] });
  const supply = { feeds: ['crime'], accepted, hasNeighbourhoods: false };
  const measured = await buildSeries(database, measures, supply, states, asAt);
  return exactFigures(measured, asAt, []);
}
