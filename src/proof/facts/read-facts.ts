import type { Month } from '../../calendar.ts';
import type { Database } from '../../engine/index.ts';
import type { Contribution, Gap, Measure, Rate, Series } from '../../measures/index.ts';
import { type Result, resultOf } from '../../measures/index.ts';
import { PlainError } from '../../plain-error.ts';
import { type FactSources, factsOf } from './facts-of-results.ts';
import type { ProofFacts } from './proof-facts.ts';

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
 * of an earlier month are worked out from its series, for the measures that are declared.
 */
export async function readFacts(
  database: Database,
  declared: readonly Measure[],
  asAt: Month | null,
): Promise<ProofFacts> {
  const results = await database.rows<Result>('select * from results');
  const published = results
    .map((result) => result.as_at)
    .sort()
    .at(-1);
  if (published === undefined) throw new PlainError('the mart has no results');
  const month = asAt ?? published;
  if (month > published)
    throw new PlainError(`the mart goes to ${published}, and the paper to ${month}: build that month first`);
  const series = seriesOf(await database.rows<Point>('select * from series order by month'), month);
  if (month === published) {
    return factsOf(month, {
      measures: await measuresOf(database, declared),
      results,
      series,
      contributions: await database.rows<Contribution>('select * from contributions'),
      rates: await database.rows<Rate>('select * from rates'),
    });
  }
  const earlier = declared.flatMap((measure) =>
    series.filter((one) => one.measure === measure.code).map((one) => resultOf(measure, one, month)),
  );
  return factsOf(month, { measures: declared, results: earlier, series });
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
    'select measure, title, unit, statistic, better from definitions',
  );
  return defined.map(
    (one) => declared.find(({ code }) => code === one.measure) ?? { ...one, code: one.measure },
  );
}
