import { strToU8, unzipSync, zipSync } from 'fflate';

/** The files in a zip archive, by their path in it, that are wanted; null where the bytes are none. */
export function unzip(
  bytes: Uint8Array,
  isWanted: (file: { readonly name: string; readonly originalSize: number }) => boolean = () => true,
): Map<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: isWanted })));
  } catch {
    return null;
  }
}

/** Files as a zip archive, in the order given. The same files give the same bytes: none carries a time of its own. */
export function zip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const bytes = [...files].map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: '2000-01-01T12:00:00' });
}

/** A file of an archive as text; null where it is not there. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  const bytes = files.get(path);
  return bytes ? Buffer.from(bytes).toString('utf8') : null;
}
