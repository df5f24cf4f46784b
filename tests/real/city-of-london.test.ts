import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { parseTable } from '../../src/csv.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Figures } from '../../src/pipeline/publication.ts';
import { reconcile } from '../../src/stage/reconcile.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { absent, countBetween, hasRealData, realData, searchRows, streetRows } from './real-files.ts';

const current = ['2020-01', '2020-12'] as const;
const previous = ['2019-01', '2019-12'] as const;
const asb = 'Anti-social behaviour';
const slug = (type: string) => type.toLowerCase().replaceAll(/[^a-z]+/g, '-');

describe.skipIf(!hasRealData)(`City of London to December 2020 (skipped where ${absent})`, () => {
  const folder = passingFolder();
  let figures: Figures;
  let found: readonly Finding[];
  const resultOf = (measure: string, part = 'all') => {
    const found = figures.shown.results.find((result) => result.measure === measure && result.part === part);
    if (!found) throw new Error(`no result: ${measure} ${part}`);
    return found;
  };

  beforeAll(async () => {
    const referenceFolder = join(realData, 'geography');
    const options = { rawFolder: realData, out: folder.path, asAt: '2020-12', referenceFolder };
    const { made, findings } = await buildInto(openData, options);
    if (made === null) throw new Error('stopped');
    figures = made;
    found = findings;
  });
  afterAll(folder.remove);

  it('has no sentence of more than six words more than five times in its drafts, whatever its figures', () => {
    const csv = join(folder.path, 'reports', 'open-data', '2020-12', 'open-data-csv', 'paper.csv');
    const drafts = parseTable(readFileSync(csv, 'utf8')).map(({ Insight = '' }) => Insight);
    expect(drafts).toHaveLength(22);
    const times = new Map<string, number>();
    for (const sentence of drafts.flatMap((draft) => draft.split(/(?<=\.)\s+(?=[A-Z\d])/))) {
      const skeleton = sentence.replaceAll(/[A-Z][a-z]+ \d{4}|\d[\d,.]*/g, '#');
      if (skeleton.split(' ').length > 6) times.set(skeleton, (times.get(skeleton) ?? 0) + 1);
    }
    expect(times.size).toBeGreaterThan(3);
    expect([...times].filter(([, count]) => count > 5)).toEqual([]);
  });

  it('counts anti-social behaviour as plain counting does, in both windows', () => {
    const rows = streetRows().filter((row) => row['Crime type'] === asb);
    const month = (row: Record<string, string>) => row.Month ?? '';
    expect(resultOf('asb').current).toBe(countBetween(rows, month, ...current));
    expect(resultOf('asb').previous).toBe(countBetween(rows, month, ...previous));
  });

  it('counts every published type as plain counting does, in both windows', () => {
    const types = [...new Set(streetRows().map((row) => row['Crime type'] ?? ''))];
    const expected = types.map((type) => {
      const rows = streetRows().filter((row) => row['Crime type'] === type);
      const month = (row: Record<string, string>) => row.Month ?? '';
      return [slug(type), countBetween(rows, month, ...current), countBetween(rows, month, ...previous)];
    });
    const built = figures.shown.results
      .filter((result) => result.measure === 'crime-type')
      .map((result) => [result.part, result.current, result.previous]);
    expect(built.sort()).toEqual(expected.sort());
    expect(built).toHaveLength(14);
  });

  it('counts all crime without anti-social behaviour, and its areas add up to it', () => {
    const rows = streetRows().filter((row) => row['Crime type'] !== asb);
    expect(resultOf('all-crime').current).toBe(countBetween(rows, (row) => row.Month ?? '', ...current));
    const parts = ['rural', 'urban', 'unknown'].map((part) => resultOf('all-crime', part).current ?? 0);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(resultOf('all-crime').current);
    const unplaced = rows.filter((row) => row['LSOA code'] === '');
    expect(resultOf('all-crime', 'unknown').current).toBe(
      countBetween(unplaced, (row) => row.Month ?? '', ...current),
    );
  });

  it('withholds stop and search, as July 2020 holds every row twice', () => {
    expect(resultOf('stop-search')).toMatchObject({
      status: 'withheld',
      reason: 'July 2020 refused: doubled extract',
      current: null,
    });
    const rows = searchRows();
    const month = (row: Record<string, string>) => row.Date?.slice(0, 7) ?? '';
    expect(resultOf('stop-search').window_end).toBe('2020-11');
    expect(resultOf('stop-search').previous).toBe(countBetween(rows, month, '2018-12', '2019-11'));
    expect(found.filter((found) => found.level === 'blocks')).toMatchObject([
      { code: 'doubled-extract', rows: 518 },
    ]);
  });

  // The first search of September 2018 is published as 2018-08-31T23:…+00:00, which is after midnight in London.
  it('finds no search of another month than its file’s, as times are those of London', () => {
    expect(found.filter((found) => found.code === 'row-of-another-month')).toEqual([]);
  });

  it('accounts for every row of every file', () => {
    const accounts = reconcile(figures.landed, figures.staged);
    for (const { receipt, rowsAccepted, rowsQuarantined, rowsSkipped } of accounts) {
      const lines = readFileSync(join(realData, receipt.file), 'utf8').trimEnd().split('\n').length;
      expect(receipt.rows_in).toBe(lines - 1);
      expect(rowsAccepted + rowsQuarantined + rowsSkipped).toBe(receipt.rows_in);
    }
    // 24,539 and 6,481 lines, counted with wc, less a header in each of the 68 files.
    expect(accounts.reduce((sum, { receipt }) => sum + receipt.rows_in, 0)).toBe(24539 + 6481 - 68);
  });
});
