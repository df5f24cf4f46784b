import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { projectFolder } from '../project-folder.ts';
import { camelCase, fileName } from './names.ts';

/**
 * Writes what a feed needs: a contract, a staging file, a mart file, and a test that fails until they are filled in.
 * Returns the files written, seen from the root.
 */
export function newFeed(root: string, feed: string): string[] {
  if (!/^[a-z][a-z0-9_]*[a-z0-9]$/.test(feed))
    throw new PlainError(`'${feed}' is not the name of a feed; write one such as drug_test`);
  const files: Readonly<Record<string, string>> = {
    [join('src', 'contracts', `${fileName(feed)}.ts`)]: contractOf(feed),
    [join('sql', 'staging', `stg_${feed}.sql`)]: statementOf('staging', feed),
    [join('sql', 'marts', feed, `${feed}.sql`)]: statementOf('mart', feed),
    [join('tests', 'marts', `${fileName(feed)}.test.ts`)]: testOf(feed),
  };
  const taken = Object.keys(files).find((file) => existsSync(join(root, file)));
  if (taken !== undefined) throw new PlainError(`there is a feed '${feed}' already: ${taken}`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return Object.keys(files);
}

const words = (feed: string) => feed.replaceAll('_', ' ');

function contractOf(feed: string): string {
  return `import { required } from './columns.ts';
import { contract } from './contract.ts';

export const ${camelCase(feed)} = contract({
  feed: '${feed}',
  title: 'To be written',
  grain: 'one row per ${words(feed)}',
  supplier: 'To be written: the system it comes from, or the team that sends it',
  delivered: 'every month',
  monthColumn: 'happened_on',
  key: ['${feed}_ref'],
  columns: {
    ${feed}_ref: required('text', 'Reference of the ${words(feed)}; it names the record, not a person'),
    happened_on: required('date', 'When it happened; decides its month'),
  },
});
`;
}

/** A statement of `templates/new-feed` for the feed. */
function statementOf(template: string, feed: string): string {
  const sql = readFileSync(projectFolder('templates', 'new-feed', `${template}.sql`), 'utf8');
  return sql.replaceAll('{feed}', feed).replaceAll('{words}', words(feed));
}

function testOf(feed: string): string {
  const name = camelCase(feed);
  return `import { expect, it } from 'vitest';
import { ${name} } from '../../src/contracts/${fileName(feed)}.ts';
import { martRows } from '../mart-rows.ts';

it('${feed}: say here what a row of the mart holds', async () => {
  // One extract of May 2018, as the supplier would send it.
  const rows = await martRows('${feed}', [
    '${feed}_ref,happened_on',
    'R1,2018-05-31',
  ]);
  // Write what the mart should hold of it.
  expect(rows).toEqual([{ ${feed}_ref: 'R1', month: '2018-05', to_be_written: true }]);
  expect(${name}.title).not.toContain('To be written');
});
`;
}
