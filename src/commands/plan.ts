import { describeFinding, type Finding } from '../findings/finding.ts';
import { figureOf, type PublishedFigure } from '../history/vintage.ts';
import { vintageOf } from '../history/vintage-store.ts';
import { describeResupply } from '../land/resupply.ts';
import type { Build } from '../pipeline/build.ts';
import { runBuild } from '../pipeline/run-build.ts';
import { land, mart, measure, protect, stage } from '../pipeline/steps.ts';
import { formatNumber } from '../words/number-words.ts';
import { monthGiven, publicationNamed } from './arguments.ts';
import { type BuildArguments, buildOptions } from './build.ts';
import { exitCodes } from './exit-codes.ts';
import { showSteps } from './show-steps.ts';

/** How many of each kind are listed; the rest are counted. */
const mostListed = 20;

/** `insight plan`: what the next build would do, and which published figures it would change. Publishes nothing. */
export async function plan(publication: string, given: BuildArguments): Promise<void> {
  const dry = { ...publicationNamed(publication), steps: [land, stage, mart, measure, protect] };
  const options = { ...buildOptions(given), asAt: monthGiven(given.asAt) };
  const { build, blocked } = await runBuild(dry, options, showSteps, () => 'planned');
  if (blocked !== null) {
    console.error(`\nThe build would stop: ${describeFinding(blocked)}`);
    process.exitCode = exitCodes.blocked;
    return;
  }
  printExtracts(build);
  printPaper(build);
  printRevisions(build);
  console.log('\nNothing was published.');
}

function printExtracts({ landing, vintages }: Build): void {
  const counted = new Set(landing.accepted.map(({ file, sha256 }) => `${file} ${sha256}`));
  const last = vintages.at(-1)?.landing.accepted ?? [];
  const before = new Set(last.map(({ file, sha256 }) => `${file} ${sha256}`));
  const fresh = landing.accepted.filter(({ file, sha256 }) => !before.has(`${file} ${sha256}`));
  const gone = last.filter(({ file, sha256 }) => !counted.has(`${file} ${sha256}`));
  list(
    'Extracts that the last paper was not made from',
    fresh.map(({ file }) => file),
  );
  list(
    'Extracts that it was made from, and this one would not be',
    gone.map(({ file }) => file),
  );
  list(
    'Deliveries in the place of others',
    landing.resupplies.map((one) => `${one.newer.file}: ${describeResupply(one)}`),
  );
  list('Extracts that would not be counted', landing.findings.filter(isRefusal).map(describeFinding));
}

function isRefusal({ level }: Finding): boolean {
  return level === 'blocks';
}

/** What the paper of the month would say that its last issue does not. */
function printPaper({ asAt, vintages, results }: Build): void {
  const last = vintageOf(vintages, asAt, null);
  if (last === null) {
    console.log(`\nA new paper: ${asAt}, with ${formatNumber(results.length)} figures.`);
    return;
  }
  const published = new Map(last.figures.map((figure) => [nameOf(figure), figure]));
  const changed = results.map(figureOf).flatMap((figure) => {
    const then = published.get(nameOf(figure));
    const now = JSON.stringify(figure);
    return then && JSON.stringify(then) === now
      ? []
      : [`${nameOf(figure)}: ${printedFigure(then)} → ${printedFigure(figure)}`];
  });
  list(`Figures of the paper of ${asAt} that would change (issue ${last.issue})`, changed);
}

/** What it would say of earlier papers. */
function printRevisions({ revisions }: Build): void {
  list(
    'Figures of earlier papers that are different now',
    revisions.map(
      (one) =>
        `${nameOf(one)}, paper of ${one.published_as_at}: ${numberOf(one.published)} → ${numberOf(one.now)} (${one.why})`,
    ),
  );
}

function nameOf({ measure, part, area }: Pick<PublishedFigure, 'measure' | 'part' | 'area'>): string {
  return [measure, ...[part, area].filter((name) => name !== 'all' && name !== 'force')].join(' ');
}

function printedFigure(figure: PublishedFigure | undefined): string {
  return figure === undefined ? 'not published' : `${numberOf(figure.current)} (${figure.status})`;
}

function numberOf(value: number | null): string {
  return value === null ? 'no value' : formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

function list(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length === 0 ? 'none' : formatNumber(lines.length)}`);
  for (const line of lines.slice(0, mostListed)) console.log(`  ${line}`);
  if (lines.length > mostListed) console.log(`  and ${formatNumber(lines.length - mostListed)} more`);
}
