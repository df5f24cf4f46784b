import { readFileSync } from 'node:fs';
import type { Month } from '../../../../src/calendar.ts';
import { parseTable } from '../../../../src/csv.ts';
import type { DisclosurePolicy } from '../../../../src/disclosure/policy.ts';
import { policySubjectOf } from '../../../../src/measures/index.ts';
import { projectFolder } from '../../../../src/project-folder.ts';
import { type Issue, newestOf, type Papers, type PublishedIssue, publishIssues } from '../papers.ts';
import { thinnedPaperOf } from '../sample-papers.ts';
import { countsInFindings, hashOracle, rowsOfExtracts, type Tried } from './built-folder.ts';
import { fromWindows } from './counts-not-below-0.ts';
import { damagedPolicies, spoiltLedgers } from './damage.ts';
import { type Numbers, subtracted } from './one-subtraction.ts';
import { amounts, cellName, hidingFewAlone, type ReadersTables } from './readers-tables.ts';
import { joinedBetween } from './scores.ts';
import { decoded, type Weighted } from './severity.ts';

/** An attack that was carried out. */
export interface CarriedOut {
  readonly name: string;
  readonly on: string;
  /** How many protected counts it was tried on. */
  readonly tried: number;
  /** How many it gives where nothing but counts of few is hidden; null where that makes no difference. */
  readonly naive: number | null;
  readonly recovered: number;
  /** What an outsider gets, in words. */
  readonly gets: string;
}

/** Papers as readers have them, and what is true. */
interface Attacked {
  readonly on: string;
  readonly shown: readonly PublishedIssue[];
  /** The same, with nothing but protected counts of few hidden. */
  readonly naive: readonly ReadersTables[];
  readonly truth: Numbers;
  /** Protected months of 1 to 4 below the force. */
  readonly few: readonly string[];
  readonly divisionOf: ReadonlyMap<string, string>;
}

/** Carries out the eleven attacks on papers, and on a folder that was built. */
export async function byHand(
  cases: readonly (readonly [string, Papers])[],
  {
    policy,
    built,
  }: { policy: DisclosurePolicy; built: { out: string; asAt: Month; rawFolder: string } | null },
): Promise<CarriedOut[]> {
  const attacked = cases.map(([on, papers]) => attackedOf(on, papers, policy));
  const ofFolder = async (name: string, work: (folder: NonNullable<typeof built>) => Promise<Tried>) =>
    built === null ? [] : [triedOn(name, 'the built folder', await work(built))];
  return [
    ...attacked.map(oneSubtraction),
    ...(built === null ? [] : await severitySums(built, policy)),
    ...attacked.map(windowsOfCounts),
    ...(built === null ? [] : attacked.slice(0, 1).map(scoresSinceADate)),
    triedOn('5 damaged policy', 'the table', damagedPolicies()),
    triedOn('6 paper not readable', 'a force of 2 crimes a month', await spoiltLedgers()),
    ...attacked.map(sameMonthTwice),
    ...attacked.map(earlierMonthLast),
    ...(await ofFolder('9 rows of extracts', ({ out }) => rowsOfExtracts(out))),
    ...(await ofFolder('10 counts in words', ({ out }) => countsInFindings(out))),
    ...(await ofFolder('11 hash of an extract', ({ out, rawFolder }) => hashOracle(out, rawFolder))),
  ];
}

function triedOn(name: string, on: string, { tried, got, what }: Tried): CarriedOut {
  return { name, on, tried, naive: null, recovered: got, gets: `${got} ${what}` };
}

/** What is true of the newest issue, and which of it is protected and few. */
function attackedOf(on: string, papers: Papers, policy: DisclosurePolicy): Attacked {
  const subjects = new Map<string, string>(
    papers.issues.flatMap(({ measured }) =>
      measured.map(({ measure }) => [measure.code, policySubjectOf(measure)] as const),
    ),
  );
  const isProtected = ({ measure = '', area }: Readonly<Record<string, string>>) =>
    subjects.get(measure) !== 'ordinary' && area !== 'force';
  // Of what is ordinary nothing is hidden: what is asked is what tables say of the others.
  const isAsked = ({ measure }: { measure: string }) => subjects.get(measure) !== 'ordinary';
  const issues = papers.issues.map(({ asAt, measured, exact }) => ({
    asAt,
    measured: measured.filter(({ measure }) => isAsked({ measure: measure.code })),
    exact: {
      ...exact,
      measured: exact.measured.filter(({ measure }) => isAsked({ measure: measure.code })),
      results: exact.results.filter(isAsked),
    },
  }));
  const published = (control: DisclosurePolicy | null) => publishIssues({ ...papers, issues }, control);
  const shown = published(policy);
  const naive = published(null).map(({ tables }) => hidingFewAlone(tables, isProtected));
  const truth = new Map<string, number>();
  const few: string[] = [];
  for (const { measure, series } of newestOf(shown).issue.measured)
    for (const one of series)
      for (const amount of amounts)
        for (const point of one.points) {
          const value = point[amount];
          const row = { measure: measure.code, part: one.part, area: one.area, area_level: one.area_level };
          const name = `${cellName(row, amount)}|${point.month}`;
          if (value === null) continue;
          truth.set(name, value);
          const isPlaced = !/^unknown/i.test(one.area) && one.part !== 'unknown';
          const isSum = amount === 'numerator' && measure.numerator.some(({ sum }) => sum !== null);
          if (isProtected(row) && isPlaced && !isSum && value >= 1 && value <= 4) few.push(name);
        }
  return { on, shown, naive, truth, few, divisionOf: papers.nesting };
}

/** How many of the protected counts of few are among numbers, with their true value. */
function rightOf({ few, truth }: Attacked, numbers: Numbers): number {
  return few.filter((name) => Math.abs((numbers.get(name) ?? Number.NaN) - (truth.get(name) ?? 0)) < 1e-6)
    .length;
}

/** Numbers that tables show as they are. */
function shownIn(issues: readonly ReadersTables[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { series } of issues)
    for (const row of series)
      for (const amount of amounts)
        if (row[amount]) numbers.set(`${cellName(row, amount)}|${row.month}`, Number(row[amount]));
  return numbers;
}

function subtractions(
  name: string,
  attacked: Attacked,
  pick: (issues: readonly { tables: ReadersTables; issue: Issue }[]) => readonly ReadersTables[],
): CarriedOut {
  const { on, shown, naive, truth, few, divisionOf } = attacked;
  const given = (issues: readonly { tables: ReadersTables; issue: Issue }[]) => {
    const tables = pick(issues);
    return { derived: subtracted(tables, truth, divisionOf), plain: shownIn(tables) };
  };
  const ours = given(shown);
  const alone = given(naive.map((tables, at) => ({ tables, issue: shown[at]?.issue as Issue })));
  const recovered = rightOf(attacked, ours.derived) + rightOf(attacked, ours.plain);
  return {
    name,
    on,
    tried: few.length,
    naive: rightOf(attacked, alone.derived),
    recovered,
    gets: `${ours.derived.size} numbers that are not shown, ${recovered} of them protected and few`,
  };
}

function oneSubtraction(attacked: Attacked): CarriedOut {
  const newest = newestOf(attacked.shown).issue;
  return subtractions('1 one subtraction', attacked, (issues) =>
    issues.filter(({ issue }) => issue === newest).map(({ tables }) => tables),
  );
}

function sameMonthTwice(attacked: Attacked): CarriedOut {
  const newest = newestOf(attacked.shown).issue.asAt;
  return subtractions('7 same month again', attacked, (issues) =>
    issues
      .filter(({ issue }) => issue.asAt === newest)
      .reverse()
      .map(({ tables }) => tables),
  );
}

function earlierMonthLast(attacked: Attacked): CarriedOut {
  return subtractions('8 earlier month last', attacked, (issues) =>
    [...issues].reverse().map(({ tables }) => tables),
  );
}

function windowsOfCounts(attacked: Attacked): CarriedOut {
  const { on, shown, naive, few } = attacked;
  const valuesOf = (issues: readonly ReadersTables[]) => {
    const asked = new Set(few);
    return fromWindows(issues).flatMap(({ cell, month, low, high }) =>
      asked.has(`${cell}|${month}`) ? [Math.max(1, Math.round(high) - Math.round(low) + 1)] : [],
    );
  };
  const [ours, alone] = [valuesOf(shown.map(({ tables }) => tables)), valuesOf(naive)];
  const exact = (values: readonly number[]) => values.filter((value) => value === 1).length;
  return {
    name: '3 counts not below 0',
    on,
    tried: ours.length,
    naive: exact(alone),
    recovered: exact(ours),
    gets: `of ${ours.length} months whose windows are shown, each may be any of ${ours.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)} numbers or more`,
  };
}

/** A mean score of one to four people that is known more closely than this is taken for recovered, in points. */
const closely = 1;
const fewPeople = 4;

function scoresSinceADate({ on, shown }: Attacked): CarriedOut {
  const people = new Map<string, number>();
  const exact = shown.map(({ issue }): ReadersTables => {
    const results = issue.exact.results.filter(({ statistic }) => statistic === 'score change');
    for (const { part, window_end: end, current_denominator: count } of results)
      if (end !== null && count !== null) people.set(`${part} ${end}`, count);
    return { series: [], results: results.map((row) => textOf(row)) };
  });
  const joined = (part: string, from: string, to: string) =>
    (people.get(`${part} ${to}`) ?? 0) - (people.get(`${part} ${from}`) ?? 0);
  const widthsOf = (issues: readonly ReadersTables[], rounding: { mean: number; people: number }) =>
    joinedBetween(issues, joined, rounding).map(({ joined: count, score: [low, high] }) => ({
      isFew: count <= fewPeople,
      width: high - low,
    }));
  const ours = widthsOf(
    shown.map(({ tables }) => tables),
    { mean: 0.05, people: 2 },
  );
  const alone = widthsOf(exact, { mean: 0, people: 0 });
  const known = (widths: typeof ours) => widths.filter(({ isFew, width }) => isFew && width < closely).length;
  const narrowest = (isFew: boolean) => {
    const widths = ours.filter((each) => each.isFew === isFew).map(({ width }) => width);
    return widths.length === 0 ? 'none' : `within ${Math.min(...widths).toFixed(1)} points`;
  };
  return {
    name: '4 scores since a date',
    on,
    tried: ours.filter(({ isFew }) => isFew).length,
    naive: known(alone),
    recovered: known(ours),
    gets: `the mean score of those who left between two papers, if he is told how many: of 1 to ${fewPeople} people ${narrowest(true)} at best, of more ${narrowest(false)}`,
  };
}

function textOf(row: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]));
}

/** One record in so many is kept of the sample: a small force, whose sums of weights are of few crimes. */
const thinnedTo = 25;

async function severitySums(
  { out, asAt }: { out: string; asAt: Month },
  policy: DisclosurePolicy,
): Promise<CarriedOut[]> {
  const issue = await thinnedPaperOf(out, asAt, thinnedTo, ['T3A.1', 'T3A.3', 'T3A.4']);
  const offences = weightedOffences();
  const found = [policy, null].map((control) => {
    const [{ tables } = { tables: null }] = publishIssues({ issues: [issue], nesting: new Map() }, control);
    return decodedOffences(tables?.contributions ?? [], offences);
  });
  const [ours, alone] = found;
  return [
    {
      name: '2 sums of public weights',
      on: `1 in ${thinnedTo} records of the sample`,
      tried: ours?.tried ?? 0,
      naive: alone?.sensitive ?? 0,
      recovered: ours?.sensitive ?? 0,
      gets: `${ours?.ordinary} counts of 1 to 4 of ordinary offences of the whole force, which are no secret, and ${ours?.sensitive} of sexual offences or slavery`,
    },
  ];
}

function weightedOffences(): readonly (Weighted & { readonly isSensitive: boolean })[] {
  const table = (name: string) =>
    parseTable(readFileSync(projectFolder('data-raw', 'reference', name), 'utf8'));
  const weights = new Map(
    table('severity-weights.csv')
      .filter(({ vintage }) => vintage === '2020')
      .map((row) => [row.offence_code, Math.round(1000 * Number(row.severity_weight))]),
  );
  return table('offences.csv').flatMap(
    ({ offence_code: code, offence = '', offence_subgroup: subgroup = '' }) => {
      const weight = weights.get(code);
      const isSensitive = /sexual|rape|slavery|exploit|groom|indecen|prostitut/i.test(
        `${offence} ${subgroup}`,
      );
      return weight === undefined ? [] : [{ offence, subgroup, weight, isSensitive }];
    },
  );
}

/** Counts of 1 to 4 of single offences that sums of weights give. */
function decodedOffences(
  rows: readonly Readonly<Record<string, string>>[],
  offences: ReturnType<typeof weightedOffences>,
): { tried: number; sensitive: number; ordinary: number } {
  const total = { tried: 0, sensitive: 0, ordinary: 0 };
  const kinds = rows.filter(({ by }) => by === 'offence_subgroup');
  for (const row of kinds.filter(({ measure }) => measure === 'T3A.3' || measure === 'T3A.4')) {
    const of =
      row.is_not_shown === 'true'
        ? offences.filter(({ subgroup }) =>
            kinds.every(({ measure, value }) => measure !== row.measure || value !== subgroup),
          )
        : offences.filter(({ subgroup }) => subgroup === row.value);
    const counted = kinds.find(({ measure, value }) => measure === 'T3A.1' && value === row.value);
    for (const window of ['current', 'previous']) {
      const [sum, crimes] = [Number(row[window]), counted?.[window]];
      if (!(sum > 0)) continue;
      total.tried += 1;
      const isCounted = row.measure === 'T3A.3' && crimes !== undefined && crimes !== '';
      const counts = decoded(
        Math.round(1000 * sum),
        of.map(({ weight }) => weight),
        isCounted ? Number(crimes) : null,
      );
      for (const [weight, count] of counts ?? []) {
        if (count > 4) continue;
        const isSensitive = of.some((offence) => offence.weight === weight && offence.isSensitive);
        total[isSensitive ? 'sensitive' : 'ordinary'] += 1;
      }
    }
  }
  return total;
}
