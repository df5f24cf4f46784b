import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath, openBrowser, type TestBrowser, visit } from './browser.ts';
import { pages } from './pages.ts';

const widths = [390, 768, 1440];
const site = inject('site');
const settle = (page: Page) =>
  page.locator('figure[data-lines]:not(.is-live)').waitFor({ state: 'detached' });

/**
 * Texts that are cut: by the edge of the window, of a picture, or of a box that hides what is too much and is not for
 * screen readers alone. What scrolls in a box of its own is not cut.
 */
const cutTexts = `(() => {
  const cut = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement;
    if (node.data.trim() === '' || !holder.checkVisibility({ visibilityProperty: true })) continue;
    if (holder.closest('.hidden, .skip, style, script, title, desc, select, textarea, .scroll, .suggestions')) continue;
    const words = document.createRange();
    words.selectNodeContents(node);
    const text = words.getBoundingClientRect();
    if (text.width === 0) continue;
    const around = [{ left: 0, right: innerWidth, top: -Infinity, bottom: Infinity }];
    for (let box = holder; box && box !== document.body; box = box.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(box);
      if (clipPath !== 'none' || /auto|scroll/.test(overflowX)) { around.length = 0; break; }
      if (overflowX === 'hidden' || overflowX === 'clip' || box.localName === 'svg') around.push(box.getBoundingClientRect());
    }
    const isCut = around.some(({ left, right, top, bottom }) =>
      text.left < left - 1.5 || text.right > right + 1.5 || text.top < top - 3 || text.bottom > bottom + 3);
    if (isCut) cut.push(node.data.trim().slice(0, 60));
  }
  return cut;
})()`;

describe.skipIf(browserPath === null)('the site in a browser', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(pages)(
    '%s has no cut text and never scrolls sideways on phone, tablet and screen, light and dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit(browser, `${site}${path}`, { colorScheme }, async (page) => {
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            await settle(page);
            await page.waitForTimeout(150);
            const where = `${width} pixels, ${colorScheme}`;
            expect(await page.evaluate('document.documentElement.scrollWidth'), where).toBeLessThanOrEqual(
              width,
            );
            expect(await page.evaluate(cutTexts), where).toEqual([]);
          }
        });
      }
    },
  );

  it('the table of measures is sorted by keyboard alone', async () => {
    await visit(browser, `${site}/`, {}, async (page) => {
      const heading = page.locator('th a[data-sort=change]');
      const changes = () =>
        page.locator('#measures-table tbody tr[data-place]').evaluateAll((rows) =>
          rows.flatMap((row) => {
            const { change } = (row as unknown as { dataset: Record<string, string> }).dataset;
            return change ? [Number(change)] : [];
          }),
        );
      await heading.focus();
      await page.keyboard.press('Enter');
      const once = await changes();
      expect(once.length).toBeGreaterThan(1);
      await page.keyboard.press('Enter');
      expect(await changes()).toEqual(once.toReversed());
      expect([...once].sort((a, b) => a - b)).toEqual(
        once[0] === Math.min(...once) ? once : once.toReversed(),
      );
      expect(await page.locator('th[aria-sort]').count()).toBe(1);
    });
  });

  it('the map is gone through by Tab, draws the line of the area that is reached, and opens it by Enter', async () => {
    await visit(browser, `${site}/measure/T3A.1`, {}, async (page) => {
      await settle(page);
      const first = page.locator('.area-map a[data-area], .area-map [data-area] a').first();
      const area = (await first.getAttribute('data-area')) ?? '';
      await page.locator('.map-views a').last().focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.dataset.area')).toBe(area);
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      await page.waitForTimeout(100);
      expect(await page.locator('.live svg').textContent()).toContain(area);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/measure/T3A.1?area=*`);
      expect(new URL(page.url()).searchParams.get('area')).toBe(area);
    });
  });

  it('where, since when, which offences: four clicks from the overview', async () => {
    await visit(browser, `${site}/`, {}, async (page) => {
      await page.locator('#measures-table a[href="/measure/T3A.1"]').first().click();
      await page.locator('.live svg').waitFor();
      await page.locator('.map-views').getByRole('link', { name: 'Change' }).click();
      await page.locator('.area-map [data-area]').first().click();
      const offence = page.locator('a[href^="/offence/"]').first();
      const name = (await offence.textContent()) ?? '';
      await offence.click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    });
  });

  it('the scripts of a page, Vega among them, are under 400 KB packed', async () => {
    await visit(browser, `${site}/measure/T3A.1`, {}, async (page) => {
      await settle(page);
      const names = (await page.evaluate(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`,
      )) as string[];
      expect(names.some((name) => name.includes('vega'))).toBe(true);
      const packed = await Promise.all(
        names.map(async (name) => gzipSync(await (await fetch(name)).text()).length),
      );
      expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(400_000);
    });
  });

  it('what stands in the plot of a break in recording is at most 15% of it', async () => {
    await visit(browser, `${site}/measure/T3A.1`, {}, async (page) => {
      await settle(page);
      const [count, plot, highest] = (await page.evaluate(`(() => {
        const notes = [...document.querySelectorAll('.live svg .breaknote_marks path')].map((each) => each.getBoundingClientRect());
        const plot = document.querySelector('.live svg .background').getBoundingClientRect();
        const within = ({ top, bottom }) => Math.max(0, Math.min(bottom, plot.bottom) - Math.max(top, plot.top));
        return [notes.length, plot.height, Math.max(0, ...notes.map(within))];
      })()`)) as [number, number, number];
      expect(count).toBe(await page.locator('ol.breaks li').count());
      expect(plot).toBeGreaterThan(100);
      expect(highest).toBeLessThanOrEqual(0.15 * plot);
    });
  });

  it('the index of the charts finds by words, and copies an alt text and a specification', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    await visit(browser, `${site}/charts/2018-05/index.html`, options, async (page) => {
      const copied = () => page.evaluate('navigator.clipboard.readText()');
      await page.getByRole('searchbox').fill('limits T3A.1');
      await page.getByText('Charts: 1').waitFor();
      await page.getByRole('button', { name: 'Copy alt text of T3A.1-limits' }).click();
      await page.getByText('The alt text is copied').waitFor();
      expect(await copied()).toMatch(/^Process limits chart: /);
      await page.getByRole('button', { name: 'Copy specification of T3A.1-limits' }).click();
      await page.getByText('T3A.1-limits.vl.json is copied').waitFor();
      expect(JSON.parse((await copied()) as string).$schema).toContain('vega-lite');
    });
  });
});
