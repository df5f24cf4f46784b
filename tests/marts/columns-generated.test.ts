import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { columnTypes, columnTypesFile } from '../../scripts/generate/mart-columns.ts';

it('the generated mart columns are what the SQL files give (else: npm run generate)', async () => {
  expect(readFileSync(columnTypesFile, 'utf8')).toBe(await columnTypes());
});
