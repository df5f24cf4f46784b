import type { Month } from '../calendar.ts';
import { type Database, readSql } from '../engine/index.ts';
import {
  type AreaContribution,
  type Contribution,
  type Gap,
  type Measure,
  type Rate,
  type Result,
  resultOf,
  type Series,
  type SeriesPoint,
  wholeArea,
} from '../measures/index.ts';
import { PlainError } from '../plain-error.ts';
import { readForceNames } from '../reference/index.ts';
import type { TrendWord } from '../statistics/index.ts';
import { forceName } from '../words/index.ts';

/** A row of the published series. */
interface Point
  extends Pick<Series, 'measure' | 'part' | 'area' | 'area_level'>,
    Omit<SeriesPoint, 'gap' | 'doubt' | 'weight_squares'> {
  readonly gap_code: Gap['code'] | null;
}

/** How many months back the facts go: enough for the windows of a year ago, and the year before those. */
const monthsKept = 48;

/**
 * The facts of a published mart at an as-at month. Those of the month it was published for are its results; those
 * of an earlier month are worked out from its series, for the measures that are declared. The force is that of the
 * files the paper was made from; null where they are the force's own.
 */
export async function readFacts(
  database: Database,
  { declared, force }: { readonly declared: readonly Measure[]; readonly force: string | null },
  asAt: Month | null,
): Promise<ProofFacts> {
  const results = await database.rowsOf<Result>('results');
  const [published] = results.map((result) => result.as_at).sort((a, b) => b.localeCompare(a));
  if (published === undefined) throw new PlainError('the mart has no results');
  const month = asAt ?? published;
  if (month > published)
    throw new PlainError(`the mart goes to ${published}, and the paper to ${month}: build that month first`);
  const series = seriesOf(await database.rows<Point>(readSql('proof/series.sql')), month);
  if (month === published) {
    return factsOf(month, {
      measures: await measuresOf(database, declared),
      results,
      series,
      force,
      contributions: await database.rowsOf<AreaContribution>('contributions'),
      rates: await database.rowsOf<Rate>('rates'),
    });
  }
  const earlier = declared.flatMap((measure) =>
    series.filter((one) => one.measure === measure.code).map((one) => resultOf(measure, one, month)),
  );
  return factsOf(month, { measures: declared, results: earlier, series, force });
}

function seriesOf(rows: readonly Point[], until: Month): Series[] {
  const series = new Map<string, Series & { points: SeriesPoint[] }>();
  for (const row of rows) {
    if (row.month > until) continue;
    const { measure, part, area, area_level } = row;
    const own = series.get(key(row)) ?? { measure, part, area, area_level, points: [] };
    series.set(key(row), own);
    own.points.push({
      ...row,
      weight_squares: null,
      gap: row.gap_code && { code: row.gap_code },
      doubt: null,
    });
  }
  return [...series.values()].map((one) => ({ ...one, points: one.points.slice(-monthsKept) }));
}

/** The measures of the mart: as declared where they are, else as its definitions say, without names of parts. */
async function measuresOf(
  database: Database,
  declared: readonly Measure[],
): Promise<FactSources['measures']> {
  const defined = await database.rows<Omit<Described, 'code'> & { measure: string }>(
    readSql('proof/definitions.sql'),
  );
  return defined.map(
    (one) => declared.find(({ code }) => code === one.measure) ?? { ...one, code: one.measure },
  );
}

/** What facts are put together from. */
export interface FactSources {
  readonly measures: readonly (Described & Pick<Measure, 'parts'>)[];
  /** The force as its files name it; null, or left out, where the extracts are the force's own. */
  readonly force?: string | null;
  readonly results: readonly Result[];
  readonly series: readonly (RowKey & { readonly points: readonly MonthFact[] })[];
  readonly contributions?: readonly AreaContribution[];
  readonly rates?: readonly Rate[];
}

/** What a measure is, by its declaration. */
type Described = Pick<Measure, 'code' | 'title' | 'synonyms' | 'unit' | 'statistic' | 'better'>;

type RowKey = Pick<Series, 'measure' | 'part' | 'area'>;

const key = ({ measure, part, area }: RowKey) => [measure, part, area].join('\n');

/** The facts of an as-at month, from results and series in memory. */
export function factsOf(asAt: Month, sources: FactSources): ProofFacts {
  const { measures, results, series, contributions = [], rates = [], force = null } = sources;
  const points = new Map(series.map((one) => [key(one), one.points]));
  const ratesByRow = new Map(rates.map((one) => [key(one), one]));
  const isOfMeasure = (code: string) => (one: { readonly measure: string; readonly as_at: Month }) =>
    one.measure === code && one.as_at === asAt;
  const rowOf = (result: Result): ResultFacts => ({
    result,
    months: points.get(key(result)) ?? [],
    isSignificant: result.is_beyond_chance,
    trend: result.trend,
    rate: ratesByRow.get(key(result)) ?? null,
  });
  return {
    asAt,
    forceNames: force === null ? readForceNames() : [forceName(force)],
    measures: measures.map((measure) => ({
      ...measure,
      parts: measure.parts?.named ?? [],
      rows: results.filter(isOfMeasure(measure.code)).map(rowOf),
      contributions: contributions.filter(isOfMeasure(measure.code)).filter(({ area }) => area === wholeArea),
    })),
  };
}

/** Everything a paper is proofed against: the results of a mart at one as-at month. */
export interface ProofFacts {
  readonly asAt: Month;
  readonly measures: readonly MeasureFacts[];
  /** What texts call the force. */
  readonly forceNames: readonly string[];
}

/** What is known of a measure. */
export interface MeasureFacts extends Described {
  /** Its parts as the paper names them. */
  readonly parts: NonNullable<Measure['parts']>['named'];
  readonly rows: readonly ResultFacts[];
  readonly contributions: readonly Contribution[];
}

/** One part of a measure in one area: its result, and its months. */
export interface ResultFacts {
  readonly result: Result;
  readonly months: readonly MonthFact[];
  /** Whether the change is beyond chance; null, or left out, where nothing tested it. */
  readonly isSignificant?: boolean | null;
  /** The trend by its rule; null, or left out, where there is no verdict. */
  readonly trend?: TrendWord | null;
  /** Per 1,000 residents. */
  readonly rate: Rate | null;
}

export type MonthFact = Pick<SeriesPoint, 'month' | 'numerator' | 'denominator' | 'gap'>;
