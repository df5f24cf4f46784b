import { DatabaseError } from '../../engine/duckdb.ts';
import { PlainError } from '../../plain-error.ts';
import type { Site } from '../site.ts';
import { plainText, type Reply } from './reply.ts';
import { route } from './routes.ts';
import { siteFile } from './site-files.ts';

/** The reply to a request that is let in. */
export async function answer(site: Site, url: string, signal: AbortSignal): Promise<Reply> {
  const [path = '', query = ''] = splitAt(url, '?');
  const names = namesOf(path);
  if (names === null) return plainText('The address cannot be read.', 400);
  const [first = '', ...rest] = names;
  const file = siteFile(names);
  if (file) return file;
  try {
    const given = new URLSearchParams(query);
    return await site.mart.use((mart) => route(first, { site, mart, names: rest, given, signal }));
  } catch (error) {
    if (error instanceof PlainError) return plainText(error.message, 503);
    if (error instanceof DatabaseError) {
      console.error(`${url}: ${error.message}`);
      return plainText('The mart does not have what this page needs: build it again.', 500);
    }
    throw error;
  }
}

/** The names between the slashes of a path; null where they cannot be read. */
function namesOf(path: string): string[] | null {
  try {
    const names = path.split('/').map(decodeURIComponent).slice(1);
    if (names.at(-1) === '') names.pop();
    return names;
  } catch {
    return null;
  }
}

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}
