import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { addMonths, type Month, monthSpine } from '../../../src/calendar.ts';
import { openForReading } from '../../../src/commands/open-warehouse.ts';
import type { Database } from '../../../src/engine/duckdb.ts';
import { storedLanding } from '../../../src/land/index.ts';
import { viewMarts } from '../../../src/marts/index.ts';
import {
  type Measure,
  type MeasuredSeries,
  monthlySeries,
  type Series,
} from '../../../src/measures/index.ts';
import { ownAreasOf } from '../../../src/reference/index.ts';
import { type Issue, issueOf, type Papers } from './papers.ts';

/**
 * Papers of a built folder, one a month: each is issued again when the records that came late are known, one in 20 of
 * its last month, and an earlier month is made after all others.
 */
export function papersOf(out: string, asAt: Month, count: number): Promise<Papers> {
  return inWarehouse(out, async (database) => {
    const { measures } = performanceInsight;
    const known = await seriesOf(database, measures, asAt);
    await keepRows(database, "hash(extract_id, extract_line, 'late') % 20 > 0");
    const onTime = await seriesOf(database, measures, asAt);
    const issues = monthSpine(addMonths(asAt, 1 - count), asAt).flatMap((month) => [
      issueOf(month, upTo(known.measured, month, onTime.measured)),
      issueOf(month, upTo(known.measured, month)),
    ]);
    const before = addMonths(asAt, -count);
    return { issues: [...issues, issueOf(before, upTo(known.measured, before))], nesting: known.nesting };
  });
}

/** The paper of a month of one in so many of the records of a built folder, with what its changes are made of. */
export function thinnedPaperOf(
  out: string,
  asAt: Month,
  of: number,
  codes: readonly string[],
): Promise<Issue> {
  return inWarehouse(out, async (database) => {
    await keepRows(database, `hash(extract_id, extract_line, 'thinned') % ${of} = 0`);
    const measures = performanceInsight.measures.filter(({ code }) => codes.includes(code));
    return issueOf(asAt, (await seriesOf(database, measures, asAt)).measured);
  });
}

async function inWarehouse<Value>(out: string, work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = await openForReading(out);
  try {
    await viewMarts(database, performanceInsight.feeds);
    return await work(database);
  } finally {
    database.close();
  }
}

/** Leaves in the views of the marts those rows alone that meet a condition. */
async function keepRows(database: Database, condition: string): Promise<void> {
  const views = await database.rows<{ view_name: string; sql: string }>(
    'select view_name, sql from duckdb_views() where temporary and not internal',
  );
  for (const { view_name: name } of views) {
    const columns = await database.rows<{ column_name: string }>(
      `select column_name from (describe "${name}")`,
    );
    const isOfExtracts = ['extract_id', 'extract_line'].every((needed) =>
      columns.some(({ column_name }) => column_name === needed),
    );
    if (!isOfExtracts) continue;
    await database.run(`create or replace temp table "kept ${name}" as from "${name}" where ${condition}`);
    await database.run(`create or replace temp view "${name}" as from "kept ${name}"`);
  }
}

async function seriesOf(database: Database, measures: readonly Measure[], asAt: Month) {
  const { feeds, neighbourhoods } = performanceInsight;
  const landed = await storedLanding(database, feeds);
  const given = {
    feeds,
    landed,
    hasNeighbourhoods: true,
    ownAreas: ownAreasOf(neighbourhoods),
    asAt,
    breaks: [],
  };
  return monthlySeries(database, measures, given);
}

/** Series to a month; the last month as others have it, where they are given. */
function upTo(
  measured: readonly MeasuredSeries[],
  asAt: Month,
  last: readonly MeasuredSeries[] | null = null,
): MeasuredSeries[] {
  return measured.map((each, at) => ({
    ...each,
    drivers: [],
    series: each.series.map((series): Series => {
      const same = ({ part, area, area_level }: Series) =>
        part === series.part && area === series.area && area_level === series.area_level;
      const late = last?.[at]?.series.find(same);
      const joined = <Point extends { readonly month: Month }>(
        points: readonly Point[],
        others: readonly Point[],
      ) =>
        points.flatMap((point) => {
          if (point.month > asAt) return [];
          return point.month < asAt ? [point] : [others.find(({ month }) => month === asAt) ?? point];
        });
      return {
        ...series,
        points: joined(series.points, late?.points ?? []),
        ...(series.counts && { counts: joined(series.counts, late?.counts ?? []) }),
      };
    }),
  }));
}
