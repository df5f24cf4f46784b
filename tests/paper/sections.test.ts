import { describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { finding } from '../../src/findings/finding.ts';
import { row } from '../../src/paper/blocks.ts';
import { renderCsv, workbookOf } from '../../src/paper/formats/spreadsheet/workbook.ts';
import { renderHtml } from '../../src/paper/formats/web-page/render-html.ts';
import { checkTemplate, renderWord } from '../../src/paper/formats/word/render-word.ts';
import { defaultTemplate, readTemplate } from '../../src/paper/formats/word/word-template.ts';
import { checkPrinted, compose, type Section } from '../../src/paper/section.ts';
import { cover } from '../../src/paper/sections/cover.ts';
import { findings } from '../../src/paper/sections/findings.ts';
import { measuresByObjective } from '../../src/paper/sections/measures-by-objective.ts';
import { counted } from '../measures/small-series.ts';
import { exampleMaterial } from './example-paper.ts';
import { paragraphsOf, xmlOf } from './word-text.ts';

/** A section of a paper's own. */
const stations: Section = {
  name: 'stations',
  title: 'Police stations',
  blocks: () => [
    {
      kind: 'words',
      paragraphs: [
        [
          { text: 'Three', isBold: true },
          { text: ' are open, as ' },
          { text: 'said', link: 'https://example.org/' },
        ],
      ],
    },
    {
      kind: 'table',
      caption: 'Stations and their desks',
      columns: [
        { heading: 'Station', width: 30 },
        { heading: 'Desks', width: 10, isNumber: true },
      ],
      rows: [row('Central', { kind: 'number', number: 1234.5, decimals: 1 })],
      sheet: { name: 'Stations', description: 'One row per station.' },
    },
    { kind: 'page break', on: ['document'] },
    { kind: 'notes', paragraphs: ['Desks as of May 2018.'] },
  ],
};

describe('a section of its own in a paper of its own', () => {
  const paper = compose([cover, measuresByObjective, stations], exampleMaterial);
  const template = readTemplate(defaultTemplate);
  if ('finding' in template) throw new Error(template.finding.got);

  it('stands in the default Word template under its title, and what the paper does not have is left out', async () => {
    expect(await checkTemplate(template.template, paper)).toEqual([]);
    const xml = xmlOf(await renderWord(paper, template.template));
    const texts = paragraphsOf(xml).map(({ text }) => text);
    const from = texts.indexOf('Police stations');
    expect(texts.slice(from, from + 6)).toEqual([
      'Police stations',
      'Three are open, as said',
      'Station',
      'Desks',
      'Central',
      '1,234.5',
    ]);
    expect(xml).toContain('<w:b/>');
    expect(xml).toContain('<w:hyperlink');
    expect(texts).toContain('Desks as of May 2018.');
    for (const absent of ['Guidance notes', 'Revisions', 'Data sources', 'Findings'])
      expect(texts).not.toContain(absent);
    expect(texts.join('\n')).not.toContain('{{');
  });

  it('stands in the page with a heading, a link in the contents, and no link that leads nowhere', () => {
    const html = renderHtml(paper);
    expect(html).toContain('<a href="#police-stations">Police stations</a>');
    expect(html).toContain('<h2 id="police-stations">Police stations</h2>');
    expect(html).toContain('<strong>Three</strong> are open, as <a href="https://example.org/">said</a>');
    expect(html).toContain('<td class="number">1,234.5</td>');
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/<a (?:class="skip" )?href="#([^"]+)"/g))
      expect(anchors).toContain(target);
  });

  it('has a sheet, with the numbers unrounded', () => {
    const csv = renderCsv(workbookOf(paper));
    expect([...csv.keys()]).toEqual(['contents.csv', 'paper.csv', 'stations.csv']);
    expect(csv.get('stations.csv')).toContain('Central,1234.5');
  });
});

describe('a measure that no section prints', () => {
  const lost = { ...counted, code: 'T9Z.1', objective: 'T9Z' };

  it('is an error, which names the measure and the sections', () => {
    const publication = { ...performanceInsight, measures: [...performanceInsight.measures, lost] };
    expect(() => checkPrinted(publication)).toThrow(
      /^publication performance-insight: no section prints T9Z\.1 \(objective T9Z\); its sections are cover, key_points, .*findings, .*licence\. List a section that does, or correct the objective$/,
    );
    expect(() => checkPrinted({ ...openData, paper: [cover] })).toThrow(
      /no section prints all-crime \(objective none\)/,
    );
  });

  it('is in none of the publications, nor in one without measures', () => {
    for (const publication of [performanceInsight, openData, { ...openData, measures: [], paper: [] }])
      expect(() => checkPrinted(publication)).not.toThrow();
  });
});

describe('what the checks say of extracts', () => {
  const repeated = (month: number, rows: number) =>
    finding({
      code: 'repeated-key',
      level: 'notes',
      file: `crime-2018-0${month}.csv`,
      line: 10 + month,
      column: 'Crime ID',
      expected: 'one row',
      got: `${rows} rows`,
      todo: 'They count as one',
      rows,
    });
  const printedOf = (found: ReturnType<typeof repeated>[]) => {
    const blocks = findings.blocks({ ...exampleMaterial, findings: found });
    const words = blocks.flatMap((block) => (block.kind === 'words' ? block.paragraphs : []));
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    return { words, rows };
  };

  it('is counted in the paper, and stands in the workbook: a line of a build says nothing to its readers', () => {
    const { words, rows } = printedOf([repeated(1, 1), repeated(2, 2)]);
    expect(words).toEqual([
      'The checks of the extracts have 2 findings, in the sheet Findings of the spreadsheet, with what to do about each.',
    ]);
    expect(rows).toHaveLength(2);
    expect(printedOf([]).words).toEqual(['The checks found nothing.']);
  });

  it('stands in the paper where an extract was refused, as its rows are not in the figures', () => {
    const refused = { ...repeated(3, 3), level: 'blocks' as const };
    const [first, second, ...more] = printedOf([refused, repeated(1, 1)]).words;
    expect(first).toMatch(/^The checks of the extracts have 1 finding, .* Extracts that were refused:$/);
    expect(second).toContain('crime-2018-03.csv');
    expect(more).toEqual([]);
    expect(printedOf([refused]).words[0]).toBe('Extracts that were refused:');
  });
});
