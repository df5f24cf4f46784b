import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, finding } from '../../../findings/index.ts';

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
async function printPdf(chromium: string, page: string, pdf: string): Promise<string | null> {
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

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ofMacOs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ofWindows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where Chromium, or a browser made of it, is on this machine; null where there is none. `CHROMIUM` in the
 * environment comes first.
 */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const { CHROMIUM: named } = environment;
  if (named) return existsSync(named) ? named : null;
  return usualPlaces(environment, platform).find((place) => existsSync(place)) ?? null;
}

function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': of32Bits, LOCALAPPDATA } = environment;
    return [ProgramFiles, of32Bits, LOCALAPPDATA].flatMap((folder) =>
      folder ? ofWindows.map((path) => join(folder, ...path)) : [],
    );
  }
  if (platform === 'darwin') return ofMacOs.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders, '/snap/bin'].flatMap((folder) => onPath.map((name) => join(folder, name)));
}

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
