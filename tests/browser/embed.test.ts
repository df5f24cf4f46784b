import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';
import { passingFolder } from '../build-into.ts';
import { browserPath, openBrowser, type TestBrowser, visit } from './browser.ts';

const { resolve } = createRequire(import.meta.url);
const libraries = ['vega', 'vega-lite', 'vega-embed'];
const chart = 'T3A.1.vl.json';

/** The snippet as docs/charts.md prints it. */
function snippet(): string {
  const page = readFileSync(projectFolder('docs', 'charts.md'), 'utf8');
  return /```html\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

describe.skipIf(browserPath === null)('the snippet of docs/charts.md', () => {
  let browser: TestBrowser;
  let server: Server;
  const folder = passingFolder();
  const file = (name: string) => join(folder.path, name);
  const specification = () =>
    readFileSync(join(inject('out'), 'charts', 'performance-insight', '2018-05', chart), 'utf8');
  beforeAll(async () => {
    browser = await openBrowser();
    for (const name of libraries) {
      const packageFolder = join(resolve(name).replace(/[/\\]build[/\\][^/\\]*$/, ''), 'build');
      copyFileSync(join(packageFolder, `${name}.min.js`), file(`${name}.min.js`));
    }
    writeFileSync(file(chart), specification());
    writeFileSync(file('page.html'), inPage(snippet()));
    server = createServer((request, response) => {
      const isPage = request.url === '/page.html';
      response.writeHead(200, { 'Content-Type': isPage ? 'text/html' : 'text/javascript' });
      response.end(readFileSync(file(request.url?.slice(1) ?? '')));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    folder.remove();
  });

  it('draws a built chart from its specification alone, and asks no other host', async () => {
    const { port } = server.address() as AddressInfo;
    const complaints = await visit(browser, `http://127.0.0.1:${port}/page.html`, {}, async (page) => {
      expect(await drawnText(page)).toContain(headline());
    });
    expect(complaints).toEqual([]);
  });

  it('draws it in a page opened from a folder, where the specification is pasted into it', async () => {
    const pasted = snippet().replace(
      /fetch\([\s\S]*?\.then\(\(specification\) =>\s*(vegaEmbed\([\s\S]*?\))\);/,
      (_, call: string) => `const specification = ${specification()};\n${call};`,
    );
    expect(pasted).not.toContain('fetch');
    writeFileSync(file('pasted.html'), inPage(pasted));
    const address = pathToFileURL(file('pasted.html')).href;
    const complaints = await visit(browser, address, {}, async (page) => {
      expect(await drawnText(page)).toContain(headline());
    });
    expect(complaints).toEqual([]);
  });

  /** The first words of the chart's headline, as it is broken over lines. */
  function headline(): string {
    const [line] = [JSON.parse(specification()).title.text].flat();
    return line;
  }
});

const inPage = (content: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"></head><body>${content}</body></html>`;

async function drawnText(page: Page): Promise<string> {
  const drawing = page.locator('#chart svg');
  await drawing.waitFor();
  return (await drawing.textContent()) ?? '';
}
