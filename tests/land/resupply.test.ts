import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CountedInput } from '../../src/land/choose-extracts.ts';
import { addDecision } from '../../src/land/decisions.ts';
import { landExtracts } from '../../src/land/land.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { call, callHeader, place, rawFolder, testKey } from './raw-folder.ts';

/** Calls of May 2018, from the first number to the last. */
function calls(first: number, last: number): string {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => call(`C${first + index}`));
  return `${[callHeader, ...rows].join('\n')}\n`;
}

/** Lands a folder again and again in one warehouse. */
async function landing(folder: string) {
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  return async (isKept?: () => boolean, published: readonly CountedInput[] = []) => {
    const landed = await landExtracts(database, {
      rawFolder: folder,
      feeds: ['call'],
      force: null,
      key: testKey,
      ...(isKept && { isKept }),
      published,
    });
    const [rows] = await database.rows<{ rows: number }>('select count(*) as rows from landed_call');
    return {
      ...landed,
      files: landed.accepted.map(({ file, rows_accepted }) => [file, rows_accepted]),
      rows: rows?.rows,
    };
  };
}

const first = 'call/call-2018-05.csv';
const second = 'call/call-2018-05-v2.csv';

function decide(folder: string, file: string, sha256: string, decision: 'accept' | 'withdraw') {
  addDecision(folder, { file, sha256, decision, reason: 'seen', decided_on: '2018-06-05' });
}

describe('a re-issue', () => {
  test('that changes 10% of the rows or less replaces the earlier one, and the note says how it differs', async () => {
    const again = await landing(rawFolder({ [first]: calls(1, 200), [second]: calls(11, 205) }));
    const { files, findings } = await again();
    expect(files).toEqual([[second, 195]]);
    expect(findings.map(({ code, got }) => [code, got])).toEqual([
      ['replaced-by-re-issue', `a newer one, ${second}; of 200 rows 10 out and 5 in (May 2018)`],
    ]);
  });

  test('that changes more is held: the earlier one counts', async () => {
    const again = await landing(rawFolder({ [first]: calls(1, 200), [second]: calls(22, 200) }));
    const { files, findings, refused } = await again();
    expect(files).toEqual([[first, 200]]);
    expect(refused.map(({ file }) => file)).toEqual([second]);
    expect(findings.map(({ code, level }) => [code, level])).toEqual([
      ['re-issue-held', 'blocks'],
      ['older-issue-counted', 'notes'],
    ]);
  });

  test('that was held counts when it is accepted, and only as it was then', async () => {
    const folder = rawFolder({ [first]: calls(1, 200), [second]: calls(22, 200) });
    const again = await landing(folder);
    const [held] = (await again()).refused;
    decide(folder, second, held?.sha256 ?? '', 'accept');
    expect((await again()).files).toEqual([[second, 179]]);

    writeFileSync(join(folder, second), calls(100, 120));
    const changed = await again();
    expect(changed.files).toEqual([[second, 179]]);
    expect(changed.findings.map(place)).toContainEqual(
      expect.objectContaining({ code: 're-issue-held', file: second }),
    );
  });

  test('of under 20 rows is never held', async () => {
    const again = await landing(rawFolder({ [first]: calls(1, 19), [second]: calls(50, 60) }));
    expect((await again()).files).toEqual([[second, 11]]);
  });
});

describe('an extract overwritten in its place', () => {
  test('is held while it differs much from what the last build counted, which stays in the warehouse', async () => {
    const folder = rawFolder({ [first]: calls(1, 200) });
    const again = await landing(folder);
    await again();
    writeFileSync(join(folder, first), calls(1, 100));
    for (const _ of [1, 2]) {
      const { files, rows, refused } = await again();
      expect(files).toEqual([[first, 200]]);
      expect(rows).toBe(300);
      expect(refused).toHaveLength(1);
    }
  });

  test('replaces what was counted where it differs little, and the old rows are forgotten', async () => {
    const folder = rawFolder({ [first]: calls(1, 200) });
    const again = await landing(folder);
    await again();
    writeFileSync(join(folder, first), calls(1, 190));
    const { files, rows, resupplies } = await again();
    expect(files).toEqual([[first, 190]]);
    expect(rows).toBe(190);
    expect(resupplies.map(({ months }) => months)).toEqual([
      [{ month: '2018-05', older: 200, newer: 190, out: 10, in: 0 }],
    ]);
  });
});

describe('an extract that is gone from the folder', () => {
  test('is not counted, and forgotten', async () => {
    const folder = rawFolder({ [first]: calls(1, 5), 'call/call-2018-04.csv': calls(1, 0) });
    const again = await landing(folder);
    await again();
    rmSync(join(folder, first));
    const { files, rows } = await again();
    expect(files).toEqual([]);
    expect(rows).toBe(0);
  });

  test('keeps its rows in the warehouse where they are to be kept, and is read from there when it comes back', async () => {
    const folder = rawFolder({ [first]: calls(1, 5) });
    const again = await landing(folder);
    await again();
    rmSync(join(folder, first));
    const gone = await again(() => true);
    expect([gone.files, gone.rows]).toEqual([[], 5]);
    writeFileSync(join(folder, first), calls(1, 5));
    const back = await again(() => true);
    expect([back.files, back.knownCount]).toEqual([[[first, 5]], 1]);
  });
});

describe('an extract that was withdrawn', () => {
  test('is not counted, and the issue before it counts again', async () => {
    const folder = rawFolder({ [first]: calls(1, 200), [second]: calls(1, 201) });
    const again = await landing(folder);
    const [counted] = (await again()).accepted;
    decide(folder, second, counted?.sha256 ?? '', 'withdraw');
    const { files, findings } = await again();
    expect(files).toEqual([[first, 200]]);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['withdrawn-extract', second]]);
  });
});

describe('where the warehouse was made again, a delivery in the place of what a paper counted', () => {
  /** What was counted of the first delivery, whose file then holds another, and a warehouse that knows neither. */
  async function madeAgain(files: Record<string, string>) {
    const folder = rawFolder({ [first]: calls(1, 200) });
    const { accepted } = await (await landing(folder))();
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const again = await landing(folder);
    return { folder, published: accepted, land: () => again(undefined, accepted) };
  }

  test('stays held, and nothing is counted of its month, until it is accepted', async () => {
    const { folder, land } = await madeAgain({ [first]: calls(1, 300) });
    const { files, refused, findings } = await land();
    expect(files).toEqual([]);
    expect(findings).toMatchObject([{ code: 're-issue-held', level: 'blocks', file: first }]);
    decide(folder, first, refused[0]?.sha256 ?? '', 'accept');
    expect((await land()).files).toEqual([[first, 300]]);
  });

  test('stays held however small the difference: there is nothing to compare it with', async () => {
    const { land } = await madeAgain({ [first]: calls(1, 201) });
    expect((await land()).files).toEqual([]);
  });

  test('holds a further re-issue of the month too', async () => {
    const { folder, land } = await madeAgain({ [first]: calls(1, 300), [second]: calls(1, 310) });
    const { files, refused } = await land();
    expect(files).toEqual([]);
    expect(refused.map(({ file }) => file).sort()).toEqual([second, first].sort());
    const further = refused.find(({ file }) => file === second);
    decide(folder, second, further?.sha256 ?? '', 'accept');
    expect((await land()).files).toEqual([[second, 310]]);
  });

  test('counts where what was counted is there again, or had been withdrawn', async () => {
    const back = await madeAgain({ [first]: calls(1, 300) });
    writeFileSync(join(back.folder, first), calls(1, 200));
    expect((await back.land()).files).toEqual([[first, 200]]);
    const { folder, published, land } = await madeAgain({ [first]: calls(1, 300) });
    decide(folder, first, published[0]?.sha256 ?? '', 'withdraw');
    expect((await land()).files).toEqual([[first, 300]]);
  });
});
