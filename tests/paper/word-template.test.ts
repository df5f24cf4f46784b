import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/findings/finding.ts';
import { checkTemplate, renderWord } from '../../src/paper/formats/word/render-word.ts';
import { readTemplate } from '../../src/paper/formats/word/word-template.ts';
import { objectiveRows } from '../../src/paper/measure-rows.ts';
import { syntheticLabel } from '../../src/paper/sections/cover.ts';
import { zip } from '../../src/zip.ts';
import { passingFolder } from '../build-into.ts';
import { exampleMaterial, paperFrom, syntheticMaterial } from './example-paper.ts';
import { examplePictures } from './example-pictures.ts';
import { ownTemplate } from './own-template.ts';
import { paragraphsOf, partsOf, xmlOf } from './word-text.ts';

describe("a force's own template", () => {
  const template = (...paragraphs: string[]) => ({
    name: 'ours.docx',
    parts: ownTemplate(...paragraphs),
    isDefault: false,
  });
  const examplePaper = paperFrom(exampleMaterial);

  it('keeps its words and styles, and takes a table wherever its slot stands, cut into runs or spaced', async () => {
    const own = template('Sources first.', '{{ sources }}', 'Then {{as|_at}}, as we say.', '{{mea|sures}}');
    expect(await checkTemplate(own, examplePaper)).toEqual([]);
    const word = await renderWord(paperFrom(exampleMaterial, await examplePictures()), own);
    const texts = paragraphsOf(xmlOf(word)).map(({ text }) => text);
    const places = [
      'Sources first.',
      'Recorded crime',
      'Then May 2018, as we say.',
      'T3A.1 Victim-Based Crime',
    ].map((text) => texts.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const all = texts.join('\n');
    for (const { rows } of objectiveRows(exampleMaterial)) {
      for (const { lines } of rows) for (const { insight } of lines) expect(all).toContain(insight);
    }
    const styles = xmlOf(word, 'word/styles.xml');
    expect(styles).toContain('w:ascii="Georgia"');
    expect(styles).toContain('<w:color w:val="006633"/>');
    expect(styles.match(/w:styleId="PaperTable"/g)).toHaveLength(1);
    expect(styles).toContain('w:fill="EEFFEE"');
  });

  it('is lent the styles it lacks, and British English', async () => {
    const styles = xmlOf(await renderWord(examplePaper, template('{{measures}}')), 'word/styles.xml');
    expect(styles).toContain('w:styleId="TableText"');
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(styles).not.toContain('en-US');
  });

  it('may have a theme by itself, and leaves out what it has no slot for', async () => {
    const word = await renderWord(examplePaper, template('{{theme_2}}'));
    const all = paragraphsOf(xmlOf(word))
      .map(({ text }) => text)
      .join('\n');
    expect(all).toContain('T4D.2 Calls for Service');
    expect(all).not.toContain('Victim-Based Crime');
  });

  it('has the label of synthetic data on every page though it has no slot for it, and no header at all', async () => {
    const own = template('{{measures}}');
    const bare = new Map([...own.parts].filter(([path]) => path !== 'word/header.xml'));
    const word = await renderWord(paperFrom(syntheticMaterial), { ...own, parts: bare });
    const headers = [...partsOf(word).keys()].filter((path) => path.startsWith('word/header'));
    expect(headers).toHaveLength(1);
    expect(xmlOf(word, headers[0])).toContain(syntheticLabel);
    for (const type of ['default', 'first', 'even'])
      expect(xmlOf(word)).toMatch(new RegExp(`<w:sectPr>.*w:type="${type}"`, 's'));
  });

  it('hears of a slot that the paper does not have, which is left as it stands', async () => {
    const own = template('{{measures}}', 'By {{autor}}');
    expect((await checkTemplate(own, examplePaper)).map(describeFinding)).toEqual([
      expect.stringMatching(
        /^\[notes\] unknown-slot: ours\.docx: expected only slots that the paper fills: .*\{\{measures\}\}.*; got '\{\{autor\}\}'\. Correct its name, or take it out: until then it is left as it stands\.$/,
      ),
    ]);
    const texts = paragraphsOf(xmlOf(await renderWord(examplePaper, own)));
    expect(texts.map(({ text }) => text)).toContain('By {{autor}}');
  });

  it('hears of a table within a sentence, and of having no slots at all', async () => {
    const codes = async (...paragraphs: string[]) =>
      (await checkTemplate(template(...paragraphs), examplePaper)).map(({ code }) => code);
    expect(await codes('See {{measures}} below.')).toEqual(['slot-within-a-sentence']);
    expect(await codes('Nothing to fill in.')).toEqual(['template-without-slots']);
  });
});

describe('a template that is no Word document', () => {
  it('is refused in plain words', () => {
    const folder = passingFolder();
    try {
      const got = (name: string, bytes: Uint8Array | string) => {
        writeFileSync(join(folder.path, name), bytes);
        const read = readTemplate(join(folder.path, name));
        return 'finding' in read ? `${read.finding.level}: ${read.finding.got}` : 'a template';
      };
      expect(got('a.docx', 'not a zip archive')).toBe('blocks: a file of another kind');
      expect(got('b.docx', zip(new Map([['a.txt', 'text']])))).toBe(
        'blocks: an archive without a Word document in it',
      );
      const missing = readTemplate(join(folder.path, 'missing.docx'));
      expect('finding' in missing && missing.finding.got).toBe('no such file');
    } finally {
      folder.remove();
    }
  });
});
