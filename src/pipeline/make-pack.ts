import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { dayName, type Month } from '../calendar.ts';
import { keptFiles } from '../history/index.ts';
import { isAnySynthetic, landingOf } from '../land/index.ts';
import { faultsIn, numbersSaidTwice, openMatters, type PackPaper, resultsSaidTwice } from '../pack/index.ts';
import { compose, type PackMaterial, sectionsOfPack, webPage, word } from '../paper/index.ts';
import { blocksOf, readPaper } from '../proof/index.ts';
import { readWorkProgramme } from '../reference/index.ts';
import { count, forceName } from '../words/index.ts';
import { figuresOf, preparePaper } from './make-paper.ts';
import { type BuildOptions, outputPlaces, outputsFolder } from './options.ts';
import type { Publication, Run } from './publication.ts';
import { inWarehouse, type RunEnd, type ShowStep } from './run.ts';
import { builtOutcome, recordRun } from './runs.ts';
import { besideRecords, land, publish } from './steps/index.ts';

/** The papers of a meeting as they were published: their folder below the output folder, and its files, the agenda first. */
type MadePack = Awaited<ReturnType<typeof writePack>>;

type PreparedPaper = Awaited<ReturnType<typeof preparePaper>>;

/**
 * Makes the papers of a meeting: of one landing, to one month, in one mart, and published in one move, with an agenda paper
 * before them.
 *
 * @param meeting - its day, `YYYY-MM-DD`.
 */
export function buildPack(
  publications: readonly [Publication, ...Publication[]],
  meeting: string,
  options: BuildOptions,
  show: ShowStep,
): Promise<RunEnd<MadePack>> {
  const [first] = publications;
  const [feed, ...feeds] = [...new Set(publications.flatMap((each) => each.feeds))];
  // What is landed once, for all papers: a paper of its own it is not.
  const all: Publication = {
    ...first,
    name: 'pack',
    title: 'Papers of a meeting',
    feeds: [feed ?? first.feeds[0], ...feeds],
    measures: [],
  };
  const make = async (run: Run): Promise<MadePack> => {
    const runs = publications.map((publication) => run.forPaper(publication));
    const landed = await land(run, runs);
    const ready: PreparedPaper[] = [];
    for (const [at, each] of runs.entries()) {
      const asAt = ready[0]?.figures.shown.asAt ?? options.asAt;
      const coverLines = coverLinesOf(each.publication, meeting, at + 1);
      const ofPaper = { ...each, options: { ...options, asAt, coverLines } };
      const figures = await figuresOf(ofPaper, landingOf(landed, each.publication.feeds));
      ready.push(await preparePaper(ofPaper, figures));
    }
    const made = await writePack(run, ready, meeting);
    await besideRecords(run, ready, (beside) => publish(run, ready, beside, [made.folder]));
    for (const { run: ofPaper, figures } of ready)
      await recordRun(ofPaper, { as_at: made.asAt, outcome: builtOutcome(ofPaper, figures) });
    return made;
  };
  return inWarehouse(all, options, show, make, ({ asAt, material }) => ({
    as_at: asAt,
    outcome: `pack of ${count(material.papers.length, 'paper')}`,
  }));
}

/** What the cover of a paper says of the meeting: its day, the paper's place on the agenda, and what it is for. */
function coverLinesOf({ name }: Publication, meeting: string, place: number): Record<string, string> {
  const { purpose } = readWorkProgramme().find(({ paper }) => paper === name) ?? {};
  const lines = { date_of_meeting: dayName(meeting), agenda_item: String(place) };
  return purpose === undefined ? lines : { ...lines, purpose };
}

/** Formats whose files lie in a pack; tables to calculate with stand in the folder of their paper. */
const ofPack = ['.docx', '.html', '.pdf', '.xlsx'];

/** Writes the agenda paper of papers that are in the work folder, and copies of them after it. */
function writePack(run: Run, ready: readonly PreparedPaper[], meeting: string) {
  return run.step(
    'agenda',
    async () => {
      const folder = join('reports', 'pack', meeting);
      const to = join(run.workFolder, folder);
      mkdirSync(to, { recursive: true });
      const papers: PackPaper[] = [];
      const listed: PackMaterial['papers'][number][] = [];
      for (const [at, { run: ofPaper, figures, paper }] of ready.entries()) {
        const { name, title } = ofPaper.publication;
        const place = paper.isUnchanged ? outputsFolder(run.options) : run.workFolder;
        const reports = join(place, outputPlaces(name, figures.shown.asAt).reports);
        const read = await readPage(reports, name, title);
        papers.push(read);
        const number = String(at + 1).padStart(2, '0');
        const files = paper.files.filter((file) => ofPack.includes(extname(file)));
        for (const file of files) copyFileSync(join(reports, file), join(to, `${number}-${file}`));
        listed.push({
          name,
          title,
          files: files.map((file) => `${number}-${file}`),
          sections: read.pieces.flatMap((piece) =>
            piece.kind === 'heading' && piece.level === 2 ? piece.text : [],
          ),
        });
      }
      const printed = ready.map(({ run: { publication }, figures }) => ({
        title: publication.title,
        results: figures.shown.results,
      }));
      const results = resultsSaidTwice(printed);
      const [first] = ready;
      const { landed, shown } = (first as PreparedPaper).figures;
      const material: PackMaterial = {
        pictures: new Map(),
        meeting,
        meetingWords: dayName(meeting),
        asAt: shown.asAt,
        force: landed.force === null ? null : forceName(landed.force),
        isSynthetic: ready.some(({ figures }) => isAnySynthetic(figures.landed.accepted)),
        papers: listed,
        last: await lastPapers(run, ready, meeting),
        faults: faultsIn(papers),
        saidTwice: results.count,
        differing: [...results.differing, ...numbersSaidTwice(papers)],
        programme: readWorkProgramme(),
      };
      const agenda = compose(sectionsOfPack, material);
      const files: string[] = [];
      for (const format of [word, webPage]) {
        const place = { folder: to, name: '00-agenda', template: 'paper', templateFile: null };
        files.push(...(await format.write(agenda, place)).files);
      }
      const all = [...files, ...listed.flatMap((each) => each.files)];
      return { asAt: shown.asAt, folder, files: all, material, findings: [] };
    },
    ({ files, material: { faults, differing, last } }) =>
      `${count(files.length, 'file')}, ${last?.open.length ?? 0} left open, ${faults.length} that cannot add up, ${differing.length} said otherwise elsewhere`,
  );
}

/** What the last papers before these left open; null where none was kept. */
async function lastPapers(
  run: Run,
  ready: readonly PreparedPaper[],
  meeting: string,
): Promise<PackMaterial['last']> {
  const papers: PackPaper[] = [];
  const months: Month[] = [];
  for (const { run: ofPaper, figures } of ready) {
    const { publication, keptPapers } = ofPaper;
    const last = keptPapers.vintages.filter(({ as_at }) => as_at < figures.shown.asAt).at(-1);
    if (last === undefined) continue;
    const { reports } = keptFiles(run.options.out, last);
    if (!existsSync(join(reports, `${publication.name}.html`))) continue;
    months.push(last.as_at);
    papers.push(await readPage(reports, publication.name, publication.title));
  }
  const asAt = months.sort().at(-1);
  return asAt === undefined ? null : { asAt, open: openMatters(papers, meeting.slice(0, 7)) };
}

async function readPage(folder: string, name: string, title: string): Promise<PackPaper> {
  const { text, format } = await readPaper(join(folder, `${name}.html`));
  return { title, pieces: blocksOf(text, format) };
}
