import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, smallSite } from './small-site.ts';

describe('the query page, asked what it may not do', () => {
  let site: Awaited<ReturnType<typeof smallSite>>;
  beforeAll(async () => {
    site = await smallSite();
  });
  afterAll(() => site.stop());

  it.each([
    ["select content from read_text('/etc/passwd')", 'Files, folders and extensions cannot be reached'],
    ["from glob('/*')", 'Files, folders and extensions cannot be reached'],
    ['install httpfs', 'INSTALL is refused'],
    ['load httpfs', 'LOAD is refused'],
    ['pragma database_list', 'PRAGMA is refused'],
    ['set lock_configuration = false', 'SET is refused'],
    ['create temp table x as select 1', 'CREATE is refused'],
    ['drop table results', 'DROP is refused'],
    ['with a as (select 1) insert into results select * from results', 'INSERT is refused'],
  ])('refuses %s in plain words, and stays in its box', async (sql, words) => {
    const { status, text } = await site.get(asked(sql));
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text).toContain(`${sql}</textarea>`);
  });
});
