import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { parseTable } from '../../src/csv.ts';
import { printedPerformance } from '../../src/insight/describe-result.ts';
import { readXlsx } from '../../src/paper/formats/spreadsheet/hucre.ts';
import type { PaperMaterial } from '../../src/paper/material.ts';
import { objectiveRows } from '../../src/paper/measure-rows.ts';
import { figuresOf, madeOf } from '../../src/pipeline/make-paper.ts';
import type { Publication, Run } from '../../src/pipeline/publication.ts';
import { draw } from '../../src/pipeline/steps/draw.ts';
import { besideRecords, publish } from '../../src/pipeline/steps/index.ts';
import { write } from '../../src/pipeline/steps/write.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeComplaints, writeCrimes } from '../own-extracts.ts';
import { printedTexts } from './example-paper.ts';
import { ownTemplateFile } from './own-template.ts';
import { paragraphsOf, xmlOf } from './word-text.ts';

/** The measures that these extracts have figures for, but for some: drawing is what takes long. */
const ofCrimes = {
  ...performanceInsight,
  measures: performanceInsight.measures.filter(({ code }) => /^(T1A|T2A|T3A|T4A)/.test(code)),
};

describe('a build', () => {
  const [raw, out] = [passingFolder(), passingFolder()];
  const file = (name: string) => join(out.path, 'reports', 'performance-insight', '2018-05', name);
  let material: PaperMaterial;
  beforeAll(async () => {
    // A name that no file could hold as it is.
    writeCrimes(raw.path, '2016-06', '2018-05', () => ({ offence: '5A', district: 'Ash\u0001field' }));
    writeComplaints(raw.path, '2016-06', '2018-05');
    const make = async (run: Run) => {
      const figures = await figuresOf(run);
      const drawn = await draw(run, figures);
      const paper = await write(run, figures, drawn);
      const ready = [{ run, figures, paper, drawn }];
      await besideRecords(run, ready, (copied) => publish(run, ready, copied));
      material = paper.material;
      return madeOf(run, figures);
    };
    await buildInto({ ...ofCrimes, make }, { rawFolder: raw.path, out: out.path });
  });
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  it('ends with the paper in Word, as a web page, as a spreadsheet and as CSV', () => {
    for (const name of ['docx', 'html', 'xlsx'])
      expect(existsSync(file(`performance-insight.${name}`)), name).toBe(true);
    expect(existsSync(file(join('performance-insight-csv', 'paper.csv')))).toBe(true);
  });

  it('says the same in Word and in the spreadsheet as in its record', async () => {
    const word = readFileSync(file('performance-insight.docx'));
    const inWord = [xmlOf(word), xmlOf(word, 'word/footnotes.xml')]
      .flatMap((xml) => paragraphsOf(xml).map(({ text }) => text))
      .join('\n');
    const { sheets } = await readXlsx(readFileSync(file('performance-insight.xlsx')));
    const inSheets = sheets.flatMap(({ rows }) => rows.flat().map(String)).join('\n');
    const texts = printedTexts(material);
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) {
      const written = text.replaceAll('\u0001', '\u{fffd}');
      expect(inWord).toContain(written);
      expect(inSheets).toContain(written);
    }
    // What the checks say of single extracts is for those who make the paper.
    const inAnnex = printedTexts(material, true).filter((text) => !texts.includes(text));
    expect(inAnnex.some((text) => text.startsWith('[notes] missing-column'))).toBe(true);
    for (const text of inAnnex) {
      expect(inWord).not.toContain(text);
      expect(inSheets).toContain(text);
    }
  });

  it('gives each line of the paper the numbers it was printed from', async () => {
    const { sheets } = await readXlsx(readFileSync(file('performance-insight.xlsx')));
    const rows = sheets.find(({ name }) => name === 'Paper')?.rows ?? [];
    const from = rows.findIndex(([first]) => first === 'Code') + 1;
    const header = rows[from - 1] ?? [];
    const lines = objectiveRows(material).flatMap((group) =>
      group.rows.flatMap(({ measure, lines }) => lines.map(({ result }) => ({ measure, result }))),
    );
    expect(rows.slice(from)).toHaveLength(lines.length);
    lines.forEach(({ measure, result }, index) => {
      const performance = printedPerformance(measure, result);
      const row = rows[from + index] ?? [];
      const change = row[header.indexOf('Change')];
      expect(row[header.indexOf('Performance as printed')]).toBe(performance);
      expect(row[header.indexOf('Status')]).toBe(result.status);
      if (typeof change !== 'number') return;
      const printed = Number(
        performance
          .replace('−', '-')
          .replace(/ ?(%|pp)$/, '')
          .replaceAll(',', ''),
      );
      expect(Math.abs(change - printed)).toBeLessThanOrEqual(0.0500001);
    });
  });

  it('has its rows in the order of the published paper of May 2018 on the web page', () => {
    const published = parseTable(
      readFileSync(projectFolder('data-raw', 'reference', 'published-may-2018.csv'), 'utf8'),
    );
    const html = readFileSync(file('performance-insight.html'), 'utf8');
    let code = '';
    const rows = [...html.matchAll(/<tr [^>]*class="(?:first|part)">.*?<\/tr>/gs)].map(([row]) => {
      code = /class="code">([^<]+)</.exec(row)?.[1] ?? code;
      return `${code}${/class="letter">(\w)\)/.exec(row)?.[1] ?? ''}`;
    });
    const theirs = published.map(({ id, part }) => `${id}${part}`);
    expect(rows.length).toBeGreaterThan(10);
    // What the text of the published paper says of complaints is a row of ours alone.
    expect(rows.filter((name) => name !== 'T4A.3b')).toEqual(theirs.filter((name) => rows.includes(name)));
  });

  /** A paper without a measure and without a chart, which is not published. */
  const paperOnly = (look: (paper: Buffer) => void): Publication => ({
    ...performanceInsight,
    measures: [],
    async make(run) {
      const figures = await figuresOf(run);
      const drawn = { files: [], pictures: new Map(), unchanged: 0, isUnchanged: false, findings: [] };
      await write(run, figures, drawn);
      look(
        readFileSync(
          join(run.workFolder, 'reports', 'performance-insight', '2018-05', 'performance-insight.docx'),
        ),
      );
      return madeOf(run, figures);
    },
  });

  it("fills a force's own template, and says what of it is unknown to who builds and not to the public", async () => {
    const templateFile = join(raw.path, 'ours.docx');
    writeFileSync(templateFile, ownTemplateFile('Our words.', '{{findings}}', '{{nonsense}}'));
    const away = passingFolder();
    try {
      let word = '';
      const look = paperOnly((paper) => {
        word = xmlOf(paper);
      });
      const given = { rawFolder: raw.path, out: away.path, asAt: '2018-05', templateFile };
      const { findings } = await buildInto(look, given);
      const texts = paragraphsOf(word).map(({ text }) => text);
      expect(texts[0]).toBe('Our words.');
      expect(findings.some(({ code, file }) => code === 'unknown-slot' && file === 'ours.docx')).toBe(true);
      expect(texts.join()).not.toContain('unknown-slot');
    } finally {
      away.remove();
    }
  });

  it('stops with a finding where the template is no Word document', async () => {
    const templateFile = join(raw.path, 'no.docx');
    writeFileSync(templateFile, 'not a document');
    const away = passingFolder();
    try {
      const { blocked } = await buildInto(
        paperOnly(() => undefined),
        {
          rawFolder: raw.path,
          out: away.path,
          asAt: '2018-05',
          templateFile,
        },
      );
      expect(blocked).toMatchObject({ code: 'template-is-no-word-document', file: 'no.docx' });
    } finally {
      away.remove();
    }
  });
});
