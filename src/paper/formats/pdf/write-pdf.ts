import { basename, join } from 'node:path';
import { type Finding, finding } from '../../../findings/finding.ts';
import { findChromium } from './find-chromium.ts';
import { printPdf } from './print-pdf.ts';

/** Prints the web page of a paper, in the same folder, as PDF. What is in the way of it is a note: the paper is there. */
export async function writePdf(
  folder: string,
  name: string,
  chromium: string | null = findChromium(),
): Promise<Finding | null> {
  const pdf = join(folder, `${name}.pdf`);
  const reason =
    chromium === null
      ? 'no such browser on this machine'
      : await printPdf(chromium, join(folder, `${name}.html`), pdf);
  if (reason === null) return null;
  return finding({
    code: 'no-pdf',
    level: 'notes',
    file: basename(pdf),
    expected: 'Chromium, Chrome or Edge to print the web page as PDF',
    got: reason,
    todo: 'Install one, or name its program in the environment variable CHROMIUM, and build again: everything else is there',
  });
}
