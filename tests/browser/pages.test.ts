import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, visit } from './browser.ts';
import { builtSite, pages } from './built-site.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const sizes = {
  'on a screen': { width: 1280, height: 900 },
  'at 200% zoom': { width: 640, height: 450 },
  'at 320 pixels': { width: 320, height: 640 },
};
/** A page that is not there is one complaint of the browser. */
const expected = (path: string) => (path === '/nothing' ? [expect.stringContaining('404')] : []);

describe.skipIf(chromiumPath === null)('every page in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof builtSite>>;
  beforeAll(async () => {
    site = await builtSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
    it.each(pages)('%s: axe finds nothing at WCAG 2.2 AA, and no other host is asked', async (path) => {
      for (const viewport of colorScheme === 'light'
        ? [sizes['on a screen'], sizes['at 320 pixels']]
        : [sizes['on a screen']]) {
        const given = { colorScheme, viewport };
        const complaints = await visit(browser, site.address(path), given, async (page) => {
          await openAll(page);
          const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
          expect(found, `${path} at ${viewport.width}`).toEqual([]);
        });
        expect(complaints).toEqual(expected(path));
      }
    });
  });

  it.each(pages)('%s: does not scroll sideways at any size', async (path) => {
    for (const [name, viewport] of Object.entries(sizes)) {
      await visit(browser, site.address(path), { viewport }, async (page) => {
        await openAll(page);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width, `${path} ${name}`).toBeLessThanOrEqual(viewport.width);
      });
    }
  });

  it.each(pages)('%s: the keyboard reaches everything, and shows where it is', async (path) => {
    await visit(browser, site.address(path), {}, async (page) => {
      const { reachable, reached, unseen } = await tabThrough(page);
      expect(reached).toBe(reachable);
      expect(unseen).toEqual([]);
    });
  });

  it.each(pages)('%s: says the same without JavaScript', async (path) => {
    const text = (page: Page) => page.locator('main').innerText();
    const said: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      await visit(browser, site.address(path), { javaScriptEnabled }, async (page) => {
        said.push((await text(page)).replace(/ Ctrl \+ Space.*asks\./, '').replace(/[\d.]+ seconds\./, ''));
      });
    }
    expect(said[1]).toBe(said[0]);
  });
});

/** Opens what is folded: of many alike, as the charts of the paper are, the first few. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(`
    const opened = {};
    for (const one of document.querySelectorAll('details')) {
      opened[one.className] = (opened[one.className] ?? 0) + 1;
      one.open = opened[one.className] <= 6;
    }`);
}

/** Presses Tab until the page has been gone through; what could be reached, what was, and what showed no focus. */
async function tabThrough(page: Page): Promise<{ reachable: number; reached: number; unseen: string[] }> {
  const reachable = (await page.evaluate(`
    [...document.querySelectorAll('a[href], button, select, textarea, input, summary, [tabindex="0"]')]
      .filter((one) => one.type !== 'hidden' && one.checkVisibility()).length`)) as number;
  const unseen: string[] = [];
  let reached = 0;
  for (; reached <= reachable; reached += 1) {
    await page.keyboard.press('Tab');
    const state = (await page.evaluate(`(() => {
      const one = document.activeElement;
      if (one === null || one === document.body || one.dataset.reached) return null;
      one.dataset.reached = 'yes';
      const box = one.getBoundingClientRect();
      const isSeen = getComputedStyle(one).outlineStyle !== 'none' && box.width > 0 && box.right > 0;
      return isSeen ? '' : one.outerHTML.slice(0, 80);
    })()`)) as string | null;
    if (state === null) break;
    if (state !== '') unseen.push(state);
  }
  return { reachable, reached, unseen };
}
