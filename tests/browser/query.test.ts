import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath, openBrowser, type TestBrowser, visit } from './browser.ts';

describe.skipIf(browserPath === null)('the query page in a browser', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    visit(browser, `${inject('site')}${path}`, options, work);

  it('is asked by keyboard alone, with suggestions, and keeps the question in its address', async () => {
    const complaints = await on('/query', async (page) => {
      await page.locator('#sql').focus();
      await page.keyboard.type('select is_syn');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[role=option][aria-selected=true]').innerText()).toContain('is_synthetic');
      await page.keyboard.press('Enter');
      await page.keyboard.type(' from buil');
      await page.keyboard.press('Escape');
      expect(await page.locator('#suggestions').isVisible()).toBe(false);
      await page.keyboard.type('d');
      await page.keyboard.press('Control+Enter');
      await page.locator('#answer').waitFor();
      expect(new URL(page.url()).searchParams.get('sql')).toBe('select is_synthetic from build');
      expect(await page.locator('.rows td').allInnerTexts()).toEqual(['true']);
      expect(await page.locator('#sql').inputValue()).toBe('select is_synthetic from build');
    });
    expect(complaints).toEqual([]);
  });

  it('takes a suggestion with the mouse, and closes them as the box is left', async () => {
    await on('/query', async (page) => {
      await page.locator('#sql').pressSequentially('from comparis');
      await page.locator('[role=option]').first().click();
      expect(await page.locator('#sql').inputValue()).toBe('from comparisons');
      await page.locator('#sql').pressSequentially(' where ar');
      await page.keyboard.press('Tab');
      expect(await page.locator('#suggestions').isVisible()).toBe(false);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON');
    });
  });

  it('asks, draws and downloads without JavaScript', async () => {
    const without = { javaScriptEnabled: false, acceptDownloads: true };
    await on(
      '/query',
      async (page) => {
        await page.locator('#sql').fill("select month, value from series('T3A.1') where area = 'force'");
        await page.getByRole('button', { name: 'Ask' }).click();
        expect(await page.locator('.picture svg').count()).toBe(1);
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Download as CSV' }).click();
        const text = readFileSync(await (await download).path(), 'utf8');
        expect(text.split('\n')[0]).toBe('month,value');
        expect(text.split('\n')).toHaveLength(26);
      },
      without,
    );
  });

  it('survives a runaway question, and says so', async () => {
    const runaway = 'select count(*) from generate_series(1, 10000000) a, generate_series(1, 10000000) b';
    await on(`/query?${new URLSearchParams({ sql: runaway })}`, async (page) => {
      expect(await page.getByRole('alert').innerText()).toContain('took longer than 10 seconds');
      expect(await page.locator('#sql').inputValue()).toBe(runaway);
      await page.locator('#sql').fill('select 42 as answer');
      await page.getByRole('button', { name: 'Ask' }).click();
      expect(await page.locator('.rows td').innerText()).toBe('42');
    });
  });

  it('a measure is filtered by keyboard alone, and the choice stands in the address', async () => {
    await on('/measure/T3A.1', async (page) => {
      await page.locator('#area').focus();
      await page.keyboard.type('City');
      await page.getByRole('button', { name: 'Show' }).press('Enter');
      await page.waitForURL(/area=City/);
      expect(await page.locator('#area').inputValue()).toBe('City');
    });
  });
});
