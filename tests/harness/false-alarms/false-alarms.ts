import Table from 'cli-table3';
import { Random } from '../../../sample/random.ts';
import { monthSpine } from '../../../src/calendar.ts';
import {
  type EventMeasure,
  type Measure,
  type Result,
  resultOf,
  type Series,
} from '../../../src/measures/index.ts';

/** What a paper says of one series at its last month. */
type Said = Pick<Result, 'variation' | 'trend' | 'is_beyond_chance'>;

/** How often, in %, each thing is said of series made by chance. */
interface Shares {
  readonly label: number;
  readonly trend: number;
  readonly beyond: number;
}

const counted: EventMeasure = {
  code: 'X1',
  title: 'Simulated',
  objective: null,
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  numerator: [],
  definition: '',
  source: '',
  owner: '',
};

const asAt = '2018-05';

function seriesOf(values: readonly number[], denominator: number | null): Series {
  const blank = { baseline: null, left_out: null, weight_squares: null, gap: null, doubt: null };
  const spine = monthSpine('2008-06', asAt).slice(-values.length);
  const points = spine.map((month, index) => ({
    month,
    numerator: values[index] ?? null,
    denominator,
    ...blank,
  }));
  return { measure: counted.code, part: 'all', area: 'force', area_level: 'force', points };
}

/** The shares of rounds in which a paper gives a label, a trend, a change beyond chance. */
export function sharesOf(
  name: string,
  rounds: number,
  make: (random: Random) => readonly number[],
  measure: Measure = counted,
): Shares {
  const random = new Random(13, name);
  const denominator = measure.statistic === 'count' ? null : 1000;
  const said: Said[] = Array.from({ length: rounds }, () =>
    resultOf(measure, seriesOf(make(random), denominator), asAt),
  );
  const share = (isSaid: (one: Said) => boolean) => (100 * said.filter(isSaid).length) / rounds;
  return {
    label: share(({ variation }) => variation !== null && variation !== 'common cause'),
    trend: share(({ trend }) => trend !== null && trend !== 'stable'),
    beyond: share(({ is_beyond_chance: isBeyond }) => isBeyond === true),
  };
}

/** Counts about a level, each month as chance alone makes it (the normal limit of a Poisson count). */
function count(random: Random, level: number): number {
  return Math.max(0, Math.round(level + Math.sqrt(level) * random.normal()));
}

/** Months with a yearly swing of so much of their level, up and down. */
export function seasonal(swing: number, length: number, level = 400) {
  return (random: Random) => {
    const start = random.below(12);
    return Array.from({ length }, (_, index) =>
      count(random, level * (1 + swing * Math.cos((Math.PI * (index + start)) / 6))),
    );
  };
}

/** Months whose level moves by a share of it, resembles the month before by rho, and changes by a factor with the last year. */
export function dependent(rho: number, factor: number, length: number, level = 2000, moves = 0.05) {
  return (random: Random) => {
    let state = random.normal();
    return Array.from({ length }, (_, index) => {
      state = rho * state + Math.sqrt(1 - rho ** 2) * random.normal();
      return count(random, level * (1 + moves * state) * (index >= length - 12 ? factor : 1));
    });
  };
}

/** A stock that rises and falls by chance: each month is the one before, and what came and went. */
function walk(random: Random): number[] {
  let stock = 87;
  return Array.from({ length: 48 }, () => {
    stock += Math.round(2 * random.normal());
    return stock;
  });
}

/** What was spent since April, of a steady spending each month. */
function toDate(random: Random): number[] {
  let sum = 0;
  return Array.from({ length: 48 }, (_, index) => {
    sum = (index % 12 === 10 ? 0 : sum) + 80 + 4 * random.normal();
    return sum;
  });
}

const shown = (share: number) => `${share.toFixed(1)}%`;

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  table.push(...rows.map((row) => [...row]));
  console.log(`${title}\n${table.toString()}\n`);
}

function main(rounds: number): void {
  const lengths = [24, 30, 36, 48, 60];
  print(
    'Season: how often the latest month of a series without change gets a label',
    ['Yearly swing', ...lengths.map((length) => `${length} months`)],
    [0, 0.1, 0.2, 0.3].map((swing) => [
      `${100 * swing}%`,
      ...lengths.map((length) =>
        shown(sharesOf(`season ${swing} ${length}`, rounds, seasonal(swing, length)).label),
      ),
    ]),
  );
  const standing: [string, (random: Random) => number[], Measure][] = [
    ['a stock (random walk)', walk, { ...counted, statistic: 'snapshot' }],
    ['the same, were it declared as events', walk, counted],
    ['spent since April', toDate, { ...counted, statistic: 'budget' }],
    ['the same, were it declared as events', toDate, counted],
  ];
  print(
    'Stocks and values to date: how often something is said of 48 months without change',
    ['Series', 'label', 'trend', 'beyond chance'],
    standing.map(([title, make, measure]) => {
      const { label, trend, beyond } = sharesOf(title, rounds, make, measure);
      return [title, shown(label), shown(trend), shown(beyond)];
    }),
  );
  const changes = [1, 1.05, 1.1, 1.2];
  const likenesses = [0, 0.3, 0.5, 0.8];
  print(
    'Dependence: how often a change of 12 months is called beyond chance (36 months, level moving by 5%)',
    [
      'Each month resembles the one before by',
      'no change',
      ...changes.slice(1).map((factor) => `+${Math.round(100 * (factor - 1))}%`),
    ],
    likenesses.map((rho) => [
      `${rho}`,
      ...changes.map((factor) =>
        shown(sharesOf(`dependence ${rho} ${factor}`, rounds, dependent(rho, factor, 36)).beyond),
      ),
    ]),
  );
  print(
    'Dependence by length: the same without change, and +5%',
    ['Likeness', ...lengths.flatMap((length) => [`${length} months`, '+5%'])],
    likenesses.map((rho) => [
      `${rho}`,
      ...lengths.flatMap((length) =>
        [1, 1.05].map((factor) => {
          const name = `length ${rho} ${length} ${factor}`;
          return shown(sharesOf(name, rounds, dependent(rho, factor, length)).beyond);
        }),
      ),
    ]),
  );
  const sizes = [30, 100, 400, 2000];
  print(
    'Dependence by size: the same without change, and +10%, in 36 months of so many events',
    ['Likeness', ...sizes.flatMap((size) => [`${size} a month`, '+10%'])],
    [null, ...likenesses].map((rho) => [
      rho === null ? 'chance alone' : `${rho}`,
      ...sizes.flatMap((size) =>
        [1, 1.1].map((factor) => {
          const name = `size ${rho} ${size} ${factor}`;
          const make = dependent(rho ?? 0, factor, 36, size, rho === null ? 0 : 0.05);
          return shown(sharesOf(name, rounds, make).beyond);
        }),
      ),
    ]),
  );
}

if (process.argv[1]?.endsWith('false-alarms.js')) main(Number(process.argv[2] ?? 2000));
