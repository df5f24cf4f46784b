import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultTemplate } from '../../src/paper/formats/word/default-template.ts';
import { makeTemplate } from '../../src/paper/formats/word/template/write-template.ts';
import { textOf, unzip } from '../../src/zip.ts';

it('the default template is the one that npm run template makes', () => {
  const texts = (bytes: Uint8Array) => {
    const parts = unzip(bytes) ?? new Map<string, Uint8Array>();
    return Object.fromEntries([...parts.keys()].map((path) => [path, textOf(parts, path)]));
  };
  expect(texts(readFileSync(defaultTemplate))).toEqual(texts(makeTemplate()));
});
