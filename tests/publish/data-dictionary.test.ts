import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataDictionaryFile, emptyMartDictionary } from '../../scripts/generate/data-dictionary.ts';

it('the data dictionary is what a mart says of itself (else: npm run generate)', async () => {
  expect(readFileSync(dataDictionaryFile, 'utf8')).toBe(await emptyMartDictionary());
});
