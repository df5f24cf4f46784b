import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/findings/finding.ts';
import { findChromium, writePdf } from '../../src/paper/formats/pdf/write-pdf.ts';
import { renderHtml } from '../../src/paper/formats/web-page/render-html.ts';
import { passingFolder } from '../build-into.ts';
import { exampleMaterial, paperFrom } from './example-paper.ts';

const chromium = findChromium();
const folder = passingFolder();
afterAll(() => folder.remove());

describe.skipIf(chromium === null)('the paper as PDF', () => {
  let pdf: string;
  beforeAll(async () => {
    writeFileSync(join(folder.path, 'paper.html'), renderHtml(paperFrom(exampleMaterial)));
    expect(await writePdf(folder.path, 'paper')).toBeNull();
    pdf = readFileSync(join(folder.path, 'paper.pdf'), 'latin1');
  });

  it('is tagged, in British English, with a title and an outline', () => {
    expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain(`/Title (${exampleMaterial.publication.title}`);
    expect(pdf).toContain('/Outlines');
  });

  it('has headings, and tables with headers, in its tags', () => {
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Link'])
      expect(pdf, tag).toMatch(new RegExp(`/S /${tag}\\b`));
  });

  it('is on A4', () => {
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sizes.length).toBeGreaterThan(0);
    for (const [, width, height] of sizes) {
      expect(Math.round(Number(width))).toBe(595);
      expect(Math.round(Number(height))).toBe(842);
    }
  });
});

it('without a browser there is no PDF, and a note says what to do', async () => {
  const missing = await writePdf(folder.path, 'paper', null);
  expect(missing && describeFinding(missing)).toBe(
    '[notes] no-pdf: paper.pdf: expected Chromium, Chrome or Edge to print the web page as PDF; got no such browser on this machine. Install one, or name its program in the environment variable CHROMIUM, and build again: everything else is there.',
  );
});

it('a browser that fails is a note too', async () => {
  const missing = await writePdf(folder.path, 'paper', process.execPath);
  expect(missing?.got).toMatch(/^it ended with \d+$/);
});

it('the browser is the one named in CHROMIUM, else one of those where they usually are', () => {
  const edge = join(folder.path, 'Microsoft', 'Edge', 'Application', 'msedge.exe');
  mkdirSync(join(edge, '..'), { recursive: true });
  writeFileSync(edge, '');
  writeFileSync(join(folder.path, 'google-chrome'), '');
  const windows = { 'ProgramFiles(x86)': folder.path };
  expect(findChromium(windows, 'win32')).toBe(edge);
  expect(findChromium({ PATH: folder.path }, 'linux')).toBe(join(folder.path, 'google-chrome'));
  expect(findChromium({ ...windows, CHROMIUM: process.execPath }, 'win32')).toBe(process.execPath);
  expect(findChromium({ ...windows, CHROMIUM: join(folder.path, 'none') }, 'win32')).toBeNull();
  expect(findChromium({ PATH: join(folder.path, 'none') }, 'win32')).toBeNull();
});
