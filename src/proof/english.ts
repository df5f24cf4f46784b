import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';

/** The rows of a list of English words, `english/<name>.csv`. */
export function wordList(name: string): Record<string, string>[] {
  return parseTable(readFileSync(projectFolder('src', 'proof', 'english', `${name}.csv`), 'utf8'));
}

const numberRows = wordList('numbers');

/** Number words of a kind, with their values: `number`, `scale`, `share of` (half is one of 2), `times`. */
export function numberWords(kind: string): Map<string, number> {
  return new Map(
    numberRows.filter((row) => row.kind === kind).map(({ word = '', value = '' }) => [word, Number(value)]),
  );
}

const small = numberWords('number');
const scales = numberWords('scale');
const word = [...small.keys(), ...scales.keys()].join('|');

/** A run of number words: `twelve`, `one hundred and six`, `a dozen`, `two thousand`. */
export const wordNumberPattern = `(?:a (?=hundred|thousand|million|dozen))?(?:${word})(?:(?: and |[ -])(?:${word}))*`;

/** The number that words spell out; null where they spell none. */
export function wordNumber(text: string): number | null {
  let [total, part, isRead] = [0, 0, false];
  for (const token of text.toLowerCase().split(/[\s-]+/)) {
    if (token === 'a' || token === 'and') continue;
    const [value, scale] = [small.get(token), scales.get(token)];
    if (value !== undefined) part += value;
    else if (scale === undefined) return null;
    else if (scale < 1000) part = (part || 1) * scale;
    else {
      total += (part || 1) * scale;
      part = 0;
    }
    isRead = true;
  }
  return isRead ? total + part : null;
}

/** The number that digits or words spell out. */
export const numberOf = (text: string) => wordNumber(text) ?? Number(text.replaceAll(',', ''));

const names = {
  twelve: '(?:12|twelve)',
  count: `(\\d+|${wordNumberPattern})`,
  number: '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?',
} as const;

/** A pattern of a list as a regular expression, each `{name}` in it replaced by what it stands for. */
export function patternOf(source: string, flags = 'gi'): RegExp {
  return new RegExp(
    source.replace(/\{(twelve|count|number)\}/g, (_, name: keyof typeof names) => names[name]),
    flags,
  );
}

/** A text as a pattern that it alone matches. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words and numbers of a text, in small letters, a space between. */
export const onlyWords = (text: string) => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');

/** The months, in order. */
export const monthNames =
  'january february march april may june july august september october november december'.split(' ');

const frames = new Map(
  wordList('frames').map(({ frame = '', pattern = '' }) => [frame, new RegExp(pattern, 'is')]),
);

/** The pattern of a frame: words before, after or around a number that say what it is (`english/frames.csv`). */
export function frame(name: string): RegExp {
  const pattern = frames.get(name);
  if (!pattern) throw new Error(`no frame ${name}`);
  return pattern;
}
