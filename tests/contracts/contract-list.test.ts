import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractFolder, contractList, contractListFile } from '../../scripts/generate/contract-list.ts';

it('the list of contracts names every contract in its folder (else: npm run generate)', () => {
  expect(readFileSync(contractListFile, 'utf8')).toBe(contractList(contractFolder));
});
