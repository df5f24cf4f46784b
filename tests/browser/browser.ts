import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../src/paper/formats/pdf/write-pdf.ts';

/** Where Chromium is on this machine; null where it is not. */
export const chromiumPath = findChromium();

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '' });
}

/** Opens a page, does the work, and returns what the page asked of other hosts and what it complained of. */
export async function visit(
  browser: Browser,
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
