import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { warehouseFolder } from '../../land/warehouse.ts';
import { type Advice, look, mend } from './advice.ts';
import { arrivals } from './arrivals.ts';
import { diskSpace } from './disk.ts';
import { environment } from './environment.ts';
import { firstLine, openCarefully } from './open-carefully.ts';
import { permissions } from './permissions.ts';
import { otherPrograms } from './programs.ts';
import { leftovers, martTodo, published } from './published.ts';
import { referenceTables } from './reference.ts';
import { warehouse, warehouseTodo } from './warehouse.ts';

/** Everything the doctor has to say of an installation and an output folder. It changes nothing. */
export async function examine(out: string, now: Date): Promise<Advice[]> {
  const isThere = existsSync(out);
  return [
    ...(await whatever('environment', environment)),
    ...(await whatever('other programs', async () => otherPrograms())),
    ...(await whatever('reference tables', async () => [await referenceTables()])),
    ...(isThere
      ? [
          ...(await whatever('disk', async () => [diskSpace(out)])),
          ...(await whatever('permissions', async () => permissions(out))),
          ...(await whatever('warehouse', () => privateSide(out, now))),
          ...(await whatever('published mart', () => publicSide(out))),
          ...(await whatever('work folders', async () => leftovers(out))),
        ]
      : [look('output folder', `there is no ${out}`, "Run 'insight build', or name the folder with --out")]),
  ];
}

/** What an examination says; a fault of it is said too, and keeps no other from being made. */
async function whatever(about: string, examination: () => Promise<Advice[]>): Promise<Advice[]> {
  try {
    return await examination();
  } catch (error) {
    return [mend(about, firstLine(error), 'Mend what the message names, and ask again')];
  }
}

async function privateSide(out: string, now: Date): Promise<Advice[]> {
  const file = join(warehouseFolder(out), 'warehouse.duckdb');
  const opened = await openCarefully('warehouse', file, warehouseTodo(out));
  if ('advice' in opened) return [opened.advice];
  try {
    const found = await warehouse(opened.database, out);
    const isWhole = found.every(({ state }) => state === 'well');
    return isWhole ? [...found, ...(await arrivals(opened.database, now))] : found;
  } finally {
    opened.database.close();
  }
}

async function publicSide(out: string): Promise<Advice[]> {
  const opened = await openCarefully('published mart', join(out, 'data-mart', 'insight.duckdb'), martTodo);
  if ('advice' in opened) return [opened.advice];
  try {
    return await published(opened.database, out);
  } finally {
    opened.database.close();
  }
}
