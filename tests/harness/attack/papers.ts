import type { Month } from '../../../src/calendar.ts';
import { type AmountsSaid, amountsSaid, type Rows } from '../../../src/disclosure/audit/amounts-said.ts';
import { auditPublished } from '../../../src/disclosure/audit/audit.ts';
import { disclose } from '../../../src/disclosure/disclose.ts';
import { type LevelsShown, levelsShown } from '../../../src/disclosure/levels-shown.ts';
import type { DisclosurePolicy } from '../../../src/disclosure/policy.ts';
import type { MeasuredSeries } from '../../../src/measures/build-series.ts';
import { type Exact, exactFigures } from '../../../src/measures/exact-figures.ts';
import type { Nesting } from '../../../src/measures/monthly-series.ts';
import type { MartMaterial } from '../../../src/publish/mart-material.ts';
import type { PublishedTable } from '../../../src/publish/published-table.ts';
import { contributionsTable } from '../../../src/publish/tables/contributions.ts';
import { resultsTable } from '../../../src/publish/tables/results.ts';
import { seriesTable } from '../../../src/publish/tables/series.ts';

/** An issue of a paper: of which month, and what it is made from. */
export interface Issue {
  readonly asAt: Month;
  readonly measured: readonly MeasuredSeries[];
  readonly exact: Exact;
}

/** Papers of a force in the order in which they were published, and which district lies in which division. */
export interface Papers {
  readonly issues: readonly Issue[];
  readonly nesting: Nesting;
}

/** An issue as readers have it: its tables. */
export interface PublishedIssue {
  readonly issue: Issue;
  readonly tables: { readonly series: Rows; readonly results: Rows; readonly contributions: Rows };
}

export function issueOf(asAt: Month, measured: readonly MeasuredSeries[]): Issue {
  return { asAt, measured, exact: exactFigures(measured, asAt, []) };
}

/** Publishes issues one after another under a policy; without one everything is published. */
export function publishIssues(
  { issues, nesting }: Papers,
  policy: DisclosurePolicy | null,
): PublishedIssue[] {
  const ledgers: LevelsShown[] = [];
  return issues.map((issue) => {
    const { measured, exact } = issue;
    const levels = policy === null ? {} : levelsShown(measured, policy, nesting, ledgers);
    ledgers.push(levels);
    const shown = policy === null ? exact : disclose(exact, levels, policy);
    const material = { shown } as unknown as MartMaterial;
    const [series, results, contributions] = [seriesTable, resultsTable, contributionsTable].map((table) =>
      rowsOf(table(material)),
    );
    return {
      issue,
      tables: { series: series ?? [], results: results ?? [], contributions: contributions ?? [] },
    };
  });
}

/** The issue of the latest month, as it was known last. */
export function newestOf(published: readonly PublishedIssue[]): PublishedIssue {
  const [newest] = [...published].reverse().sort((a, b) => b.issue.asAt.localeCompare(a.issue.asAt));
  if (newest === undefined) throw new Error('no issue');
  return newest;
}

/** What an outsider who keeps every issue can know after the last of them, and how many figures it does not show. */
type Attacked = Awaited<ReturnType<typeof auditPublished>> & {
  readonly shown: number;
  readonly notShown: number;
};

/** Asks what an outsider who has kept all issues knows of the counts that the policy protects. */
export async function attack(
  published: readonly PublishedIssue[],
  nesting: Nesting,
  policy: DisclosurePolicy,
): Promise<Attacked> {
  const newest = newestOf(published);
  const measures = newest.issue.measured.map(({ measure }) => measure);
  const said = ({ tables }: PublishedIssue): AmountsSaid => amountsSaid(measures, tables);
  const others = [...published].reverse().filter((one) => one !== newest);
  const audit = await auditPublished(newest.issue.measured, policy, nesting, [newest, ...others].map(said));
  const below = newest.tables.results.filter(
    ({ area, status }) => area !== 'force' && status !== 'not available',
  );
  const notShown = below.filter(({ suppressed }) => suppressed === 'value').length;
  return { ...audit, shown: below.length - notShown, notShown };
}

function rowsOf({ columns, rows }: PublishedTable): Rows {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, String(row[index] ?? '')])),
  );
}
