import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { monthSpine } from '../../src/calendar.ts';
import { cover, measuresByObjective, webPage } from '../../src/paper/index.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { burglary, street } from '../land/raw-folder.ts';

const small: Publication = {
  ...openData,
  charts: [],
  paper: [cover, measuresByObjective],
  formats: [webPage],
};

function folder(): string {
  const { path, remove } = passingFolder();
  onTestFinished(remove);
  return path;
}

/** Writes two burglaries a month of a force, in the 24 months to December 2020. */
function writeStreet(raw: string, force: string, name = force): void {
  mkdirSync(raw, { recursive: true });
  for (const month of monthSpine('2019-01', '2020-12')) {
    const rows = [1, 2].map((row) =>
      burglary(`${name}-${month}-${row}`, month).replaceAll('X Police', `${force} Police`),
    );
    writeFileSync(join(raw, `${month}-${force}-street.csv`), street(...rows));
  }
}

async function codeOf(build: ReturnType<typeof buildInto>): Promise<string | null> {
  return (await build).blocked?.code ?? null;
}

test('another force under the same --out is refused, and its own folder is not', async () => {
  const [raw, out, other] = [folder(), folder(), folder()];
  for (const force of ['north', 'south']) writeStreet(raw, force);
  const given = { rawFolder: raw, asAt: '2020-12' };
  expect(await codeOf(buildInto(small, { ...given, out, force: 'north' }))).toBeNull();
  const { blocked } = await buildInto(small, { ...given, out, force: 'South' });
  expect(blocked).toMatchObject({
    code: 'another-force-under-out',
    level: 'blocks',
    got: 'papers of north, such as open-data of December 2020',
  });
  expect(blocked?.todo).toContain('--out');
  expect(await codeOf(buildInto({ ...small, name: 'another' }, { ...given, out, force: 'south' }))).toBe(
    'another-force-under-out',
  );
  expect(await codeOf(buildInto(small, { ...given, out: other, force: 'south' }))).toBeNull();
  expect(await codeOf(buildInto(small, { ...given, out, force: 'north' }))).toBeNull();
});

test('another raw folder under the same --out is refused, unless it has what the papers were made from', async () => {
  const [raw, moved, another, out] = [folder(), folder(), folder(), folder()];
  writeStreet(raw, 'north');
  writeStreet(another, 'north', 'other');
  const given = { out, asAt: '2020-12' };
  expect(await codeOf(buildInto(small, { ...given, rawFolder: raw }))).toBeNull();
  const { blocked } = await buildInto(small, { ...given, rawFolder: another });
  expect(blocked).toMatchObject({ code: 'another-raw-folder', level: 'blocks', file: another });
  cpSync(raw, moved, { recursive: true });
  rmSync(raw, { recursive: true });
  expect(await codeOf(buildInto(small, { ...given, rawFolder: moved }))).toBeNull();
  expect(await codeOf(buildInto(small, { ...given, rawFolder: another }))).toBe('another-raw-folder');
});
