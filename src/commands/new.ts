import { PlainError } from '../plain-error.ts';
import { projectFolder } from '../project-folder.ts';
import { newFeed, newMeasure } from '../scaffold/index.ts';
import { WrongUsage } from './exit-codes.ts';

/** `insight new measure`: a declaration and a test to fill in. */
export function newMeasureCommand(code: string, asked: { title: string; publication?: string }): void {
  tellFiles(() => newMeasure(projectFolder(), code, asked.title, asked.publication));
  console.log('docs/adding-a-measure.md says how to fill them in.');
}

/** `insight new feed`: a contract, a staging file, a mart file and a test to fill in. */
export function newFeedCommand(feed: string): void {
  tellFiles(() => newFeed(projectFolder(), feed));
  console.log('Then: npm run generate, and name the feed in pipelines/. CONTRIBUTING.md says more.');
}

function tellFiles(make: () => string[]): void {
  try {
    for (const file of make()) console.log(`written: ${file}`);
  } catch (error) {
    throw error instanceof PlainError ? new WrongUsage(error.message) : error;
  }
}
