import { readFileSync } from 'node:fs';
import { projectFolder } from '../../project-folder.ts';
import { styles } from '../../paper/formats/web-page/styles.ts';
import { siteStyles } from '../html/site-styles.ts';
import type { Reply } from './reply.ts';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#12436d" d="M0 0h16v16H0z"/><path fill="none" stroke="#fff" stroke-width="2" d="M2 12l4-5 3 3 5-7"/></svg>';

const files: Readonly<Record<string, () => { type: string; body: string }>> = {
  'site.css': () => ({ type: 'text/css', body: styles + siteStyles }),
  'icon.svg': () => ({ type: 'image/svg+xml', body: icon }),
  // Browsers ask for it on pages that name none, such as the built paper.
  'favicon.ico': () => ({ type: 'image/svg+xml', body: icon }),
  'complete.js': () => ({
    type: 'text/javascript',
    body: readFileSync(projectFolder('src', 'serve', 'browser', 'complete.js'), 'utf8'),
  }),
};

/** The style sheet, the icon and the script of the site; null for any other name. */
export function siteFile(names: readonly string[]): Reply | null {
  const [name = '', ...rest] = names;
  if (rest.length > 0 || !Object.hasOwn(files, name)) return null;
  const found = files[name]?.();
  return found ? { status: 200, type: `${found.type}; charset=utf-8`, body: found.body } : null;
}
