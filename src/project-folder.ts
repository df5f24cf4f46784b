import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root = dirname(fileURLToPath(import.meta.url));
while (!existsSync(join(root, 'package.json'))) root = dirname(root);

/** The absolute path of something inside the project, wherever the code runs from (`src` or `dist`). */
export function projectFolder(...segments: string[]): string {
  return join(root, ...segments);
}
