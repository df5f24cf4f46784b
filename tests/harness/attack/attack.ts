import Table from 'cli-table3';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { addMonths, type Month, monthSpine } from '../../../src/calendar.ts';
import { openForReading } from '../../../src/commands/open-warehouse.ts';
import { readPolicy } from '../../../src/disclosure/index.ts';
import { storedLanding } from '../../../src/land/index.ts';
import { viewMarts } from '../../../src/marts/index.ts';
import { type MeasuredSeries, monthlySeries, type Nesting } from '../../../src/measures/index.ts';
import { ownAreasOf } from '../../../src/reference/index.ts';
import { attack, type Issue, issueOf } from './papers.ts';
import { divisionOf, seriesKnownIn, smallForce } from './small-force.ts';

const policy = readPolicy();
const papers = 24;

/** The paper of each month, of what was known at its end. */
function truncated(measured: readonly MeasuredSeries[], asAt: Month): MeasuredSeries[] {
  const upTo = <One extends { readonly month: Month }>(points: readonly One[]) =>
    points.filter(({ month }) => month <= asAt);
  return measured.map((one) => ({
    ...one,
    drivers: [],
    series: one.series.map((series) => ({
      ...series,
      points: upTo(series.points),
      ...(series.counts && { counts: upTo(series.counts) }),
    })),
  }));
}

async function ofSample(out: string, asAt: Month): Promise<{ issues: Issue[]; nesting: Nesting }> {
  const database = await openForReading(out);
  try {
    const { feeds, measures, neighbourhoods } = performanceInsight;
    await viewMarts(database, feeds);
    const landed = await storedLanding(database, feeds);
    const ownAreas = ownAreasOf(neighbourhoods);
    const given = { feeds, landed, hasNeighbourhoods: true, ownAreas, asAt, breaks: [] };
    const { measured, nesting } = await monthlySeries(database, measures, given);
    const issues = monthSpine(addMonths(asAt, 1 - papers), asAt).map((month) =>
      issueOf(month, truncated(measured, month)),
    );
    return { issues, nesting };
  } finally {
    database.close();
  }
}

/** Papers of a force with some 40 × `size` crimes a month: each again a month later, and one of an earlier month last. */
async function ofSmallForce(seed: number, size: number): Promise<Issue[]> {
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
    return issues;
  } finally {
    database.close();
  }
}

const [out = '.', asAt = '2018-05'] = process.argv.slice(2);
const cases: [string, readonly Issue[], Nesting][] = [];
if (out !== 'none') {
  const { issues, nesting } = await ofSample(out, asAt);
  cases.push([`the sample, ${papers} papers`, issues, nesting]);
}
for (const size of [1, 8])
  cases.push([
    `a force of ${40 * size} crimes a month, ${papers} papers issued twice, one late`,
    await ofSmallForce(1, size),
    divisionOf,
  ]);
const table = new Table({
  head: [
    'papers of',
    'control',
    'shown below force',
    'not shown',
    'counts of 1-4',
    'given away',
    'exactly',
    'narrowest',
  ],
});
let isBroken = false;
for (const [name, issues, nesting] of cases) {
  for (const isControlled of [true, false]) {
    const found = await attack(issues, nesting, policy, { isControlled });
    const exactly = found.givenAway.filter(
      ({ low, high }) => Math.floor(high + 1e-6) === Math.ceil(low - 1e-6),
    );
    table.push([
      name,
      isControlled ? 'on' : 'off',
      found.shown,
      found.notShown,
      found.asked,
      found.givenAway.length,
      exactly.length,
      found.narrowest ?? 'none',
    ]);
    if (isControlled && found.givenAway.length > 0) {
      isBroken = true;
      console.log(name, found.givenAway.slice(0, 5));
    }
  }
}
console.log(table.toString());
if (isBroken) process.exitCode = 1;
