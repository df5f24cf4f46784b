import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, firefox, type Page } from 'playwright-core';
import { findChromium } from '../../src/paper/formats/pdf/write-pdf.ts';

/** What this run is in: Firefox where `BROWSER` says so, or else Chromium. */
const isFirefox = process.env.BROWSER === 'firefox';
export const browserName = isFirefox ? 'Firefox' : 'Chromium';

/** Where the browser is on this machine; null where it is not. */
export const browserPath = isFirefox ? findFirefox() : findChromium();

function findFirefox(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(existsSync) ?? null;
}

/** A browser in both colour schemes: Chromium is told by page, and of Firefox there is one for each. */
export type TestBrowser = Pick<Browser, 'close' | 'newContext'>;

export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = browserPath ?? '';
  if (!isFirefox) return chromium.launch({ executablePath });
  const open = (isDark: boolean) =>
    firefox.launch({
      executablePath,
      channel: 'moz-firefox',
      firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1 },
    });
  const [light, dark] = await Promise.all([open(false), open(true)]);
  return {
    newContext: (options) => (options?.colorScheme === 'dark' ? dark : light).newContext(options),
    close: async () => {
      await Promise.all([light.close(), dark.close()]);
    },
  };
}

/** Opens a page, does the work, and returns what the page asked of other hosts and what it complained of. */
export async function visit(
  browser: TestBrowser,
  address: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = new URL(address).host;
  page.on('request', (request) => {
    if (new URL(request.url()).host !== own) complaints.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await page.goto(address);
    await work(page);
  } finally {
    await context.close();
  }
  return complaints;
}
