import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codeVersion } from '../code-version.ts';
import { describeFinding, type Finding } from '../findings/index.ts';
import { keptFiles, readVintages, type Vintage, vintageOf } from '../history/index.ts';
import { isAnySynthetic } from '../land/index.ts';
import {
  type BuildOptions,
  buildPaper,
  differencesFrom,
  type Figures,
  type MadePaper,
  outputPlaces,
  outputsFolder,
} from '../pipeline/index.ts';
import { referenceHashes } from '../reference/index.ts';
import { type BuildArguments, buildOptions, monthGiven, publicationNamed } from './arguments.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';
import { showStep } from './show-step.ts';

/** How many findings of one kind are printed; the rest are counted. */
const mostListed = 25;

/** Prints findings, the most serious first, those of one kind together; of many the first ones and how many more. */
export function printFindings(findings: readonly Finding[]): void {
  for (const level of ['blocks', 'rejects row'] as const) {
    const ofLevel = findings.filter((found) => found.level === level);
    if (ofLevel.length > 0) console.log('');
    for (const [code, ofCode] of byCode(ofLevel)) {
      for (const found of ofCode.slice(0, mostListed)) console.log(describeFinding(found));
      const more = ofCode.length - mostListed;
      if (more > 0)
        console.log(
          `[${level}] ${code}: ${more.toLocaleString('en-GB')} more, in the paper and in findings of the mart`,
        );
    }
  }
}

/** Prints notes, which change nothing: how many of each kind, or with `isAll` each. */
export function printNotes(findings: readonly Finding[], isAll = false): void {
  const notes = findings.filter(({ level }) => level === 'notes');
  if (notes.length === 0) return;
  const kinds = byCode(notes).map(([code, { length }]) => `${length.toLocaleString('en-GB')} ${code}`);
  if (isAll) for (const note of notes) console.log(describeFinding(note));
  else console.log(`Notes      ${kinds.join(', ')}: each with --notes`);
}

function byCode(findings: readonly Finding[]): [string, Finding[]][] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.map((code) => [code, findings.filter((found) => found.code === code)]);
}

/** `insight build`: makes a paper and says what it was made from and where it is. */
export async function buildCommand(publication: string | undefined, given: BuildArguments): Promise<void> {
  const chosen = publicationNamed(publication);
  const present = buildOptions(given);
  const month = monthGiven(given.asPublished);
  const published = month === null ? null : publishedPaper(present.out, chosen.name, month, given.issue);
  const options = published === null ? present : { ...present, ...asItWas(present.out, published) };
  const { made, findings, blocked, setAside, purged } = await buildPaper(chosen, options, showStep);
  const all = [...[setAside, purged].filter((found) => found !== null), ...findings];
  printFindings(all);
  if (made !== null) printSummary(chosen.name, made, options);
  printNotes(all, given.notes);
  if (blocked !== null) return stop(blocked);
  if (made?.figures && published !== null) printComparison(made.figures, options, published);
}

export function stop(finding: Finding): void {
  console.error(`\nStopped, nothing published: ${describeFinding(finding)}`);
  process.exitCode = exitCodes.blocked;
}

function printSummary(name: string, { landed, told }: MadePaper, options: BuildOptions): void {
  const { asAt, statuses, rows } = told;
  const many = (number: number) => number.toLocaleString('en-GB');
  const out = outputsFolder(options);
  const place = (...path: string[]) => relative(process.cwd(), join(out, ...path)) || '.';
  const { charts, reports } = outputPlaces(name, asAt);
  const hasPdf = existsSync(join(out, reports, `${name}.pdf`));
  console.log(`
Extracts   ${landed.newCount} read, ${landed.knownCount} unchanged since the last build, ${landed.skipped.length} skipped, ${landed.refused.length} refused
Rows       ${many(rows.in)} in = ${many(rows.accepted)} accepted + ${many(rows.quarantined)} in quarantine + ${many(rows.skipped)} skipped
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

/** The issue of a paper that is to be made again: the last one, unless another is named. */
function publishedPaper(out: string, publication: string, asAt: string, issue: string | undefined): Vintage {
  const { vintages } = readVintages(out, publication);
  const found = vintageOf(vintages, asAt, issue === undefined ? null : Number(issue));
  if (found) return found;
  const there = vintages.map((one) => `${one.as_at} issue ${one.issue}`);
  throw new WrongUsage(
    `no such paper of ${publication} was kept; ${there.length === 0 ? 'there is none' : `there are ${there.join(', ')}`}`,
  );
}

/** What a build is told so that it makes a paper again: its month, and the files it was made from. */
function asItWas(
  out: string,
  published: Vintage,
): Pick<BuildOptions, 'asAt' | 'force' | 'templateFile' | 'asPublished'> {
  const { templateFile } = keptFiles(out, published);
  const { as_at, landing } = published;
  return { asAt: as_at, force: landing.force, templateFile, asPublished: published };
}

/** Says whether a paper that was made again is what was published, and if not, where it differs and what else has changed. */
function printComparison(
  { shown, marts }: Pick<Figures, 'shown' | 'marts'>,
  options: BuildOptions,
  published: Vintage,
): void {
  const name = `the paper of ${published.as_at}, issue ${published.issue}`;
  const { figures, files } = differencesFrom(shown, options, published);
  if (figures.length + files.length === 0) {
    console.log(`\nMade again as it was published: ${name}. Every figure and every file is the same.`);
    return;
  }
  const reference = referenceHashes(marts.neighbourhoods);
  const changed = Object.keys(reference).filter((file) => reference[file] !== published.reference[file]);
  console.log(`\nNot the same as ${name}:`);
  for (const figure of figures.slice(0, 20)) console.log(`  figure ${figure}`);
  if (figures.length > 20) console.log(`  ${figures.length - 20} figures more`);
  for (const file of files) console.log(`  file ${file}`);
  if (codeVersion().sha256 !== published.code.sha256)
    console.log(
      `  The program has changed since: it was version ${published.code.version}, ${published.code.sha256.slice(0, 12)}.`,
    );
  for (const file of changed) console.log(`  The reference table ${file} has changed since.`);
}
