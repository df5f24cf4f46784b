import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const longest = 120_000;

/** The browser prints what it is given and nothing else: a profile of its own, and no name leads anywhere. */
const alone = [
  '--headless',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * Prints a page as a tagged PDF with an outline, through Chromium. Returns null, or why there is none, in the words
 * of the browser.
 */
export async function printPdf(chromium: string, page: string, pdf: string): Promise<string | null> {
  const profile = mkdtempSync(join(tmpdir(), 'insight-pdf-'));
  const failed = await run(chromium, [
    ...alone,
    // Chromium has no sandbox for the superuser, which a container may run as.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  if (failed !== null) rmSync(pdf, { force: true });
  return failed ?? (existsSync(pdf) ? null : 'it wrote no file');
}

function run(program: string, given: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, given, { timeout: longest, killSignal: 'SIGKILL' }, (error) => {
      if (error === null) resolve(null);
      else if (error.killed) resolve(`it was not done after ${longest / 1000} seconds`);
      else resolve(`it ended with ${error.code ?? error.signal}`);
    });
  });
}
