import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Database, readSql } from '../engine/index.ts';
import { PlainError } from '../plain-error.ts';

const blockBytes = 64;

/** The environment variable that holds the key, when the force keeps it itself. */
export const keyVariable = 'INSIGHT_KEY';

/** The key of person references: from the environment, else from its file, which is made the first time. */
export function loadKey(file: string, environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment[keyVariable];
  if (given) return given;
  if (!existsSync(file)) makeKey(file);
  const key = readFileSync(file, 'utf8').trim();
  if (key !== '') return key;
  throw new PlainError(
    `${file} is empty: the key of person references is lost. Put it back from a copy; without one, delete the file, and every extract is landed again with a new key`,
  );
}

/** A process that dies half-way leaves no half of a key. */
function makeKey(file: string): void {
  const half = `${file}.new`;
  rmSync(half, { force: true });
  writeFileSync(half, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  renameSync(half, file);
}

/** A key for one look at extracts, after which neither it nor what was read is kept. */
export function temporaryKey(): string {
  return randomBytes(32).toString('hex');
}

/** Tells two keys apart without giving either away. */
export function keyFingerprint(key: string): string {
  return createHmac('sha256', key).update('fingerprint of the pseudonym key').digest('hex').slice(0, 16);
}

/** Makes the SQL macros `pseudonym(reference)` and `hashed_unless` work with the key, on this connection only. */
export async function installPseudonym(database: Database, key: string): Promise<void> {
  const bytes = Buffer.from(key, 'utf8');
  const block = Buffer.alloc(blockBytes);
  (bytes.length > blockBytes ? createHash('sha256').update(bytes).digest() : bytes).copy(block);
  const padded = (pad: number) => Buffer.from(block.map((byte) => byte ^ pad)).toString('hex');
  await database.setBytes('pseudonym_inner_key', padded(0x36));
  await database.setBytes('pseudonym_outer_key', padded(0x5c));
  await database.run(readSql('land/pseudonym.sql'));
  await database.run(readSql('land/hashed_unless.sql'));
}
