import { mkdirSync, writeFileSync } from 'node:fs';
import { projectFolder } from '../project-folder.ts';
import { feedPage } from './feed-page.ts';
import { contracts } from './index.ts';

/** Writes `data-raw/<feed>/README.md` for every feed. */
export function writeFeedPages(): void {
  for (const contract of contracts) {
    mkdirSync(projectFolder('data-raw', contract.feed), { recursive: true });
    writeFileSync(projectFolder('data-raw', contract.feed, 'README.md'), feedPage(contract));
  }
}

if (process.argv[1]?.endsWith('write-feed-pages.js')) writeFeedPages();
