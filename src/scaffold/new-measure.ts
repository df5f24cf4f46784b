import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { camelCase, fileName } from './names.ts';

/** The file of declarations of each theme, by the number in its codes. */
const themeFiles: Readonly<Record<string, string>> = {
  1: 'protecting-people',
  2: 'helping-victims',
  3: 'tackling-crime',
  4: 'transforming-services',
};

/**
 * Adds a declaration to its theme's file, and a test that fails until both are filled in. Returns the files written,
 * seen from the root.
 */
export function newMeasure(root: string, code: string, title: string): string[] {
  const theme = themeFiles[/^T([1-4])[A-Z]\.\d+[a-z]?$/.exec(code)?.[1] ?? ''];
  if (theme === undefined)
    throw new PlainError(`'${code}' is not the code of a measure; write one such as T3A.6`);
  const name = camelCase(title);
  if (!/^[a-z]/.test(name)) throw new PlainError(`the title '${title}' does not begin with a letter`);
  const declarations = join('src', 'measures', 'declarations', `${theme}.ts`);
  const test = join('tests', 'measures', `${fileName(title)}.test.ts`);
  const text = readFileSync(join(root, declarations), 'utf8');
  if (text.includes(`code: '${code}'`))
    throw new PlainError(`${code} is declared already, in ${declarations}`);
  if (text.includes(`export const ${name}:`) || existsSync(join(root, test)))
    throw new PlainError(`there is a measure '${name}' already; give this one another title`);
  writeFileSync(join(root, declarations), `${text.trimEnd()}\n\n${declarationOf(code, title, name)}`);
  writeFileSync(join(root, test), testOf(code, theme, name));
  return [declarations, test];
}

function declarationOf(code: string, title: string, name: string): string {
  return `export const ${name}: Measure = {
  code: '${code}',
  title: '${title.replaceAll("'", "\\'")}',
  objective: '${code.slice(0, code.indexOf('.'))}',
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  numerator: [countOf('crime', { is_victim_based: true })],
  definition: 'To be written: what is counted, what is left out, divided by what.',
  source: 'Crime recording system',
  owner: 'Management Information',
};
`;
}

function testOf(code: string, theme: string, name: string): string {
  return `import { expect, it } from 'vitest';
import { ${name} } from '../../src/measures/declarations/${theme}.ts';
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
