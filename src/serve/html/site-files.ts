import { readFileSync } from 'node:fs';
import { styles } from '../../paper/index.ts';
import { projectFolder } from '../../project-folder.ts';
import { sha256Of } from '../../sha256.ts';
import { fileReply, type Reply } from '../web/index.ts';

/** Files of `browser/` that are sent as they stand. */
const names = ['site.css', 'chart.css', 'complete.js', 'overview.js', 'icon.svg'] as const;

const read = new Map<string, string>();

/** The content of a file, read once: that of the site's styles has the paper's before it. */
function contentOf(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(projectFolder('src', 'serve', 'browser', name), 'utf8');
  read.set(name, name === 'site.css' ? styles + text : text);
  return contentOf(name);
}

/** The address of a file in pages: another where its content is, so that a browser may keep what it has. */
export function siteAddress(name: (typeof names)[number]): string {
  const version = sha256Of(contentOf(name)).slice(0, 8);
  return `/${name}?${version}`;
}

/** A style sheet, the icon or a script of the site; null for any other name. */
export function siteFile(asked: string): Reply | null {
  // Browsers ask for this on pages that name no icon, such as the built paper.
  const name = names.find((each) => each === (asked === 'favicon.ico' ? 'icon.svg' : asked));
  if (name === undefined) return null;
  return { ...fileReply(name, contentOf(name)), isKept: true };
}
