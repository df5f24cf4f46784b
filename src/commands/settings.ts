import { existsSync, readFileSync } from 'node:fs';
import { type Finding, finding } from '../findings/index.ts';
import { messageOf } from '../plain-error.ts';

/** The file of the folder that a command is run in, which says what its options would. */
export const settingsFile = 'insight.config.json';

/** What may stand in it: the options of that name, and which paper is meant. */
const names = ['publication', 'raw', 'force', 'out', 'reference', 'narrative', 'memory'] as const;
export type Settings = Partial<Record<(typeof names)[number], string>>;

/** What the file says; where it cannot be used nothing, and what is wrong with it. Without one, nothing. */
export function readSettings(file: string): {
  readonly settings: Settings;
  readonly problem: Finding | null;
} {
  if (!existsSync(file)) return { settings: {}, problem: null };
  const wrong = (got: string) => ({
    settings: {},
    problem: finding({
      code: 'settings-not-usable',
      level: 'blocks',
      file: settingsFile,
      expected: `an object in JSON with some of ${names.join(', ')}, each a text`,
      got,
      todo: "Mend it, or make it again with 'insight init'",
    }),
  });
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return wrong(`what cannot be read as JSON: ${messageOf(error)}`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return wrong('no object');
  const faults = Object.entries(read).flatMap(([name, value]) => {
    if (!names.some((known) => known === name)) return [`'${name}', which is no setting`];
    return typeof value === 'string' && value.trim() !== '' ? [] : [`'${name}' without a text`];
  });
  return faults.length > 0 ? wrong(faults.join('; ')) : { settings: read, problem: null };
}
