import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProofFacts, proofText, readPaper } from '../../../src/proof/index.ts';
import { unzip, zip } from '../../../src/zip.ts';

/** Changes that the paper of May 2018 prints in a cell, and what stands there once they are falsified. */
const cells = [
  ['T3A.1', '+15.5%', '+51.5%'],
  ['T3A.5', '−2.6%', '+2.6%'],
  ['T1C.1', '−5.8%', '−8.5%'],
  ['T3B.3', '−32.9%', '−23.9%'],
  ['T1A.1', '+33.6%', '−33.6%'],
  ['T2A.1', '+13.3%', '+31.3%'],
] as const;

/** Falsifies six cells of our paper as it was written, in a web page and in Word, and says how many a proof finds. */
export async function proofFalsified(out: string, facts: ProofFacts): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'falsified-'));
  try {
    const results: boolean[] = [];
    for (const name of ['performance-insight.html', 'performance-insight.docx']) {
      const bytes = readFileSync(join(out, 'reports', 'performance-insight', '2018-05', name));
      const path = join(folder, name);
      writeFileSync(path, name.endsWith('.html') ? falsified(bytes) : inWord(bytes));
      const { text, format } = await readPaper(path);
      const errors = proofText(text, format, facts).findings.filter(({ level }) => level === 'error');
      const found = cells.filter(([code]) => errors.some((error) => error.code === code));
      const others = errors.filter(({ code }) => !cells.some(([falsifiedCode]) => falsifiedCode === code));
      console.log(
        `${name}: ${found.length} of ${cells.length} falsified cells found, ${others.length} other errors`,
      );
      results.push(found.length === cells.length && others.length === 0);
    }
    return results.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text with the first cell of each change falsified. */
function falsified(bytes: Uint8Array): Buffer {
  let text = Buffer.from(bytes).toString('utf8');
  for (const [, right, wrong] of cells) text = text.replace(`>${right}<`, `>${wrong}<`);
  return Buffer.from(text);
}

function inWord(bytes: Uint8Array): Uint8Array {
  const parts = unzip(bytes);
  const body = parts?.get('word/document.xml');
  if (!parts || !body) throw new Error('no Word document');
  return zip(new Map([...parts, ['word/document.xml', falsified(body)]]));
}
