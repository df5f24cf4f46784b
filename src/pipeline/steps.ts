import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthName } from '../calendar.ts';
import { codeVersion } from '../code-version.ts';
import { cellsOf } from '../disclosure/cells.ts';
import { disclose, suppressionOf } from '../disclosure/disclose.ts';
import { readNesting } from '../disclosure/nesting.ts';
import { earlierPapersOf, hiddenByLedger } from '../disclosure/paper-ledger.ts';
import { readPolicy } from '../disclosure/policy.ts';
import { withheldFeeds } from '../disclosure/withheld-feeds.ts';
import { exceptionsOf } from '../insight/exceptions.ts';
import { land as landExtracts, nothingArrived } from '../land/land.ts';
import { isAnySynthetic } from '../land/receipt.ts';
import { isMadeFromMarts } from '../marts/mart-files.ts';
import { runChecks } from '../marts/run-checks.ts';
import { updateMarts } from '../marts/update-marts.ts';
import { buildSeries } from '../measures/build-series.ts';
import { exactFigures } from '../measures/exact-figures.ts';
import { keptAmounts } from '../measures/kept-amounts.ts';
import { MonthStates } from '../measures/month-states.ts';
import { rateOf } from '../measures/rate.ts';
import { projectFolder } from '../project-folder.ts';
import { writeManifest } from '../publish/manifest.ts';
import { OutputHeld } from '../publish/move-folder.ts';
import { recordsFolder } from '../publish/records-folder.ts';
import { replaceOutputs } from '../publish/replace-outputs.ts';
import { loadNeighbourhoods } from '../reference/neighbourhoods.ts';
import { readPopulations } from '../reference/populations.ts';
import { referenceHashes } from '../reference/reference-hashes.ts';
import { loadReferenceTables } from '../reference/reference-tables.ts';
import { readRegisters } from '../reference/registers.ts';
import { chartNames, chartSet } from '../report/chart-set.ts';
import { paperOf } from '../report/paper.ts';
import { readPictures } from '../report/pictures.ts';
import { defaultTemplate } from '../report/word/default-template.ts';
import { readTemplate } from '../report/word/word-template.ts';
import { assertEveryRowUsed } from '../stage/reconcile.ts';
import { stage as stageFeeds } from '../stage/stage.ts';
import { definitionVersions } from '../vintages/definition-versions.ts';
import { revisionsOf } from '../vintages/revisions.ts';
import { inputKey, inputsOf } from '../vintages/vintage.ts';
import { readVintages } from '../vintages/vintage-store.ts';
import { readAuthorInsight } from './author-insight.ts';
import { Blocked, type Build, outputsFolder } from './build.ts';
import { keepVintage } from './keep-vintage.ts';
import { landingAsPublished } from './landing-as-published.ts';

const count = (number: number, thing: string) =>
  `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;

/** Takes in the extracts: receipts, findings, quarantine. */
export async function land(build: Build): Promise<string> {
  const { rawFolder, force, out, asPublished } = build.options;
  const { feeds, name } = build.publication;
  const kept = readVintages(out, name);
  build.vintages = kept.vintages;
  build.findings.push(...kept.findings);
  const inputs = new Set(kept.vintages.flatMap(inputsOf).map(inputKey));
  build.landing = await landExtracts(build.database, {
    rawFolder,
    feeds,
    force,
    key: build.key,
    isKept: (receipt) => inputs.has(inputKey(receipt)),
    onExtract: (file, place, of) => build.onProgress(`${place} of ${of}: ${file}`),
  });
  if (asPublished !== null) build.landing = await landingAsPublished(build.database, asPublished);
  build.findings.push(...build.landing.findings);
  const undecided = build.landing.findings.find(({ code }) => code === 'decisions-not-readable');
  if (undecided) throw new Blocked(undecided);
  if (build.landing.accepted.length === 0) throw new Blocked(nothingArrived(rawFolder, feeds));
  const rows = build.landing.accepted.reduce((sum, receipt) => sum + receipt.rows_accepted, 0);
  return `${count(build.landing.accepted.length, 'extract')}, ${count(rows, 'row')}`;
}

/** Makes typed staging rows, each key once. */
export async function stage(build: Build): Promise<string> {
  const { feeds } = build.publication;
  build.staging = await stageFeeds(build.database, feeds, build.landing.accepted);
  build.findings.push(...build.staging.findings);
  const repeats = [...build.staging.repeatsByExtract.values()].reduce((sum, rows) => sum + rows, 0);
  return `${count(feeds.length, 'feed')}, ${count(repeats, 'repeat')} skipped`;
}

/** Builds the marts and holds them against the checks. */
export async function mart(build: Build): Promise<string> {
  const { publication, options, database } = build;
  await loadReferenceTables(database);
  const folder =
    publication.neighbourhoods === 'project' && options.referenceFolder === null
      ? projectFolder('data-raw', 'reference')
      : options.referenceFolder;
  build.neighbourhoods = await loadNeighbourhoods(database, folder);
  build.findings.push(...build.neighbourhoods.findings);
  const { marts, touched } = await updateMarts(database, publication.feeds);
  build.touched = touched;
  const ofEachRow = marts.filter((name) => !isMadeFromMarts(name));
  await assertEveryRowUsed(database, publication.feeds, ofEachRow);
  const failed = await runChecks(database, publication.feeds);
  build.findings.push(...failed);
  const [blocking] = failed.filter((found) => found.level === 'blocks');
  if (blocking) throw new Blocked(blocking);
  return `${count(marts.length, 'mart')}, ${describeTouched(touched)}`;
}

/** How much of the marts had to be made anew, in words. */
function describeTouched(touched: Build['touched']): string {
  const all = [...touched.values()];
  if (all.every((months) => months === 'whole')) return 'all of them anew';
  const months = new Set(all.flatMap((one) => (one === 'whole' ? [] : one)));
  return months.size === 0 ? 'nothing new' : `${count(months.size, 'month')} of them anew`;
}

/** Computes every monthly series, then windows, changes and statuses. */
export async function measure(build: Build): Promise<string> {
  const { publication, database, landing, options } = build;
  const states = new MonthStates(landing);
  const [latest] = publication.feeds.flatMap((feed) => states.latestComplete(feed) ?? []);
  if (options.asAt === null && latest === undefined)
    throw new Blocked(nothingArrived(options.rawFolder, publication.feeds));
  build.asAt = options.asAt ?? latest ?? '';
  const supply = {
    feeds: publication.feeds,
    accepted: landing.accepted,
    hasNeighbourhoods: build.neighbourhoods.file !== null,
  };
  const measured = await buildSeries(
    database,
    publication.measures,
    supply,
    states,
    build.asAt,
    keptAmounts(database),
  );
  build.registers = readRegisters();
  build.exact = exactFigures(measured, build.asAt, build.registers);
  return `${count(publication.measures.length, 'measure')}, ${count(build.exact.results.length, 'result')}`;
}

/** Takes out what may not be shown, and what would give it back; all that is shown is made from what is left. */
export async function protect(build: Build): Promise<string> {
  const { publication, options, landing, database, exact } = build;
  const policy = publication.policy ?? readPolicy();
  const cells = cellsOf(exact, policy);
  build.suppression = options.asPublished
    ? { cells, hidden: hiddenByLedger(options.asPublished.disclosure, cells) }
    : suppressionOf(exact, {
        policy,
        nesting: await readNesting(database, publication.feeds),
        earlier: earlierPapersOf(build.vintages, build.asAt),
      });
  const { measured, results, contributions } = disclose(exact, build.suppression);
  Object.assign(build, { measured, results, contributions });
  build.withheldFeeds = withheldFeeds(build.suppression, landing.accepted, publication.feeds, policy);
  const populations = publication.neighbourhoods === 'project' ? readPopulations() : [];
  build.rates = measured.flatMap(({ measure: one }) =>
    results.flatMap((result) =>
      result.measure === one.code ? (rateOf(one, result, populations) ?? []) : [],
    ),
  );
  build.earlierPapers = build.vintages.filter(
    ({ as_at, published_at }) =>
      as_at <= build.asAt &&
      (options.asPublished === null || published_at < options.asPublished.published_at),
  );
  build.definitions = definitionVersions(
    publication.measures,
    build.earlierPapers.filter(({ as_at }) => as_at < build.asAt),
  );
  build.revisions = revisionsOf(build.earlierPapers, {
    asAt: build.asAt,
    measured,
    accepted: landing.accepted,
    feeds: publication.feeds,
    reference: referenceHashes(build.neighbourhoods),
    definitions: build.definitions,
  });
  build.exceptions = exceptionsOf(measured, results, contributions);
  const suppressed = results.filter((result) => result.suppressed === 'value').length;
  const exposed = build.suppression.hidden.exposed.length;
  // Only the one who builds is told: which they are would help a reader.
  const unprotected = exposed === 0 ? '' : ` (${count(exposed, 'cell')} can be worked out all the same)`;
  return `${count(suppressed, 'result')} suppressed${unprotected}, ${count(build.exceptions.length, 'exception')}`;
}

/** Draws every row of the paper in every kind of chart: specification, pictures, data and alt text. */
export async function chart(build: Build): Promise<string> {
  const { writeCharts } = await import('../charts/write-charts.ts');
  const { drawingsOf } = await import('../charts/drawings.ts');
  const drawings = drawingsOf(chartSet(build));
  const { renderChartPack } = await import('../report/render-html.ts');
  const folder = join(build.workFolder, 'charts', build.asAt);
  const { EarlierPictures } = await import('../charts/earlier-pictures.ts');
  const before = join(outputsFolder(build.options), 'charts', build.asAt);
  const earlier = new EarlierPictures(before, codeVersion().sha256);
  const { files, unchanged } = await writeCharts(folder, drawings, earlier);
  const title = `Charts of ${build.publication.title}, ${monthName(build.asAt)}`;
  const page = renderChartPack(title, isAnySynthetic(build.landing.accepted), drawings);
  writeFileSync(join(folder, 'index.html'), page);
  const known = unchanged === 0 ? '' : `, ${count(unchanged, 'picture')} unchanged`;
  return `${count(drawings.length, 'chart')}, ${count(files.length, 'file')}${known}`;
}

/** Writes the paper in every format, with the sparklines as they were drawn. */
export async function report(build: Build): Promise<string> {
  const { checkTemplate } = await import('../report/word/render-word.ts');
  const { writePaper } = await import('../report/write-paper.ts');
  const { writePdf } = await import('../report/pdf/write-pdf.ts');
  const { publication, options, workFolder, asAt } = build;
  const read = readTemplate(options.templateFile ?? defaultTemplate);
  if ('finding' in read) throw new Blocked(read.finding);
  build.findings.push(...(await checkTemplate(read.template, paperOf(build))));
  readAuthorInsight(build);
  const pictures = readPictures(join(workFolder, 'charts', asAt), chartNames(build));
  const folder = join(workFolder, 'reports', asAt);
  const written = await writePaper(folder, publication.name, paperOf(build), pictures, read.template);
  if (!options.withPdf) return written.join(', ');
  const missing = await writePdf(folder, publication.name);
  if (missing) build.findings.push(missing);
  return [...written, missing ? `no PDF: ${missing.got}` : `${publication.name}.pdf`].join(', ');
}

/** Writes the published mart, and the records behind it in a private folder, and puts every output in the place of the old ones. */
export async function publish(build: Build): Promise<string> {
  const { writeMart } = await import('../publish/write-mart.ts');
  const { writeRecords } = await import('../publish/write-records.ts');
  const folder = join(build.workFolder, 'data-mart');
  const tables = await writeMart(build, folder);
  const marts = await writeRecords(build, join(build.workFolder, recordsFolder));
  writeManifest(build, tables, join(folder, 'manifest.json'));
  const reports = join('reports', build.asAt);
  const isNew = build.options.asPublished === null;
  const kept = isNew ? keepVintage(build, join(build.workFolder, reports)) : null;
  await replaceOutputs(build.workFolder, outputsFolder(build.options), [
    join('charts', build.asAt),
    reports,
    'data-mart',
    recordsFolder,
    ...(kept === null ? [] : [kept]),
  ]).catch((error: unknown) => {
    throw error instanceof OutputHeld ? new Blocked(error.finding) : error;
  });
  return `${count(tables.length, 'table')}, ${count(marts.length, 'mart')} of records`;
}
