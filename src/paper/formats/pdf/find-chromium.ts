import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ofMacOs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ofWindows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where Chromium, or a browser made of it, is on this machine; null where there is none. `CHROMIUM` in the
 * environment comes first.
 */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const { CHROMIUM: named } = environment;
  if (named) return existsSync(named) ? named : null;
  return usualPlaces(environment, platform).find((place) => existsSync(place)) ?? null;
}

function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': of32Bits, LOCALAPPDATA } = environment;
    return [ProgramFiles, of32Bits, LOCALAPPDATA].flatMap((folder) =>
      folder ? ofWindows.map((path) => join(folder, ...path)) : [],
    );
  }
  if (platform === 'darwin') return ofMacOs.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders, '/snap/bin'].flatMap((folder) => onPath.map((name) => join(folder, name)));
}
