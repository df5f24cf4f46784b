import { gzipSync } from 'node:zlib';
import type fc from 'fast-check';
import { addMonths } from '../../../src/calendar.ts';
import type { Draft, Mutation, RawFile } from './draft.ts';
import { anyPlace, placeIn } from './draft.ts';

/** A mutation of the file an extract is delivered as. */
function ofFile(
  kind: string,
  change: (
    file: RawFile & { readonly content: Buffer },
    at: number,
    draft: Draft,
  ) => Partial<RawFile> | readonly RawFile[],
): fc.Arbitrary<Mutation> {
  return anyPlace.map((at) => ({
    kind: `file: ${kind}`,
    detail: `at ${at.toFixed(4)}`,
    files: (file, draft) => {
      if (file.content === null) return [file];
      const changed = change({ ...file, content: file.content }, at, draft);
      return Array.isArray(changed) ? changed : [{ ...file, ...changed }];
    },
  }));
}

function named(change: (file: string, draft: Draft) => string) {
  return ({ file }: RawFile, _: number, draft: Draft) => ({ file: change(file, draft) });
}

/** Fewer than the months of any case, so that none of them is met. */
const earlier = (month: string) => addMonths(month, -600);

/** What may be wrong with a file: its name, its packing, that it is there twice or is no file. */
export const fileMutations: readonly fc.Arbitrary<Mutation>[] = [
  ofFile('empty', () => ({ content: Buffer.alloc(0) })),
  ofFile(
    'named for another month',
    named((file, { month }) => file.replace(month, earlier(month))),
  ),
  ofFile(
    'named for no month',
    named((file, { month }) => file.replace(month, `${month.slice(0, 4)}-13`)),
  ),
  ofFile(
    'named for another feed',
    named((file, { contract }) => file.replace(contract.feed, 'crimes')),
  ),
  ofFile(
    'name in capitals',
    named((file) => file.replace(/[^/]+$/, (name) => name.toUpperCase())),
  ),
  ofFile(
    'ending .txt',
    named((file) => file.replace(/csv$/, 'txt')),
  ),
  ofFile(
    'ending .xlsx',
    named((file) => file.replace(/csv$/, 'xlsx')),
  ),
  ofFile(
    'two endings',
    named((file) => `${file}.csv`),
  ),
  ofFile(
    'in a folder named in SQL',
    named((file) => file.replace(/([^/]+)$/, "'; drop table receipt; --/$1")),
  ),
  ofFile(
    'in a folder with wildcards',
    named((file) => file.replace(/([^/]+)$/, '[a-z]*{x}/$1')),
  ),
  ofFile(
    'in a folder of other letters',
    named((file) => file.replace(/([^/]+)$/, '\u202E\u00E9 \u{1F469}/$1')),
  ),
  ofFile(
    'deep below',
    named((file) => file.replace(/([^/]+)$/, `${'deep/'.repeat(30)}$1`)),
  ),
  ofFile('packed', ({ file, content }) => ({ file: `${file}.gz`, content: gzipSync(content) })),
  ofFile('packed twice', ({ file, content }) => ({
    file: `${file}.gz`,
    content: gzipSync(gzipSync(content)),
  })),
  ofFile('packed in two parts', ({ file, content }, at) => {
    const middle = placeIn(content.length, at);
    const parts = [content.subarray(0, middle), content.subarray(middle)];
    return { file: `${file}.gz`, content: Buffer.concat(parts.map((part) => gzipSync(part))) };
  }),
  ofFile('packed and cut', ({ file, content }, at) => {
    const packed = gzipSync(content);
    return { file: `${file}.gz`, content: packed.subarray(0, placeIn(packed.length, at)) };
  }),
  ofFile('packed and damaged', ({ file, content }, at) => {
    const packed = gzipSync(content);
    const place = placeIn(packed.length, at);
    packed[place] = (packed[place] ?? 0) ^ 0xff;
    return { file: `${file}.gz`, content: packed };
  }),
  ofFile('packed, name does not say so', ({ content }) => ({ content: gzipSync(content) })),
  ofFile('not packed, name says so', ({ file }) => ({ file: `${file}.gz` })),
  ofFile('there twice', ({ file, content }) => [
    { file, content },
    { file: file.replace(/([^/]+)$/, 'copy/$1'), content },
  ]),
  ofFile('there packed too', ({ file, content }) => [
    { file, content },
    { file: `${file}.gz`, content: gzipSync(content) },
  ]),
  ofFile('re-issued shorter', ({ file, content }, at) => [
    { file, content },
    { file: file.replace(/\.csv/i, '-v2$&'), content: content.subarray(0, placeIn(content.length, at)) },
  ]),
  ofFile('a folder of its name', ({ file }) => [{ file, content: null }]),
];
