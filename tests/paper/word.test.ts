import { beforeAll, describe, expect, it } from 'vitest';
import { checkTemplate, renderWord } from '../../src/paper/formats/word/render-word.ts';
import {
  defaultTemplate,
  readTemplate,
  type WordTemplate,
} from '../../src/paper/formats/word/word-template.ts';
import { objectiveRows } from '../../src/paper/measure-rows.ts';
import { syntheticLabel } from '../../src/paper/sections/cover.ts';
import { exampleMaterial, paperFrom, printedTexts, syntheticMaterial } from './example-paper.ts';
import { examplePictures } from './example-pictures.ts';
import { paragraphsOf, partsOf, plain, xmlOf } from './word-text.ts';

describe('the paper in Word', () => {
  let template: WordTemplate;
  let word: Uint8Array;
  let xml: string;
  const texts = () => paragraphsOf(xml).map(({ text }) => text);
  const ofStyle = (style: string) =>
    paragraphsOf(xml)
      .filter((one) => one.style === style)
      .map(({ text }) => text);

  beforeAll(async () => {
    const read = readTemplate(defaultTemplate);
    if ('finding' in read) throw new Error(read.finding.got);
    template = read.template;
    word = await renderWord(paperFrom(exampleMaterial, await examplePictures()), template);
    xml = xmlOf(word);
  });

  it('fills every slot of the default template, which has none that is unknown', async () => {
    expect(await checkTemplate(template, paperFrom(exampleMaterial))).toEqual([]);
    for (const path of partsOf(word).keys()) {
      if (path.endsWith('.xml')) expect(xmlOf(word, path), path).not.toContain('{{');
    }
  });

  it('has every text of the paper, definitions and sources in footnotes', () => {
    const all = [...texts(), ...paragraphsOf(xmlOf(word, 'word/footnotes.xml')).map(({ text }) => text)].join(
      '\n',
    );
    for (const text of printedTexts(exampleMaterial)) expect(all).toContain(text);
  });

  it('has the twelve sections in order, then Appendix A and B as headings of the first level', () => {
    expect(ofStyle('Heading1')).toEqual([
      'Purpose of the Report',
      'Recommendations',
      'Reasons for Recommendations',
      'Summary of Key Points',
      'Financial Implications and Budget Provision',
      'Human Resources Implications',
      'Equality Implications',
      'Risk Management',
      'Policy Implications and links to the Police and Crime Plan Priorities',
      'Changes in Legislation or other Legal Considerations',
      'Details of outcome of consultation',
      'Appendices',
    ]);
    expect(ofStyle('AppendixHeading')).toEqual(['Appendix A', 'Appendix B: where the figures come from']);
    expect(xmlOf(word, 'word/styles.xml')).toMatch(
      /w:styleId="AppendixHeading">.*?<w:basedOn w:val="Heading1"\/>/s,
    );
  });

  it('never skips a level of headings', () => {
    const levels = paragraphsOf(xml).flatMap(({ style }) => {
      if (style === 'AppendixHeading') return [1];
      const level = /^Heading(\d)$/.exec(style ?? '')?.[1];
      return level === undefined ? [] : [Number(level)];
    });
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    expect(ofStyle('Heading3')).toEqual(objectiveRows(exampleMaterial).map(({ objective }) => objective));
  });

  it('numbers sections and their paragraphs with one list of two levels', () => {
    const numbering = xmlOf(word, 'word/numbering.xml');
    expect(numbering).toMatch(/<w:pStyle w:val="Heading1"\/><w:lvlText w:val="%1"\/>/);
    expect(numbering).toMatch(/<w:pStyle w:val="NumberedParagraph"\/><w:lvlText w:val="%1.%2"\/>/);
    expect(ofStyle('NumberedParagraph').length).toBeGreaterThanOrEqual(15);
  });

  it('begins with the cover table, what the force fills in clearly marked', () => {
    expect(xml.indexOf('<w:tbl>')).toBeLessThan(xml.indexOf('Purpose of the Report'));
    expect(ofStyle('CoverText')).toHaveLength(9);
    for (const text of ofStyle('CoverText')) expect(text).toMatch(/^\[.*: to be filled in\]$/);
  });

  it('gives each table a caption and a header row, repeated on every page', () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(6);
    for (const table of tables) {
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><\/w:tblPr>/);
      expect(table.match(/<w:tr>.*?<\/w:tr>/s)?.[0]).toMatch(/<w:tblHeader\/>/);
      expect(table).not.toMatch(/<w:(gridSpan|vMerge)\b/);
    }
  });

  it('gives each picture its alt text, as drawing and as fallback', async () => {
    const [picture] = (await examplePictures()).values();
    const drawings = xml.match(/<wp:docPr [^>]*>/g) ?? [];
    // Each stands in the table of every measure too.
    expect(drawings).toHaveLength(6);
    for (const drawing of drawings) expect(plain(drawing)).toContain(`descr="${picture?.altText}"`);
    expect(xml.match(/svgBlip/g)?.length).toBeGreaterThanOrEqual(3);
    expect([...partsOf(word).keys()].filter((path) => path.endsWith('.png')).length).toBeGreaterThan(0);
  });

  it('gives each part a row of its own, its figures and picture beside its letter', () => {
    const rows = xml.split('</w:tr>').map((row) => paragraphsOf(row).map(({ text }) => text));
    const [first = []] = rows.filter((texts) => texts.includes('a) +16.0%'));
    expect(first).toEqual([
      'T3A.2 Victim-Based Crime: Rural and Urban Areas',
      'a) Rural Areas',
      'a) +16.0%',
      '12 months to May 2018',
      'a) ',
      'a) 10,839 crimes against 9,344.',
    ]);
    expect(rows[rows.indexOf(first) + 1]).toEqual([
      'T3A.2 ',
      'b) Urban Areas',
      'b) −0.4 pp',
      '12 months to May 2018, provisional',
      'b) ',
      'b) 75,973 crimes against 66,352.',
    ]);
  });

  it('gives each of many parts a row of its own', async () => {
    const { publication, shown } = exampleMaterial;
    const rural = shown.results.filter(({ part }) => part === 'rural');
    const fiveTimes = Array.from({ length: 5 }, () => rural).flat() as unknown as typeof shown.results;
    const paper = paperFrom({
      ...exampleMaterial,
      publication: { ...publication, measures: publication.measures.slice(1, 2) },
      shown: { ...shown, results: fiveTimes },
    });
    const many = xmlOf(await renderWord(paper, template));
    const rows = many.split('</w:tr>').filter((part) => part.includes(') Rural Areas'));
    expect(rows).toHaveLength(5);
    expect(many.match(/<w:footnoteReference /g)).toHaveLength(1);
  });

  it('has no empty paragraph but those that hold a picture', () => {
    const empty = (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).filter(
      (paragraph) => !paragraph.includes('<w:t') && !paragraph.includes('<w:drawing'),
    );
    expect(empty).toEqual([]);
  });

  it('is in British English, and says its title', () => {
    expect(xmlOf(word, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(xmlOf(word, 'docProps/core.xml')).toContain(
      '<dc:title>Performance &amp; Insight Report: performance to May 2018</dc:title>',
    );
  });

  it('labels every page of a paper of synthetic data, and none of a real one', async () => {
    const headers = (document: Uint8Array) =>
      [...partsOf(document).keys()]
        .filter((path) => path.startsWith('word/header'))
        .map((path) => xmlOf(document, path));
    for (const header of headers(word)) expect(header).not.toContain(syntheticLabel);
    const synthetic = await renderWord(paperFrom(syntheticMaterial), template);
    expect(headers(synthetic).length).toBeGreaterThan(0);
    for (const header of headers(synthetic)) expect(header).toContain(syntheticLabel);
  });
});
