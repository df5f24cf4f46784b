import { describeFinding, type Finding } from '../findings/index.ts';
import type { Vintage } from '../history/index.ts';
import { figureOf, type PublishedFigure, vintageOf } from '../history/index.ts';
import { describeResupply } from '../land/index.ts';
import type { Figures } from '../pipeline/index.ts';
import { figuresOf, inWarehouse } from '../pipeline/index.ts';
import { formatNumber } from '../words/index.ts';
import { type BuildArguments, buildOptions, publicationNamed } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { showStep } from './show-step.ts';

/** How many of each kind are listed; the rest are counted. */
const mostListed = 20;

/** `insight plan`: what the next build would do, and which published figures it would change. Publishes nothing. */
export async function planCommand(publication: string | undefined, given: BuildArguments): Promise<void> {
  const options = buildOptions(given);
  const { made, blocked } = await inWarehouse(
    publicationNamed(publication),
    options,
    showStep,
    async (run) => ({ ...(await figuresOf(run)), vintages: run.keptPapers.vintages }),
    ({ shown }) => ({ as_at: shown.asAt, outcome: 'planned' }),
  );
  if (blocked !== null) {
    console.error(`\nThe build would stop: ${describeFinding(blocked)}`);
    process.exitCode = exitCodes.blocked;
    return;
  }
  if (made === null) return;
  printExtracts(made);
  printPaper(made);
  printWithheld(made);
  printRevisions(made);
  console.log('\nNothing was published.');
}

/** The figures of a paper that is planned, and the papers that were kept. */
interface Planned extends Figures {
  readonly vintages: readonly Vintage[];
}

function printExtracts({ landed, vintages }: Planned): void {
  const counted = new Set(landed.accepted.map(({ file, sha256 }) => `${file} ${sha256}`));
  const last = vintages.at(-1)?.landing.accepted ?? [];
  const before = new Set(last.map(({ file, sha256 }) => `${file} ${sha256}`));
  const fresh = landed.accepted.filter(({ file, sha256 }) => !before.has(`${file} ${sha256}`));
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
    landed.resupplies.map((one) => `${one.newer.file}: ${describeResupply(one)}`),
  );
  list('Extracts that would not be counted', landed.findings.filter(isRefusal).map(describeFinding));
}

function isRefusal({ level }: Finding): boolean {
  return level === 'blocks';
}

/** What the paper of the month would say that its last issue does not. */
function printPaper({ shown, vintages }: Planned): void {
  const { asAt, results } = shown;
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

/** What it would not say, and why. */
function printWithheld({ shown }: Planned): void {
  const withheld = shown.results.filter(({ status }) => status === 'withheld' || status === 'not available');
  list(
    'Figures that would be withheld',
    withheld.map((result) => `${nameOf(result)}: ${result.status}, ${result.reason ?? 'no value'}`),
  );
}

/** What it would say of earlier papers. */
function printRevisions({ history }: Planned): void {
  list(
    'Figures of earlier papers that are different now',
    history.revisions.map(
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
