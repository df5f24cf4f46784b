import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contracts } from '../../src/contracts/index.ts';
import { landExtracts } from '../../src/land/land.ts';
import { openWarehouse } from '../../src/land/warehouse.ts';
import { textOf, validExtract } from '../harness/fuzz/fuzz-case.ts';
import { landOne, rawFolder, testKey } from './raw-folder.ts';

/** A name and a date of birth that are told from all others, and pass no check but that of text. */
const personOf = (number: number) =>
  `JANEDOE-${String.fromCodePoint(97 + (number % 26))}${number} 1971-02-03`;

/**
 * Sound rows of a feed, and after them one for each column with a person in it, and one for each column from which
 * on all are shifted by a comma in it, with a person before the column that dropped off, as in the case.
 */
function damaged(contract: (typeof contracts)[number]): { text: string; firstDamaged: number } {
  const sound = Array.from({ length: 5 }, (_, row) => `sound ${row}`);
  const draft = validExtract(contract, '2018-05', sound);
  const [row = []] = draft.rows;
  const typedIn = row.map((_, at) => row.with(at, personOf(at)));
  const shifted = row.map((_, at) =>
    [...row.slice(0, at), 'Old Town', personOf(row.length + at), ...row.slice(at + 1)].slice(0, row.length),
  );
  return { text: textOf({ ...draft, rows: [...draft.rows, ...typedIn, ...shifted] }), firstDamaged: 7 };
}

describe('of a row that broke its contract nothing of a person is told or kept, in whichever column it stands:', () => {
  test.each(
    contracts.filter(({ isFreeOfPersons }) => !isFreeOfPersons).map((one) => [one.feed, one] as const),
  )('%s', async (feed, contract) => {
    const { text } = damaged(contract);
    const raw = rawFolder({ [`${feed}-2018-05.csv`]: text });
    const folder = rawFolder({});
    const database = await openWarehouse(folder);
    const { findings } = await landExtracts(database, {
      rawFolder: raw,
      feeds: [feed],
      force: null,
      key: testKey,
    });
    await database.run('checkpoint');
    const held = await database.rows<{ line: number; record: string }>(
      'select extract_line as line, record from quarantine order by 1',
    );
    const accepted = JSON.stringify(await database.rows(`select * from landed_${feed}`));
    database.close();

    expect(held.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain('JANEDOE');
    expect(JSON.stringify(held)).not.toContain('JANEDOE');
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    const lines = text.split('\n');
    for (const { line } of held) {
      const person = /JANEDOE-\w+/.exec(lines[line - 1] ?? '')?.[0] ?? 'none';
      if (!accepted.includes(person)) expect(bytes.some((all) => all.includes(`${person} `))).toBe(false);
    }
  });
});

const survey = 'response_ref,crime_type,interviewed_on,overall,weight';

test.each([
  ['a word of any list of the contract', 'r1,hate,neither,neither,1', "'neither'"],
  ['a word for yes, or for no value', 'r1,hate,2018-05-31,N/A,1', "'N/A'"],
  [
    'a date in other letters',
    'r1,hate,31/05/2018,neither,1',
    "a value of the form '99/99/9999', where x is letters and 9 a digit",
  ],
  [
    'a name',
    'r1,hate,2018-05-31,José O’Neill,1',
    "a value of the form 'x x’x', where x is letters and 9 a digit",
  ],
])('what broke a contract is told as far as it is of no person: %s', async (_, row, got) => {
  const { findings } = await landOne(
    `${survey}\nr0,hate,2018-05-31,neither,1\n${row}\n`,
    'survey-2018-05.csv',
    ['survey'],
  );
  expect(findings[0]).toMatchObject({ code: 'wrong-value', line: 3, got });
});

test('a feed whose contract says that it is free of persons has its values quoted', async () => {
  const { findings } = await landOne(
    'month,role,headcount,headcount_bme,fte,fte_budget\n2018-05,officer,2O,1,1,1\n2018-05,staff,1,1,1,1\n',
    'workforce-2018-05.csv',
    ['workforce'],
  );
  expect(findings[0]).toMatchObject({ code: 'wrong-value', column: 'headcount', got: "'2O'" });
});

test.each([
  ['a row that ran into the header', `${survey}r1,hate,2018-05-31,JANE DOE,1`],
  ['a row with a word that is a column too', 'JANE DOE,weight,2018-05-31,neither,1'],
  ['a list of persons after the columns', `${survey},JANE DOE,1971-02-03`],
])('no text of a first line that holds values is told: %s', async (_, first) => {
  const { findings, state } = await landOne(
    `${first}\nr2,hate,2018-05-31,neither,1\n`,
    'survey-2018-05.csv',
    ['survey'],
  );
  expect(state).toBe('refused');
  expect(findings.map(({ level }) => level)).toContain('blocks');
  expect(JSON.stringify(findings)).not.toMatch(/JANE|1971/);
});
