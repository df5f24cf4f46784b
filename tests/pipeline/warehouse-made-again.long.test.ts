import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addDecision } from '../../src/land/decisions.ts';
import { passingFolder } from '../build-into.ts';
import { buildMart, writeStreet } from '../faults/street-build.ts';
import { burglary, street } from '../land/raw-folder.ts';

test.each([
  ['deleted', (warehouse: string) => rmSync(join(warehouse, 'warehouse.duckdb'))],
  ['damaged', (warehouse: string) => writeFileSync(join(warehouse, 'warehouse.duckdb'), 'no database')],
  ['gone with its folder', (warehouse: string) => rmSync(warehouse, { recursive: true })],
  [
    'landed again, as the key is another',
    (warehouse: string) => writeFileSync(join(warehouse, 'pseudonym.key'), 'b'.repeat(64)),
  ],
])('a re-issue that was held stays held when the warehouse is %s, until it is accepted', async (_, lose) => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  writeStreet(raw, '2018-03', '2018-04');
  const build = async () => {
    const { made, findings } = await buildMart(raw, out);
    const counted = made?.landed.accepted.map(({ file, rows_accepted }) => [file, rows_accepted]);
    const held = made?.landed.refused ?? [];
    return { counted, held, isHeld: findings.some(({ code }) => code === 're-issue-held') };
  };
  const file = '2018-04-x-street.csv';
  const [march, april] = [
    ['2018-03-x-street.csv', 2],
    [file, 2],
  ];
  expect(await build()).toMatchObject({ counted: [march, april], isHeld: false });

  const rows = Array.from({ length: 30 }, (_, index) => burglary(`another ${index}`, '2018-04'));
  writeFileSync(join(raw, file), street(...rows));
  // The warehouse has the rows of before: they are counted.
  expect(await build()).toMatchObject({ counted: [march, april], isHeld: true });

  lose(join(out, 'warehouse'));
  for (let time = 0; time < 2; time += 1)
    expect(await build()).toMatchObject({ counted: [march], isHeld: true, held: [{ file }] });

  const { held } = await build();
  addDecision(raw, {
    file,
    sha256: held[0]?.sha256 ?? '',
    decision: 'accept',
    reason: 'seen',
    decided_on: '2018-06-05',
  });
  expect(await build()).toMatchObject({ counted: [march, [file, 30]], isHeld: false });
});

test('a re-issue that changes no figure, so that no new issue of the paper is kept, is counted by every build after it', async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  writeStreet(raw, '2018-03', '2018-04');
  const build = async () => {
    const { made } = await buildMart(raw, out);
    return made?.landed.accepted.map(({ file, rows_accepted }) => [file, rows_accepted]);
  };
  const both = [
    ['2018-03-x-street.csv', 2],
    ['2018-04-x-street.csv', 2],
  ];
  expect(await build()).toEqual(both);
  writeFileSync(
    join(raw, '2018-04-x-street.csv'),
    street(burglary('first again', '2018-04'), burglary('second again', '2018-04')),
  );
  for (let time = 0; time < 3; time += 1) expect(await build()).toEqual(both);
});
