import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Advice, well } from './advice.ts';

/** Programs that are used where they are there, and by which names. */
const programs = [
  { title: 'Chromium', names: ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe', 'msedge.exe'] },
  { title: 'LibreOffice', names: ['soffice', 'soffice.exe'] },
] as const;

/** Which programs that nothing depends on are on the path: for information. */
export function otherPrograms(path = process.env.PATH ?? ''): Advice[] {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return programs.map(({ title, names }) => {
    const found = names
      .flatMap((name) => folders.map((folder) => join(folder, name)))
      .find((file) => existsSync(file));
    return well(title, found ?? 'not on the path; nothing needs it');
  });
}
