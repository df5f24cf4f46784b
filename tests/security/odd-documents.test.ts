import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/paper/formats/word/word-template.ts';
import { PlainError } from '../../src/plain-error.ts';
import { readPaper } from '../../src/proof/document/read-document.ts';
import { zip } from '../../src/zip.ts';
import { passingFolder } from '../build-into.ts';
import { ownTemplate } from '../paper/own-template.ts';
import { wordDocument } from '../proof/word-document.ts';

const folder = passingFolder();
afterAll(folder.remove);

const nested = (times: number, start: string, end: string) => start.repeat(times) + end.repeat(times);
const inParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
/** A Word document of which one part is another. */
const withPart = (name: string, content: string) =>
  zip(new Map<string, Uint8Array | string>([...ownTemplate('{{at_a_glance}}'), [name, content]]));
const bodyOf = (content: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`;

describe('a paper that would keep its reader busy for ever is refused in plain words, and soon:', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    [
      'zeros that unpack to 400 MB',
      'a.docx',
      zip(new Map([['word/media/a.png', new Uint8Array(400_000_000)]])),
      'unpacks to more than 256 MB',
    ],
    [
      'a text that unpacks to 40 MB',
      'a.docx',
      withPart('word/document.xml', ' '.repeat(40_000_000)),
      'word/document.xml with 40 MB of text',
    ],
    [
      '3,000 files',
      'a.docx',
      zip(new Map(Array.from({ length: 3_000 }, (_, at) => [`word/${at}.txt`, 'x']))),
      'more than 2,000 files',
    ],
    [
      'XML in XML',
      'a.docx',
      withPart('word/document.xml', bodyOf(nested(50_000, '<w:sdt>', '</w:sdt>'))),
      'elements nested more than 200 deep',
    ],
    [
      'entities',
      'a.docx',
      withPart('word/document.xml', `<!DOCTYPE a [<!ENTITY b "c">]>${bodyOf('')}`),
      'definitions of its own',
    ],
    ['no archive', 'a.docx', 'so many words', 'a file of another kind'],
    [
      'an archive of something else',
      'a.docx',
      zip(new Map([['a.txt', 'x']])),
      'no Word document, or a damaged one',
    ],
    [
      'a document that is no XML',
      'a.docx',
      withPart('word/document.xml', '<w:document'),
      'no Word document, or a damaged one',
    ],
    ['nested HTML', 'a.html', nested(100_000, '<div>', '</div>'), 'elements nested more than 200 deep'],
    ['HTML that is never closed', 'a.html', '<b>'.repeat(100_000), 'elements nested more than 200 deep'],
    ['a large page', 'a.html', '<p>x</p>'.repeat(2_500_000), 'a file of 20 MB, where at most 16 MB are read'],
    ['21 MB of Markdown', 'a.md', 'word '.repeat(4_200_000), 'a file of 21 MB, where at most 2 MB are read'],
    [
      'a nested list',
      'a.md',
      Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n'),
      'nested too deep',
    ],
    ['a list in one line', 'a.md', `${'- '.repeat(5_000)}x`, 'nested too deep'],
    ['a nested quotation', 'a.md', `${'>'.repeat(5_000)} x`, '5,000 signs of Markdown in a row'],
    ['brackets', 'a.md', '['.repeat(100_000), '100,000 signs of Markdown in a row'],
    ['200 KB of digits', 'a.md', '7'.repeat(200_000), 'a number of 200,000 digits'],
    ['200 KB of digits in a page', 'a.html', `<p>${'7'.repeat(200_000)}</p>`, 'a number of 200,000 digits'],
    [
      '200 KB of digits in Word',
      'a.docx',
      wordDocument(inParagraph('7'.repeat(200_000))),
      'a number of 200,000 digits',
    ],
  ])('%s', async (_, name, content, words) => {
    const file = join(folder.path, name);
    writeFileSync(file, content);
    const start = performance.now();
    const refused = await readPaper(file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PlainError);
    expect((refused as PlainError).message).toContain(`${file} is not read: it is `);
    expect((refused as PlainError).message).toContain(words);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('a folder', async () => {
    const file = join(folder.path, 'folder.docx');
    mkdirSync(file);
    await expect(readPaper(file)).rejects.toThrow('something that is no file');
  });
});

describe('a paper that is long and deep as papers are is read:', () => {
  it.each<[string, string, string | Uint8Array]>([
    [
      'paragraphs and cells that are not closed',
      'b.html',
      `<table>${'<tr><td>x<p>y'.repeat(20_000)}</table>`,
    ],
    [
      'pictures within the page',
      'b.html',
      `<style>${'a{b:url(data:x;base64,AAAA)}'.repeat(50_000)}</style><p>12,345 crimes`,
    ],
    [
      'lists in lists, rules and tables',
      'b.md',
      `${Array.from({ length: 20 }, (_, at) => `${' '.repeat(4 * at)}- x`).join('\n')}\n\n${'-'.repeat(200)}\n\n| ${'a | '.repeat(200)}`,
    ],
    ['Word', 'b.docx', wordDocument(inParagraph('12,345 crimes').repeat(2_000))],
  ])('%s', async (_, name, content) => {
    const file = join(folder.path, name);
    writeFileSync(file, content);
    expect((await readPaper(file)).text.length).toBeGreaterThan(1_000);
  });
});

const relationship = (kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;
const settings = 'word/_rels/settings.xml.rels';

describe('a template', () => {
  const foundIn = (bytes: Uint8Array) => {
    const file = join(folder.path, 'own.docx');
    writeFileSync(file, bytes);
    const read = readTemplate(file);
    return 'finding' in read ? read.finding : null;
  };

  it.each<[string, Uint8Array, string]>([
    [
      'macros',
      withPart('word/vbaProject.bin', 'x'),
      'something that runs, or is a document of its own, word/vbaProject.bin',
    ],
    [
      'a document with macros under another name',
      withPart(
        '[Content_Types].xml',
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
      'macros',
    ],
    [
      'a template on another machine',
      withPart(settings, relationship('attachedTemplate', 'https://example.org/a.dotm')),
      'a part that stands elsewhere (attachedTemplate), in word/_rels/settings.xml.rels',
    ],
    [
      'a template on a share',
      withPart(settings, relationship('attachedTemplate', 'file:///\\\\server\\a.dotm')),
      'a part that stands elsewhere (attachedTemplate), in word/_rels/settings.xml.rels',
    ],
    [
      'a picture on another machine',
      withPart('word/_rels/document.xml.rels', relationship('image', 'https://example.org/a.png')),
      'a part that stands elsewhere (image), in word/_rels/document.xml.rels',
    ],
    [
      'a control',
      withPart('word/activeX/activeX1.xml', '<a/>'),
      'something that runs, or is a document of its own, word/activeX/activeX1.xml',
    ],
    [
      'a workbook in it',
      withPart('word/embeddings/a.xlsx', 'x'),
      'something that runs, or is a document of its own, word/embeddings/a.xlsx',
    ],
    ['an entry outside', withPart('../../evil.txt', 'x'), 'a file that no Word document has, ../../evil.txt'],
    [
      'an entry outside, by a detour',
      withPart('word/../../evil.txt', 'x'),
      'a file that no Word document has, word/../../evil.txt',
    ],
    ['a stray entry', withPart('secret.txt', 'x'), 'a file that no Word document has, secret.txt'],
  ])('that would carry something on into every copy of the paper is refused: %s', (_, bytes, got) => {
    expect(foundIn(bytes)).toMatchObject({
      code: 'template-not-safe',
      level: 'blocks',
      file: 'own.docx',
      got,
    });
  });

  it.each<[string, Uint8Array, string]>([
    [
      'a bomb',
      zip(new Map([['word/media/a.png', new Uint8Array(400_000_000)]])),
      'an archive that unpacks to more than 256 MB',
    ],
    [
      'XML in XML',
      withPart('word/document.xml', bodyOf(nested(50_000, '<w:sdt>', '</w:sdt>'))),
      'word/document.xml with elements nested more than 200 deep',
    ],
    [
      'half a document',
      withPart('word/document.xml', '<w:document><w:body>'),
      'a damaged document: word/document.xml is no XML',
    ],
    [
      'half of its styles',
      withPart('word/styles.xml', '<w:styles'),
      'a damaged document: word/styles.xml is no XML',
    ],
    ['an empty header', withPart('word/header.xml', ''), 'a damaged document: word/header.xml is no XML'],
  ])('that cannot be filled in is refused when it is read: %s', (_, bytes, got) => {
    expect(foundIn(bytes)).toMatchObject({ code: 'template-is-no-word-document', level: 'blocks', got });
  });

  it.each<[string, Uint8Array]>([
    ['as it is', withPart('word/theme/theme1.xml', '<a/>')],
    [
      'with a link for readers',
      withPart('word/_rels/document.xml.rels', relationship('hyperlink', 'https://example.org')),
    ],
    [
      'begun from a template on somebody’s disk',
      withPart(settings, relationship('attachedTemplate', 'file:///C:\\Users\\a\\force.dotx')),
    ],
    ['with the label of an organisation', withPart('docMetadata/LabelInfo.xml', '<a/>')],
  ])('that is one is taken: %s', (_, bytes) => {
    expect(foundIn(bytes)).toBe(null);
  });
});
