import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { styles } from '../../paper/index.ts';
import { projectFolder } from '../../project-folder.ts';
import type { Reply } from '../web/index.ts';

/** Files of `browser/` that are sent as they stand, by the name in their address. */
const files: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'site.css': { file: 'site.css', type: 'text/css' },
  'chart.css': { file: 'chart.css', type: 'text/css' },
  'complete.js': { file: 'complete.js', type: 'text/javascript' },
  'overview.js': { file: 'overview.js', type: 'text/javascript' },
  'icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
  // Browsers ask for this on pages that name no icon, such as the built paper.
  'favicon.ico': { file: 'icon.svg', type: 'image/svg+xml' },
};

const read = new Map<string, string>();

/** The content of a file, read once: that of the site's styles has the paper's before it. */
function contentOf(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(projectFolder('src', 'serve', 'browser', files[name]?.file ?? name), 'utf8');
  const content = name === 'site.css' ? styles + text : text;
  read.set(name, content);
  return content;
}

/** The address of a file in pages: another where its content is, so that a browser may keep what it has. */
export function siteAddress(name: keyof typeof files): string {
  const version = createHash('sha256').update(contentOf(name)).digest('hex').slice(0, 8);
  return `/${name}?${version}`;
}

/** A style sheet, the icon or a script of the site; null for any other name. */
export function siteFile(name: string): Reply | null {
  if (!Object.hasOwn(files, name)) return null;
  return { status: 200, type: `${files[name]?.type}; charset=utf-8`, body: contentOf(name), isKept: true };
}
