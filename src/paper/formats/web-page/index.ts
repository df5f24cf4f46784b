import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../format.ts';
import { renderHtml } from './render-html.ts';

export { packScript, renderChartPack } from './chart-pack.tsx';
export { inlineSvg } from './inline-svg.ts';
export { renderPage } from './render-html.ts';
export { Scroll } from './scroll.tsx';
export { styles } from './styles.ts';
export { WordsView } from './text.tsx';

/** One page that holds the whole paper, its charts included. */
export const webPage: Format = {
  name: 'web page',
  async write(paper, { folder, name }) {
    const file = `${name}.html`;
    writeFileSync(join(folder, file), renderHtml(paper));
    return { files: [file], findings: [] };
  },
};
