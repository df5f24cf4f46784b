import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { readObjectives } from '../reference/index.ts';
import { camelCase, fileName } from './names.ts';

/**
 * Adds a declaration to the file of its theme, and a test that fails until both are filled in. A theme that no measure
 * belongs to yet gets a file of its own, listed in the publication: the one that is named, or the first. Returns the
 * files written, seen from the root.
 */
export function newMeasure(root: string, code: string, title: string, publication?: string): string[] {
  const { objective, theme } = placeInPlan(root, code);
  const name = camelCase(title);
  if (!/^[a-z]/.test(name)) throw new PlainError(`the title '${title}' does not begin with a letter`);
  const publications = publicationFiles(root, publication);
  const declared = declarationFiles(root);
  for (const { file, text } of declared) {
    if (text.includes(`code: '${code}'`)) throw new PlainError(`${code} is declared already, in ${file}`);
    if (text.includes(`export const ${name}:`))
      throw new PlainError(`there is a measure '${name}' already; give this one another title`);
  }
  const test = join('tests', 'measures', `${fileName(title)}.test.ts`);
  if (existsSync(join(root, test)))
    throw new PlainError(`there is a measure '${name}' already; give this one another title`);

  const printed = declared.filter(({ file }) =>
    publications.some(({ text }) => text.includes(`declarations/${basename(file)}'`)),
  );
  const file =
    fileWith(printed, [objective]) ??
    (theme === null ? undefined : fileWith(printed, theme.objectives)) ??
    join('src', 'measures', 'declarations', `${fileName(theme?.title ?? publication ?? title)}.ts`);
  const text = declared.find((one) => one.file === file)?.text ?? newFile;
  writeFileSync(join(root, file), `${text.trimEnd()}\n\n${declarationOf({ code, title, name, objective })}`);
  writeFileSync(join(root, test), testOf(code, basename(file), name));
  const listedIn = printed.some((one) => one.file === file) ? [] : list(root, file, publications);
  return [file, test, ...listedIn];
}

interface SourceFile {
  /** Seen from the root. */
  readonly file: string;
  readonly text: string;
}

/** The objective that the code names, and its theme; neither for a code in words, of a paper without a plan. */
function placeInPlan(root: string, code: string) {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)) return { objective: null, theme: null };
  const plan = readObjectives(root);
  const found = plan.find(({ objective }) => code.startsWith(`${objective}.`));
  if (!found || !/^\d+[a-z]?$/.test(code.slice(found.objective.length + 1))) {
    const known = plan.map(({ objective }) => objective).join(', ');
    throw new PlainError(
      `'${code}' is not the code of a measure; write one under an objective of the plan (${known}), such as ${plan[0]?.objective ?? 'T1A'}.9, or for a paper without a plan words such as bicycle-theft`,
    );
  }
  const ofTheme = plan.filter(({ theme }) => theme === found.theme).map(({ objective }) => objective);
  return { objective: found.objective, theme: { title: found.theme_title, objectives: ofTheme } };
}

/** The file of the publication that is named; of every one where none is. */
function publicationFiles(root: string, publication: string | undefined): SourceFile[] {
  const files = sourceFiles(root, 'pipelines').filter(({ file }) => basename(file) !== 'index.ts');
  if (publication === undefined) return files;
  const named = files.filter(({ file }) => basename(file) === `${publication}.ts`);
  if (named.length > 0) return named;
  const known = files.map(({ file }) => basename(file, '.ts')).join(', ');
  throw new PlainError(`there is no publication '${publication}'; there are ${known}`);
}

const declarationFiles = (root: string) => sourceFiles(root, join('src', 'measures', 'declarations'));

function sourceFiles(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({
      file: join(folder, name),
      text: readFileSync(join(root, folder, name), 'utf8'),
    }));
}

/** The file with a measure of one of the objectives. */
function fileWith(files: readonly SourceFile[], objectives: readonly (string | null)[]): string | undefined {
  const words = objectives.map((objective) => `  objective: ${quoted(objective)},`);
  return files.find(({ text }) => words.some((line) => text.includes(line)))?.file;
}

/** Lists a new file of declarations in the publication; the first that orders measures by the plan where none is named. */
function list(root: string, file: string, publications: readonly SourceFile[]): string[] {
  const found = publications.find(({ text }) => text.includes('inOrder(')) ?? publications[0];
  if (!found) return [];
  const name = camelCase(basename(file, '.ts'));
  const line = `import * as ${name} from '../src/measures/declarations/${basename(file)}';\n`;
  writeFileSync(join(root, found.file), `${line}${found.text.replace('inOrder(', `inOrder(${name}, `)}`);
  return [found.file];
}

const quoted = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "\\'")}'`);

const newFile = `import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';
`;

function declarationOf(given: {
  code: string;
  title: string;
  name: string;
  objective: string | null;
}): string {
  return `export const ${given.name}: Measure = {
  code: '${given.code}',
  title: ${quoted(given.title)},
  objective: ${quoted(given.objective)},
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  numerator: [countOf('crime')],
  definition: 'To be written: what is counted, what is left out, divided by what.',
  source: 'Crime recording system',
  owner: 'Management Information',
};
`;
}

function testOf(code: string, declarations: string, name: string): string {
  return `import { expect, it } from 'vitest';
import { ${name} } from '../../src/measures/declarations/${declarations}';
import { forceResult } from '../force-result.ts';

it('${code}: say here what counts and what does not', async () => {
  // Two crimes a month: the first an assault with injury (8N), the second as given.
  const result = await forceResult(${name}, () => ({ offence: '10D' }));
  // Count by eye what of the 24 crimes of the last 12 months belongs to the measure, and write it here.
  const countedByHand = Number.NaN;
  expect(result.current).toBe(countedByHand);
  expect(${name}.definition).not.toContain('To be written');
});
`;
}
