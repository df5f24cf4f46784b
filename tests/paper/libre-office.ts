import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice makes of a document: the text of every file it writes in another format. */
export function converted(folder: string, name: string, bytes: Uint8Array, filter: string): string {
  const out = join(folder, 'converted');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  // A profile of its own: LibreOffice runs once for each profile.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', out, join(folder, name)],
    {
      stdio: 'pipe',
      timeout: 120_000,
    },
  );
  return readdirSync(out)
    .map((file) => readFileSync(join(out, file), 'utf8'))
    .join('\n');
}
