import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, smallSite } from './small-site.ts';

const crossJoin = 'select count(*) from generate_series(1, 10000000) a, generate_series(1, 10000000) b';

describe('the query page', () => {
  let site: Awaited<ReturnType<typeof smallSite>>;
  beforeAll(async () => {
    site = await smallSite();
  });
  afterAll(() => site.stop());

  it('a runaway question is stopped after 10 seconds, and hurts nobody meanwhile', async () => {
    let hasEnded = false;
    const runaway = site.get(asked(crossJoin)).finally(() => {
      hasEnded = true;
    });
    const other = await site.get(asked('select 40 + 2 as answer'));
    expect(other.text).toContain('<td class="number">42</td>');
    expect(hasEnded).toBe(false);
    expect((await site.get('/glance')).status).toBe(200);
    const { status, text } = await runaway;
    expect(status).toBe(200);
    expect(text).toContain('The question took longer than 10 seconds and was stopped.');
    expect(text).toContain(`${crossJoin}</textarea>`);
  });

  it('a question that takes all memory, or that ends DuckDB itself, hurts nobody', async () => {
    const greedy = await site.get(asked('select list_sum(range(600000000))'));
    expect(greedy.text).toMatch(/needs more than 1GB of memory|needed more memory than there is/);
    // DuckDB ends its process where it finds its log file forbidden.
    const log = join(site.out, 'log');
    const fatal = `from (select count(*) from enable_logging(storage = 'file', storage_path = '${log}')), range(3)`;
    expect((await site.get(asked(fatal))).status).toBe(200);
    expect(readdirSync(site.out)).not.toContain('log');
    expect((await site.get(asked('select 1 as one'))).text).toContain('<td class="number">1</td>');
  });
});
