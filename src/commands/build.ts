import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describeFinding, type Finding } from '../findings/index.ts';
import { isAnySynthetic } from '../land/index.ts';
import { countStatuses } from '../measures/index.ts';
import { readTemplate } from '../paper/index.ts';
import type { MadePaper } from '../pipeline/index.ts';
import { type BuildOptions, build as buildPaper, outputsFolder, placesOf } from '../pipeline/index.ts';
import { reconcile } from '../stage/index.ts';
import { type BuildArguments, buildOptions, monthGiven, publicationNamed } from './arguments.ts';
import { asItWas, printComparison, publishedPaper } from './as-published.ts';
import { exitCodes } from './exit-codes.ts';
import { printFindings } from './print-findings.ts';
import { showStep } from './show-step.ts';

/** `insight build`: makes a paper and says what it was made from and where it is. */
export async function build(publication: string, given: BuildArguments): Promise<void> {
  const chosen = publicationNamed(publication);
  const present = { ...buildOptions(given), asAt: monthGiven(given.asAt) };
  const month = monthGiven(given.asPublished);
  const published = month === null ? null : publishedPaper(present.out, chosen.name, month, given.issue);
  const options = published === null ? present : { ...present, ...asItWas(present.out, published) };
  // A template that cannot be used is said before the build, and not at its end.
  const read = options.templateFile === null ? null : readTemplate(options.templateFile);
  if (read && 'finding' in read) return stop(read.finding);
  const { made, findings, blocked, setAside } = await buildPaper(chosen, options, showStep);
  printFindings(setAside ? [setAside, ...findings] : findings);
  if (blocked !== null) return stop(blocked);
  if (made === null) return;
  printSummary(chosen.name, made, options);
  if (published !== null) printComparison(made, options, published);
}

function stop(finding: Finding): void {
  console.error(`\nStopped, nothing published: ${describeFinding(finding)}`);
  process.exitCode = exitCodes.blocked;
}

function printSummary(name: string, { landed, staged, shown }: MadePaper, options: BuildOptions): void {
  const { asAt } = shown;
  const reconciled = reconcile(landed, staged);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0).toLocaleString('en-GB');
  const statuses = countStatuses(shown.results);
  const out = outputsFolder(options);
  const place = (...path: string[]) => relative(process.cwd(), join(out, ...path)) || '.';
  const { charts, reports } = placesOf(name, asAt);
  const hasPdf = existsSync(join(out, reports, `${name}.pdf`));
  console.log(`
Extracts   ${landed.newCount} read, ${landed.knownCount} unchanged since the last build, ${landed.skipped.length} skipped, ${landed.refused.length} refused
Rows       ${sum(reconciled.map(({ receipt }) => receipt.rows_in))} in = ${sum(reconciled.map((one) => one.rowsAccepted))} accepted + ${sum(reconciled.map((one) => one.rowsQuarantined))} in quarantine + ${sum(reconciled.map((one) => one.rowsSkipped))} skipped
Results    ${statuses.final} final, ${statuses.provisional} provisional, ${statuses.withheld} withheld, ${statuses['not available']} not available
As at      ${asAt}${isAnySynthetic(landed.accepted) ? '   SYNTHETIC DATA' : ''}
${paperLines(place(reports, name), hasPdf)}
Charts     ${place(charts)}
Mart       ${place('data-mart', 'insight.duckdb')}`);
}

/** Where the paper is in each format, and what opens it. */
function paperLines(stem: string, hasPdf: boolean): string {
  const lines = [
    [`${stem}.docx`, 'for the author: Word, or LibreOffice Writer'],
    [`${stem}.html`, 'for readers: any web browser'],
    ...(hasPdf ? [[`${stem}.pdf`, 'for print and post: any PDF reader']] : []),
    [`${stem}.xlsx`, 'for those who calculate: Excel, or LibreOffice Calc'],
    [`${stem}-csv`, 'the same tables as CSV, for any other program'],
  ] as const;
  const width = Math.max(...lines.map(([path]) => path.length));
  return lines
    .map(([path, how], index) => `${index === 0 ? 'Paper' : '     '}      ${path.padEnd(width)}   ${how}`)
    .join('\n');
}
