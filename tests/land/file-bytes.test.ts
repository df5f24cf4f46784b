import { truncateSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inspectBytes } from '../../src/land/inspect-bytes.ts';
import { antiSocial, burglary, landOne, place, rawFolder, street, streetFile } from './raw-folder.ts';

const good = street(burglary('id1'), burglary('id2'), antiSocial);
const packedFile = `${streetFile}.gz`;

/** Code, line, and rows in, accepted, in quarantine and skipped, of a file that is refused. */
async function refusal(content: string | Buffer, name = streetFile) {
  const { findings, state, rows } = await landOne(content, name);
  expect(state).toBe('refused');
  expect(findings).toHaveLength(1);
  const [found] = findings;
  if (!found) throw new Error('no finding');
  expect(place(found)).toMatchObject({ level: 'blocks', file: name, column: null });
  return { code: found.code, line: found.line, got: found.got, rows };
}

test.each([
  ['LF', good],
  ['CRLF', good.replaceAll('\n', '\r\n')],
  ['CRLF on some lines', good.replace('\n', '\r\n')],
  ['a UTF-8 byte order mark', `\uFEFF${good}`],
  ['no line break at the end', good.trimEnd()],
  ['blank lines at the end', `${good}\n\n`],
])('a file with %s is read whole', async (_, content) => {
  const { rows, findings, state } = await landOne(content);
  expect({ rows, findings, state }).toEqual({ rows: [3, 3, 0, 0], findings: [], state: 'accepted' });
});

test('a .gz is read whole, also one of two members and one padded with zeros', async () => {
  const half = good.length / 2;
  const parts = Buffer.concat([gzipSync(good.slice(0, half)), gzipSync(good.slice(half))]);
  const padded = Buffer.concat([gzipSync(good), Buffer.alloc(512)]);
  for (const content of [gzipSync(good), parts, padded]) {
    expect(await landOne(content, packedFile)).toMatchObject({ rows: [3, 3, 0, 0], findings: [] });
  }
});

test('UTF-16 is refused with and without its mark, in both byte orders, and its rows are counted', async () => {
  const little = Buffer.from(good, 'utf16le');
  const big = Buffer.from(little).swap16();
  const marked = (mark: number[], text: Buffer) => Buffer.concat([Buffer.from(mark), text]);
  for (const content of [little, big, marked([0xff, 0xfe], little), marked([0xfe, 0xff], big)]) {
    expect(await refusal(content)).toMatchObject({ code: 'utf-16', line: 1, rows: [3, 0, 3, 0] });
  }
});

test('a byte of Windows-1252 is named with its line and place', async () => {
  const content = Buffer.from(street(burglary('id1'), burglary('id2', '2018-05', 'Caf\u00e9 St')), 'latin1');
  expect(await refusal(content)).toEqual({
    code: 'not-utf-8',
    line: 3,
    got: `the byte 0xE9, which Windows-1252 writes 'é', at byte ${burglary('id2', '2018-05', 'Caf').indexOf('Caf') + 4} of the line`,
    rows: [2, 0, 2, 0],
  });
});

test('a replacement character that is in the text is not taken for a wrong byte', async () => {
  expect(await landOne(street(burglary('id1', '2018-05', 'Caf\uFFFD')))).toMatchObject({ findings: [] });
});

test('a NUL byte is refused', async () => {
  const content = street(burglary('id1'), burglary('id2', '2018-05', 'A\0 Street'));
  expect(await refusal(content)).toMatchObject({ code: 'nul-byte', line: 3, rows: [2, 0, 2, 0] });
});

test('a file with nothing, or nothing but blank lines, is empty', async () => {
  expect(await refusal('')).toMatchObject({ code: 'empty-file', line: 1, rows: [0, 0, 0, 0] });
  expect(await refusal('\n \n\r\n')).toMatchObject({ code: 'empty-file', rows: [0, 0, 0, 0] });
  expect(await refusal(gzipSync(''), packedFile)).toMatchObject({ code: 'empty-file' });
});

test('a file packed as its name does not say, and a workbook, are told as what they are', async () => {
  expect(await refusal(gzipSync(good))).toMatchObject({
    code: 'not-text',
    got: 'a file packed with gzip whose name does not end in .gz, at byte 1 of the line',
  });
  expect(await refusal(Buffer.from('PK\u0003\u0004 and so on'))).toMatchObject({ code: 'not-text' });
});

test('a .gz that is cut short, that is not gzip, or that has no byte, is damaged', async () => {
  const packed = gzipSync(good);
  expect(await refusal(packed.subarray(0, -8), packedFile)).toMatchObject({
    code: 'damaged-gzip',
    got: 'one that ends too early',
    rows: [3, 0, 3, 0],
  });
  const notGzip = 'bytes that are not those of gzip';
  expect(await refusal(good, packedFile)).toMatchObject({ code: 'damaged-gzip', line: 1, got: notGzip });
  expect(await refusal('', packedFile)).toMatchObject({ code: 'damaged-gzip', got: 'an empty file' });
  const followed = Buffer.concat([packed, Buffer.from('rubbish')]);
  expect(await refusal(followed, packedFile)).toMatchObject({ code: 'damaged-gzip', got: notGzip });
});

test('a line of 50 MB is refused in little memory, and the rows after it are counted', async () => {
  const content = Buffer.concat([
    Buffer.from(street(burglary('id1'))),
    Buffer.alloc(50_000_000, 'x'),
    Buffer.from(`\n${burglary('id2')}\n`),
  ]);
  const before = process.memoryUsage().rss;
  expect(await refusal(content)).toEqual({
    code: 'line-too-long',
    line: 3,
    got: 'a line of 48,828 KiB',
    rows: [3, 0, 3, 0],
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test('a first row where the header should be is counted in a file that is refused for its bytes too', async () => {
  const headerless = good.slice(good.indexOf('\n') + 1);
  const long = `${headerless}${'x'.repeat(1_100_000)}\n`;
  expect(await refusal(long)).toMatchObject({ code: 'line-too-long', line: 4, rows: [4, 0, 4, 0] });
  expect(await refusal(headerless.replace('A Street', 'A\rStreet'))).toMatchObject({
    code: 'wrong-line-breaks',
    rows: [3, 0, 3, 0],
  });
  const longFirst = `${'x'.repeat(1_100_000)}\n${headerless}`;
  expect(await refusal(longFirst)).toMatchObject({ code: 'line-too-long', line: 1, rows: [3, 0, 3, 0] });
});

test('a .gz that unpacks to far more than its size is not unpacked to the end', async () => {
  const folder = rawFolder({ 'bomb.csv.gz': gzipSync(Buffer.alloc(2_000_000, '\n')) });
  const limits = { bytes: 8 * 1024 ** 3, ratio: 250, ratioAbove: 1024 };
  const { problem, sha256, contentSha256 } = await inspectBytes(`${folder}/bomb.csv.gz`, limits);
  expect(problem).toMatchObject({ code: 'unpacks-too-large' });
  expect([sha256.length, contentSha256]).toEqual([64, '']);
  expect((await inspectBytes(`${folder}/bomb.csv.gz`)).problem).toBeNull();
  const small = { ...limits, ratio: 100_000, bytes: 1_000_000 };
  expect((await inspectBytes(`${folder}/bomb.csv.gz`, small)).problem?.code).toBe('unpacks-too-large');
});

test('a plain file larger than any text may be is refused before it is read', async () => {
  const folder = rawFolder({ 'plain.csv': '' });
  const path = `${folder}/plain.csv`;
  // 10 GiB that take no room on the disk.
  truncateSync(path, 10 * 1024 ** 3);
  const start = performance.now();
  const { problem, sha256 } = await inspectBytes(path);
  expect(problem).toMatchObject({ code: 'file-too-large', got: 'a file of 10,240 MiB' });
  expect(sha256).toBe('');
  expect(performance.now() - start).toBeLessThan(2_000);
});
