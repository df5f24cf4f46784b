import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { listSql } from '../engine/index.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import { referenceFile } from './reference-tables.ts';

/** The hash of each reference table that rows are looked up in, by file name. */
export function referenceHashes(neighbourhoods: Neighbourhoods): Record<string, string> {
  const files = listSql('reference').map(referenceFile);
  if (neighbourhoods.file !== null) files.push(neighbourhoods.file);
  return Object.fromEntries(
    files.map((file) => [basename(file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
