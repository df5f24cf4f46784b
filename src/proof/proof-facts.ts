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
  type Statistic,
  wholeArea,
} from '../measures/index.ts';
import { PlainError } from '../plain-error.ts';
import { readForceNames } from '../reference/index.ts';
import type { TrendWord } from '../statistics/index.ts';
import { forceName } from '../words/index.ts';

interface Point {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
  readonly month: Month;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly baseline: number | null;
  readonly left_out: number | null;
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
  const published = results
    .map((result) => result.as_at)
    .sort()
    .at(-1);
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

function seriesOf(points: readonly Point[], until: Month): Series[] {
  const rows = new Map<string, Point[]>();
  for (const point of points) {
    if (point.month > until) continue;
    const key = [point.measure, point.part, point.area].join('\n');
    const found = rows.get(key);
    if (found) found.push(point);
    else rows.set(key, [point]);
  }
  return [...rows.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { measure, part, area, area_level } = first;
    const kept = own.slice(-monthsKept);
    return [
      {
        measure,
        part,
        area,
        area_level,
        points: kept.map((point) => ({
          ...point,
          weight_squares: null,
          gap: point.gap_code && { code: point.gap_code },
          doubt: null,
        })),
      },
    ];
  });
}

/** The measures of the mart: as declared where they are, else as its definitions say, without names of parts. */
async function measuresOf(
  database: Database,
  declared: readonly Measure[],
): Promise<FactSources['measures']> {
  const defined = await database.rows<FactSources['measures'][number] & { measure: string }>(
    readSql('proof/definitions.sql'),
  );
  return defined.map(
    (one) => declared.find(({ code }) => code === one.measure) ?? { ...one, code: one.measure },
  );
}

/** The part of a series that facts need. */
interface FactSeries {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly points: readonly MonthFact[];
}

/** What facts are put together from. */
export interface FactSources {
  readonly measures: readonly Pick<
    Measure,
    'code' | 'title' | 'synonyms' | 'unit' | 'statistic' | 'better' | 'parts'
  >[];
  /** The force as its files name it; null, or left out, where the extracts are the force's own. */
  readonly force?: string | null;
  readonly results: readonly Result[];
  readonly series: readonly FactSeries[];
  readonly contributions?: readonly AreaContribution[];
  readonly rates?: readonly Rate[];
}

const key = (row: { measure: string; part: string; area: string }) =>
  `${row.measure}\n${row.part}\n${row.area}`;

/** The facts of an as-at month, from results and series in memory. */
export function factsOf(asAt: Month, sources: FactSources): ProofFacts {
  const { measures, results, series, contributions = [], rates = [], force = null } = sources;
  const points = new Map(series.map((one) => [key(one), one.points]));
  const ratesByRow = new Map(rates.map((one) => [key(one), one]));
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
    measures: measures.map(
      ({ code, title, synonyms = [], unit, statistic, better, parts }): MeasureFacts => ({
        code,
        title,
        synonyms,
        unit,
        statistic,
        better,
        parts: (parts?.named ?? []).map(({ letter = null, synonyms = [], ...part }) => ({
          ...part,
          letter,
          synonyms,
        })),
        rows: results.filter((result) => result.measure === code && result.as_at === asAt).map(rowOf),
        contributions: contributions.filter(
          (one) => one.measure === code && one.as_at === asAt && one.area === wholeArea,
        ),
      }),
    ),
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
export interface MeasureFacts {
  readonly code: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly unit: string;
  readonly statistic: Statistic;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly parts: readonly PartFacts[];
  readonly rows: readonly ResultFacts[];
  readonly contributions: readonly Contribution[];
}

/** A part as the paper names it. */
interface PartFacts {
  readonly part: string;
  readonly title: string;
  readonly letter: string | null;
  readonly synonyms: readonly string[];
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
  readonly rate?: Rate | null;
}

export interface MonthFact {
  readonly month: Month;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is none; null, or left out, where there is one. */
  readonly gap?: Gap | null;
}
