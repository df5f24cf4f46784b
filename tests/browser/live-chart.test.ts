import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath, openBrowser, type TestBrowser, visit } from './browser.ts';

const wide = { width: 1280, height: 900 };

describe.skipIf(browserPath === null)('a chart that can be pointed at', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens the page of a measure, waits for its chart, and returns what the page asked of others or complained of. */
  const open = (query: string, work: (page: Page) => Promise<void>, viewport = wide) =>
    visit(browser, `${inject('site')}/measure/${query}`, { viewport }, async (page) => {
      await page.locator('.is-live').waitFor();
      await work(page);
    });

  it('is drawn by Vega under the rules of the site, and asks no other host', async () => {
    const complaints = await open('T3A.1', async (page) => {
      expect(await page.locator('.live svg').textContent()).toContain('crimes');
    });
    expect(complaints).toEqual([]);
  });

  it('tells of the month under the pointer, and stops when the pointer leaves', async () => {
    await open('T3A.1', async (page) => {
      const box = await page.locator('.live').boundingBox();
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 150);
      expect(await page.locator('.tip').innerText()).toMatch(/^\w+ 201[678]\s+2 crimes/);
      await page.mouse.move(5, 5);
      expect(await page.locator('.tip').isVisible()).toBe(false);
    });
  });

  it('is gone through by keys: months by left and right, lines by up and down, each read out', async () => {
    await open('T2A.2?part=child&line=part:organisation', async (page) => {
      await page.locator('.live').focus();
      const spoken = () => page.locator('.spoken').textContent();
      await page.keyboard.press('Home');
      expect(await spoken()).toBe('June 2016, Child Victim: 50.00% of victim-based crime. 1 of 2.');
      await page.keyboard.press('ArrowDown');
      expect(await spoken()).toBe('June 2016, Organisation: 0.00% of victim-based crime. 0 of 2.');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      expect(await spoken()).toMatch(/^April 2018, Organisation: 50.00%/);
      await page.keyboard.press('Escape');
      expect(await page.locator('.tip').isVisible()).toBe(false);
    });
  });

  it('shows the months that its two ends are set to, in picture, address and links', async () => {
    await open('T3A.1', async (page) => {
      await page.getByLabel('First month').focus();
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
      expect(await page.getByLabel('First month').getAttribute('aria-valuetext')).toBe('September 2016');
      expect(page.url()).toContain('?from=2016-09&to=2018-05');
      const link = await page.getByText('Data (CSV)').getAttribute('href');
      expect(link).toBe('/measure/T3A.1/data.csv?part=all&area=force&from=2016-09&to=2018-05');
      await page.getByRole('button', { name: 'All months' }).click();
      expect(page.url()).toMatch(/T3A\.1$/);
    });
  });

  it('is moved along the months by dragging what is chosen', async () => {
    await open('T3A.1?from=2016-06&to=2017-05', async (page) => {
      const box = await page.locator('.chosen').boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 400, y, { steps: 5 });
      await page.mouse.up();
      expect(await page.locator('.range output').innerText()).toMatch(/^\w+ 201[67] to \w+ 201[78]$/);
      expect(page.url()).not.toContain('from=2016-06');
    });
  });

  it('has its lines switched on and off, and keeps the last', async () => {
    await open('T3A.1', async (page) => {
      await page.getByRole('checkbox', { name: 'City' }).check();
      expect(page.url()).toContain('?line=City');
      expect(await page.locator('.live svg').textContent()).toContain('City 2');
      await page.getByRole('checkbox', { name: 'Whole force' }).uncheck();
      expect(page.url()).toContain('?line=City&off=1');
      await page.getByRole('checkbox', { name: 'City' }).click();
      expect(await page.getByRole('checkbox', { name: 'City' }).isChecked()).toBe(true);
    });
  });

  it('is as wide as the page, at any width, and stays so', async () => {
    await open('T3A.1', async (page) => {
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(100);
        const [outer, inner] = (await page.evaluate(
          `['.live', '.live svg'].map((each) => document.querySelector(each).getBoundingClientRect().width)`,
        )) as [number, number];
        expect(Math.abs(outer - inner), `${width} pixels`).toBeLessThan(2);
      }
    });
  });
});
