import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartedRows, limits } from '../../../src/charts/index.ts';
import type { Result } from '../../../src/measures/index.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { checkTables, readPopulations } from '../../../src/reference/index.ts';
import { type Case, casesFolder, type Outcome } from './cases.ts';

/** The force's result of a measure, or of a part of it. */
function resultOf({ figures }: Outcome, measure: string, part = 'all'): Result | null {
  const found = figures?.shown.results.find(
    (result) => result.measure === measure && result.part === part && result.area === 'force',
  );
  return found ?? null;
}

/** Says so where a result is not the two values that are right, final. */
function isNot(outcome: Outcome, measure: string, part: string, current: number, previous: number): string[] {
  const result = resultOf(outcome, measure, part);
  if (result === null) return [`${measure} ${part}: no result`];
  const { current: now, previous: before, status } = result;
  return now === current && before === previous
    ? []
    : [`${measure} ${part}: ${now} v ${before} (${status}), right is ${current} v ${previous}`];
}

/** Says so where a result is given as final, or no finding of these codes speaks of it. */
function isPlain(outcome: Outcome, measure: string, codes: readonly string[]): string[] {
  const result = resultOf(outcome, measure);
  return [
    ...(result?.status === 'final' ? [`${measure} is final`] : []),
    ...(hasFinding(outcome, codes) ? [] : [`no finding ${codes.join(' or ')}`]),
  ];
}

function hasFinding({ findings, blocked }: Outcome, codes: readonly string[]): boolean {
  return [...findings, ...(blocked === null ? [] : [blocked])].some(({ code }) => codes.includes(code));
}

/** Crimes of the current window with a positive outcome. */
function positivesOf(outcome: Outcome): number {
  const [rate, crimes] = ['positive-outcome-rate', 'all-crime'].map(
    (measure) => resultOf(outcome, measure)?.current ?? 0,
  );
  return ((rate ?? 0) * (crimes ?? 0)) / 100;
}

/** Exceptions of a measure or a part of it, in words. */
function exceptionsOf({ figures }: Outcome, measure: string, part?: string): string[] {
  return (figures?.exceptions ?? [])
    .filter((one) => one.measure === measure && (part === undefined || one.part === part))
    .map(({ kind, part: name }) => `${measure} ${name} is an exception (${kind})`);
}

/** Findings that say "Nothing" is to be done about rows that differ. */
function saysNothing({ findings }: Outcome): string[] {
  return findings
    .filter(({ code, todo }) => code === 'repeated-row' && todo.startsWith('Nothing'))
    .slice(0, 1)
    .map(({ file }) => `${file}: rows that differ are skipped, with "Nothing" to do`);
}

/** Every case, and the value that is right by its README. */
export const cases: readonly Case[] = [
  {
    name: 'blank-lines-at-end',
    kind: 'lines of commas only are blank lines',
    publication: 'open-data',
    options: { asAt: '2017-12' },
    faults: (outcome) => [
      ...isNot(outcome, 'all-crime', 'all', 480, 480),
      ...isNot(outcome, 'asb', 'all', 120, 120),
    ],
  },
  {
    name: 'crime-shifted-person-leak',
    kind: 'no value of a row that broke the contract is quoted or kept in clear',
    publication: 'performance-insight',
    options: {},
    secret: 'PERSONREF',
    faults: ({ findings, holders }) => [
      ...(JSON.stringify(findings).includes('PERSONREF')
        ? ['a finding quotes the reference of a person']
        : []),
      ...holders.map((file) => `${file} holds the reference of a person`),
    ],
  },
  {
    name: 'cut-at-a-line-end',
    kind: 'a month with far fewer rows than its history makes likely is provisional, with a finding',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: (outcome) => isPlain(outcome, 'T4A.3', ['unlikely-size']),
  },
  {
    name: 'ten-times-the-rows',
    kind: 'a month with far more rows than its history makes likely is provisional, with a finding',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: (outcome) => [...isPlain(outcome, 'T4A.3', ['unlikely-size']), ...exceptionsOf(outcome, 'T4A.3')],
  },
  {
    name: 'undersized-month',
    kind: 'no plain conclusion is drawn from a month of an unlikely size',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: (outcome) => [
      ...isNot(outcome, 'all-crime', 'all', 2206, 2400),
      ...isPlain(outcome, 'all-crime', ['unlikely-size']),
    ],
  },
  {
    name: 'date-future-month-file',
    kind: 'an extract of a month in the future is set aside or stops the build',
    publication: 'performance-insight',
    options: {},
    faults: (outcome) => [
      ...(outcome.figures?.shown.asAt === '2018-05' ? [] : [`as at ${outcome.figures?.shown.asAt}`]),
      ...(hasFinding(outcome, ['month-in-the-future']) ? [] : ['no finding of the file']),
    ],
  },
  {
    name: 'decisions-empty',
    kind: 'an empty decisions file is damaged, and stops the build',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: ({ blocked }) => (blocked === null ? ['it is taken for a file without decisions'] : []),
  },
  {
    name: 'district-merged',
    kind: 'districts that end where another begins are named as a merger, and are no change',
    publication: 'performance-insight',
    options: { asAt: '2021-12' },
    faults: (outcome) => {
      const gone = outcome.figures?.shown.results.filter(
        ({ measure, area, change, status }) =>
          measure === 'T3A.1' &&
          ['Kettering', 'Corby'].includes(area) &&
          change === -100 &&
          status === 'final',
      );
      return [
        ...(gone?.length ? [`${gone[0]?.area}: -100%, final`] : []),
        ...(hasFinding(outcome, ['name-ended-as-another-began']) ? [] : ['no finding of the merger']),
      ];
    },
  },
  {
    name: 'renamed-type',
    kind: 'a type that was renamed is one series',
    publication: 'open-data',
    options: { asAt: '2014-04' },
    faults: (outcome) => exceptionsOf(outcome, 'crime-type'),
  },
  {
    name: 'key-repeat-different-content',
    kind: 'rows that share a key and differ are named with what they differ in',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: (outcome) => [
      ...saysNothing(outcome),
      ...(hasFinding(outcome, ['repeated-key']) ? [] : ['no finding of what the rows differ in']),
    ],
  },
  {
    name: 'keys-restart-each-year',
    kind: 'keys that start again each year drop no rows',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: (outcome) => [
      ...isNot(outcome, 'T4A.3', 'all', 720, 720),
      ...(hasFinding(outcome, ['key-used-again']) ? [] : ['no finding of the numbers used again']),
    ],
  },
  {
    name: 'lost-precision',
    kind: 'references that a spreadsheet damaged are no references',
    publication: 'open-data',
    options: { asAt: '2017-12' },
    faults: (outcome) => [
      ...isNot(outcome, 'all-crime', 'all', 480, 480),
      ...isPlain(outcome, 'all-crime', ['damaged-references']),
    ],
  },
  {
    name: 'one-reference-several-crimes',
    kind: 'rows of one reference and other types are crimes of their own',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: (outcome) => [
      ...isNot(outcome, 'all-crime', 'all', 720, 600),
      ...isNot(outcome, 'crime-type', 'vehicle-crime', 120, 0),
      ...(Math.round(positivesOf(outcome)) === 120 ? [] : [`${positivesOf(outcome)} positive, right is 120`]),
    ],
  },
  {
    name: 'no-outcomes',
    kind: 'outcomes that are nowhere published are not available, and not none',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: (outcome) => {
      const rate = resultOf(outcome, 'positive-outcome-rate');
      return [
        ...isNot(outcome, 'all-crime', 'all', 600, 600),
        ...(rate?.status === 'not available' ? [] : [`the rate is ${rate?.current}, ${rate?.status}`]),
      ];
    },
  },
  {
    name: 'outcomes-begin',
    kind: 'a rate is not compared with a window in which no outcome was published',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: (outcome) => {
      const rate = resultOf(outcome, 'positive-outcome-rate');
      return [
        ...(rate?.current === 10 ? [] : [`the rate is ${rate?.current}, right is 10`]),
        ...(rate?.change == null ? [] : [`a change of ${rate.change} pp is given`]),
        ...exceptionsOf(outcome, 'positive-outcome-rate'),
      ];
    },
  },
  {
    name: 'outcomes-still-to-come',
    kind: 'a rate whose outcomes are still to come is not final',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: (outcome) => [
      ...(resultOf(outcome, 'positive-outcome-rate')?.status === 'final' ? ['the rate is final'] : []),
      ...exceptionsOf(outcome, 'positive-outcome-rate'),
    ],
  },
  {
    name: 'lsoa-2021-codes',
    kind: 'parts are not compared where codes are missing from the lookup',
    publication: 'open-data',
    options: { asAt: '2022-12', referenceFolder: join(casesFolder, 'lsoa-2021-codes', 'geography') },
    faults: (outcome) => [
      ...isNot(outcome, 'all-crime', 'all', 1080, 1080),
      ...exceptionsOf(outcome, 'all-crime'),
      ...(hasFinding(outcome, ['code-not-in-table']) ? [] : ['no finding of the 360 rows']),
    ],
  },
  {
    name: 'limits-over-100',
    kind: 'limits of percentages stay within 0 to 100',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: ({ figures }) => {
      if (!figures) return ['no figures'];
      const rows = chartedRows({ ...figures.shown, accepted: figures.landed.accepted });
      const ends = rows
        .filter(({ measure }) => measure.code === 'positive-outcome-rate')
        .flatMap((row) => limits.charts(row, { ...figures.shown, accepted: figures.landed.accepted }))
        .flatMap((chart) => (limits.csv?.(chart) ?? '').split('\n').slice(1))
        .flatMap((line) =>
          line
            .split(',')
            .slice(3, 7)
            .filter((cell) => cell !== '')
            .map(Number),
        );
      if (ends.length === 0) return ['no limits are drawn'];
      return Math.max(...ends) > 100 || Math.min(...ends) < 0
        ? [`a limit is drawn at ${Math.max(...ends)}%`]
        : [];
    },
  },
  {
    name: 'rise-from-nothing',
    kind: 'a rise from nothing counts as a fall to nothing does',
    publication: 'open-data',
    options: { asAt: '2020-12' },
    faults: (outcome) => {
      const [rise, fall] = ['robbery', 'drugs'].map(
        (part) => exceptionsOf(outcome, 'crime-type', part).length,
      );
      return rise === fall ? [] : [`exceptions: ${fall} for the fall, ${rise} for the rise`];
    },
  },
  {
    name: 'search-times-with-offset',
    kind: 'one instant is in one month, whatever its offset',
    publication: 'open-data',
    options: { asAt: '2020-06' },
    faults: ({ figures, findings }) => {
      if (findings.some(({ code }) => code === 'time-with-offset')) return [];
      const points = (figures?.exact.measured ?? [])
        .filter(({ measure }) => measure.code === 'stop-search')
        .flatMap(({ series }) => series.filter(({ area }) => area === 'force'))
        .flatMap((series) => series.points);
      const [may, june] = ['2020-05', '2020-06'].map(
        (month) => points.find((point) => point.month === month)?.numerator ?? null,
      );
      return may === 30 && june === 10 ? [] : [`May ${may}, June ${june}, right is 30 and 10`];
    },
  },
  {
    name: 'semicolons-and-quotes',
    kind: 'a file separated by semicolons is diagnosed as such',
    publication: 'open-data',
    options: {},
    faults: (outcome) => (hasFinding(outcome, ['wrong-delimiter']) ? [] : ['no finding wrong-delimiter']),
  },
  {
    name: 'sum-gives-back',
    kind: 'no hidden month is given back by a total and its other parts',
    publication: 'open-data',
    options: { asAt: '2021-12' },
    faults: ({ figures }) => {
      const months = (measure: string, part: string) =>
        (figures?.shown.measured ?? [])
          .filter((one) => one.measure.code === measure)
          .flatMap(({ series }) => series.filter((one) => one.part === part && one.area === 'force'))
          .flatMap(({ points }) => points)
          .filter(({ numerator }) => numerator !== null)
          .map(({ month }) => month);
      const [all, ...parts] = [
        months('all-crime', 'all'),
        months('crime-type', 'burglary'),
        months('crime-type', 'drugs'),
      ];
      const robbery = months('crime-type', 'robbery');
      const given = all?.filter(
        (month) => !robbery.includes(month) && parts.every((one) => one.includes(month)),
      );
      return given?.length ? [`${given.length} months of robbery are given back by one subtraction`] : [];
    },
  },
  {
    name: 'trailing-comma-every-row',
    kind: 'a comma too many on every row loses no row',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: (outcome) => isNot(outcome, 'T4A.3', 'all', 765, 750),
  },
  {
    name: 'trailing-comma-every-row-and-one-broken',
    kind: 'the fate of a line never depends on another line',
    publication: 'performance-insight',
    options: { asAt: '2018-05' },
    faults: (outcome) => isNot(outcome, 'T4A.3', 'all', 765, 750),
  },
  {
    name: 'two-forces-one-out',
    kind: 'a folder has papers of one force: another under the same --out is refused',
    publication: 'open-data',
    earlier: { force: 'north', asAt: '2020-12' },
    options: { force: 'south', asAt: '2021-01' },
    faults: (outcome) =>
      hasFinding(outcome, ['another-force-under-out'])
        ? []
        : [`${outcome.figures?.history.revisions.length ?? 0} revisions of another force's paper`],
  },
];

/** A case of a table that people keep by hand: it has no extracts, and nothing is built. */
export const tableCases = [
  {
    name: 'residents-blank',
    kind: 'residents that are blank or 0 are not known, and told',
    faults: () => ['', '0'].flatMap(faultsOfResidents),
  },
];

/** What is wrong where the residents of a district are written so. */
function faultsOfResidents(written: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'insight-case-'));
  try {
    cpSync(projectFolder('data-raw', 'reference'), folder, { recursive: true });
    const file = join(folder, 'populations.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(,Gedling,.*,).*/, `$1${written}`));
    const known = readPopulations(folder).find(({ area }) => area === 'Gedling');
    const isTold = checkTables(folder).some(({ line, column }) => line !== null && column === 'population');
    return [
      ...(known ? [`'${written}' is taken for ${known.population} residents`] : []),
      ...(isTold ? [] : [`no finding of '${written}' with its line and column`]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
