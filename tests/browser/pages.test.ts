import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserName, browserPath, openBrowser, type TestBrowser, visit } from './browser.ts';
import { pages } from './pages.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of all that axe looks at, what the width of a page decides, and what its colours do. */
const ofWidth = ['target-size', 'scrollable-region-focusable', 'color-contrast'];
const ofColours = ['color-contrast', 'link-in-text-block'];
const onScreen = { width: 1280, height: 900 };
const atDoubleSize = { width: 640, height: 450 };
const narrow = { width: 320, height: 640 };

describe.skipIf(browserPath === null)('every page in a browser', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('the paper is there as tagged PDF', async () => {
    const answer = await fetch(`${inject('site')}/reports/2018-05/performance-insight.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toContain('/StructTreeRoot');
  });

  describe.each(pages)('%s', (path) => {
    const address = `${inject('site')}${path}`;

    it('axe finds nothing at WCAG 2.2 AA in either colour scheme, and no other host is asked', async () => {
      const complaints = await visit(browser, address, { viewport: onScreen }, async (page) => {
        await settle(page);
        await openAll(page);
        await page.evaluate(leaveOnlyWordsOfDrawings);
        expect(await violations(new AxeBuilder({ page }).withTags(wcag))).toEqual([]);
        await page.setViewportSize(narrow);
        expect(await violations(new AxeBuilder({ page }).withRules(ofWidth))).toEqual([]);
      });
      await visit(browser, address, { colorScheme: 'dark', viewport: onScreen }, async (page) => {
        await settle(page);
        await openAll(page);
        await page.evaluate(leaveOnlyWordsOfDrawings);
        expect(await violations(new AxeBuilder({ page }).withRules(ofColours))).toEqual([]);
      });
      // A page that is not there is one complaint of Chromium.
      const isTold = path === '/nothing' && browserName === 'Chromium';
      expect(complaints).toEqual(isTold ? [expect.stringContaining('404')] : []);
    });

    it('is reached whole by keyboard, says the same without JavaScript, never scrolls sideways', async () => {
      const said: string[] = [];
      await visit(browser, address, { viewport: onScreen }, async (page) => {
        await settle(page);
        said.push(await mainText(page));
        await page.reload();
        await settle(page);
        const { reachable, reached, unseen } = await tabThrough(page);
        expect(reached).toBe(reachable);
        expect(unseen).toEqual([]);
        await openAll(page);
        for (const size of [onScreen, atDoubleSize, narrow]) {
          await page.setViewportSize(size);
          // A live chart is drawn again in the new width, a moment later.
          await expect
            .poll(() => page.evaluate('document.documentElement.scrollWidth'), {
              message: `${size.width} pixels wide`,
              timeout: 5_000,
            })
            .toBeLessThanOrEqual(size.width);
        }
      });
      await visit(browser, address, { javaScriptEnabled: false, viewport: onScreen }, async (page) => {
        said.push(await mainText(page));
      });
      expect(said[1]).toBe(said[0]);
    });
  });
});

/** What axe finds against, each with the first place. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
}

/** Waits until a script has drawn the charts of a page. */
async function settle(page: Page): Promise<void> {
  await page.locator('figure[data-lines]:not(.is-live)').waitFor({ state: 'detached' });
}

/** Opens what is folded: of many alike, as the charts of the paper are, the first few. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(`
    const opened = {};
    for (const one of document.querySelectorAll('details')) {
      opened[one.className] = (opened[one.className] ?? 0) + 1;
      one.open = opened[one.className] <= 6;
    }`);
}

/**
 * A drawing is one image to a screen reader, with a title and a description, and tests/charts hold its colours to
 * their contrast. What it is drawn of is taken out, because axe would take minutes over it.
 */
const leaveOnlyWordsOfDrawings = `
  for (const drawn of document.querySelectorAll('svg[role="img"] > :not(title, desc)')) drawn.remove();`;

/**
 * What the page says, without what differs from one look to the next, and without the drawing of a chart and the ways to
 * choose its months, which a script has others of: its figures stand in the table.
 */
async function mainText(page: Page): Promise<string> {
  await page.evaluate(`
    for (const each of document.querySelectorAll('.drawing, .range, .without-script, .with-script')) each.style.display = 'none'`);
  const text = await page.locator('main').innerText();
  return text.replace(/ Ctrl \+ Space.*asks\./, '').replace(/[\d.]+ seconds\./, '');
}

/** Presses Tab until the page has been gone through; what could be reached, what was, and what showed no focus. */
async function tabThrough(page: Page): Promise<{ reachable: number; reached: number; unseen: string[] }> {
  const reachable = (await page.evaluate(`
    [...document.querySelectorAll('a[href], button, select, textarea, input, summary, [tabindex="0"]')]
      .filter((one) => one.type !== 'hidden' && one.checkVisibility()).length`)) as number;
  const unseen: string[] = [];
  let reached = 0;
  // A box for a month has stops of its own: one for the month, one for the year, one for its calendar.
  for (let pressed = 0; reached <= reachable && pressed < 4 * reachable; pressed += 1) {
    await page.keyboard.press('Tab');
    const state = (await page.evaluate(`(() => {
      const one = document.activeElement;
      const isWithin = one === window.reachedLast && one.type === 'month';
      if (isWithin) return 'within';
      if (one === null || one === document.body || one.dataset.reached) return null;
      window.reachedLast = one;
      one.dataset.reached = 'yes';
      const box = one.getBoundingClientRect();
      const isSeen = getComputedStyle(one).outlineStyle !== 'none' && box.width > 0 && box.right > 0;
      return isSeen ? '' : one.outerHTML.slice(0, 80);
    })()`)) as string | null;
    if (state === null) break;
    if (state === 'within') continue;
    reached += 1;
    if (state !== '') unseen.push(state);
  }
  return { reachable, reached, unseen };
}
