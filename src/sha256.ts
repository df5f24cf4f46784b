import { createHash } from 'node:crypto';

/** The SHA-256 of texts or bytes, one after another, in hexadecimal digits. */
export function sha256Of(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
