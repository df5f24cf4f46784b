import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { publications } from '../../pipelines/index.ts';
import { isMonth } from '../calendar.ts';
import { type Measure, wholeArea } from '../measures/index.ts';
import { type BuildOptions, optionsOf, type Publication } from '../pipeline/index.ts';
import { WrongUsage } from './exit-codes.ts';

/** The publication of that name. */
export function publicationNamed(name: string | undefined): Publication {
  const found = publications.find((publication) => publication.name === name);
  if (found) return found;
  const names = publications.map((one) => one.name).join(' and ');
  throw new WrongUsage(
    name === undefined
      ? `which paper? Name one of ${names}, or answer 'insight init' once`
      : `no publication named '${name}'; there are ${names}`,
  );
}

/** A month given on the command line, or null where none was. */
export function monthGiven(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (isMonth(text)) return text;
  throw new WrongUsage(`'${text}' is not a month; write it as YYYY-MM, such as 2018-05`);
}

/** A folder given on the command line, which must be there. */
export function folderGiven(path: string, option: string): string {
  const folder = resolve(path);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new WrongUsage(`${option}: there is no folder ${path}`);
}

/** An amount of memory given on the command line, or null where none was. */
function memoryGiven(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,5} ?[MG]i?B$/i.test(text)) return text;
  throw new WrongUsage(`--memory: '${text}' is not an amount; write it as 4GB or 800MB`);
}

/** The measure of a publication with that code. */
export function measureNamed({ name, measures }: Publication, code: string): Measure {
  const found = measures.find((measure) => measure.code.toLowerCase() === code.toLowerCase());
  if (found) return found;
  const known = measures.map((one) => `${one.code} ${one.title}`);
  throw new WrongUsage(
    `${name} has no measure '${code}'; nearest: ${nearest(code, known).join('; ')}. 'insight measures' lists all`,
  );
}

const mostNearest = 5;

/** The names nearest to a word: those that have it, then those with the fewest letters to change in one of their words. */
export function nearest(word: string, names: readonly string[]): string[] {
  const asked = word.toLowerCase();
  const distance = (name: string) =>
    name.toLowerCase().includes(asked)
      ? 0
      : 1 +
        Math.min(
          ...name
            .toLowerCase()
            .split(' ')
            .map((other) => lettersToChange(asked, other)),
        );
  return [...names].sort((a, b) => distance(a) - distance(b)).slice(0, mostNearest);
}

/** Levenshtein's distance: how many letters are put in, left out or changed. */
function lettersToChange(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (let at = 0; at < other.length; at += 1) {
      const changed = (row[at] ?? 0) + (letter === other[at] ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A part given by its letter or its name. */
export function partGiven(measure: Measure, text: string): string {
  return measure.parts?.named.find(({ letter }) => letter === text.toLowerCase())?.part ?? text;
}

/** Which row of which paper is meant. */
export interface RowArguments extends Pick<BuildArguments, 'asAt' | 'out'> {
  part?: string;
  area?: string;
  publication?: string;
}

/** The area of that name, whatever its letters, of those that a measure has; the whole where none is named. */
export function areaGiven(code: string, areas: readonly string[], name: string | undefined): string {
  const found = areas.find((area) => area.toLowerCase() === (name ?? wholeArea).toLowerCase());
  if (found !== undefined) return found;
  throw new WrongUsage(`${code} has no area '${name}'; it has ${[...new Set(areas)].join(', ')}`);
}

/** What a build is told on the command line. */
export interface BuildArguments {
  raw: string;
  out: string;
  asAt?: string;
  force?: string;
  reference?: string;
  narrative: string;
  template?: string;
  pdf?: boolean;
  memory?: string;
  again?: boolean;
  allowAllWithheld?: boolean;
  allowLostPapers?: boolean;
  /** Every note is printed, and not only how many there are. */
  notes?: boolean;
  asPublished?: string;
  issue?: string;
}

/** What a build is told, as it has it. */
export function buildOptions(given: BuildArguments): BuildOptions {
  return optionsOf({
    rawFolder: folderGiven(given.raw, '--raw'),
    out: resolve(given.out),
    force: given.force ?? null,
    referenceFolder: given.reference === undefined ? null : folderGiven(given.reference, '--reference'),
    narrativeFolder: resolve(given.narrative),
    templateFile: given.template === undefined ? null : resolve(given.template),
    withPdf: given.pdf ?? false,
    again: given.again ?? false,
    memory: memoryGiven(given.memory),
    allowed: [
      ...(given.allowAllWithheld ? (['all-withheld'] as const) : []),
      ...(given.allowLostPapers ? (['lost-papers'] as const) : []),
    ],
    asAt: monthGiven(given.asAt),
  });
}
