import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, type Month } from '../../../src/calendar.ts';
import { addDecision } from '../../../src/land/decisions.ts';

/** Something that happens to the raw folder before a month's paper is built. */
type Happening = (all: string, raw: string) => Promise<void> | void;

/** The extract that comes two months late. */
export function lateFile(papers: readonly Month[]): string {
  return fileOf('missing', at(papers, 1 / 3));
}

/**
 * What happens before each paper: one extract comes two months late, one is re-issued beside the old one with a few
 * rows fewer, one is overwritten by a re-issue with a row more, and one is withdrawn.
 */
export function happeningsOf(papers: readonly Month[]): Map<Month, Happening[]> {
  const third = at(papers, 1 / 3);
  const half = at(papers, 1 / 2);
  const happenings = new Map<Month, Happening[]>();
  const add = (month: Month, happening: Happening) =>
    happenings.set(month, [...(happenings.get(month) ?? []), happening]);
  add(addMonths(third, 2), (all, raw) =>
    copyFileSync(join(all, lateFile(papers)), join(raw, lateFile(papers))),
  );
  add(addMonths(half, 1), (all, raw) => {
    const lines = linesOf(join(all, fileOf('safeguarding', half)));
    const rows = lines.filter((_, index) => index === 0 || index % 25 !== 0);
    writeFileSync(join(raw, fileOf('safeguarding', half, '-v2')), rows.join('\n'));
  });
  add(addMonths(half, 2), (_, raw) => {
    const path = join(raw, fileOf('complaint', half));
    const lines = linesOf(path).filter((line) => line !== '');
    const [reference = '', ...rest] = (lines.at(-1) ?? '').split(',');
    writeFileSync(path, `${[...lines, [`${reference}-late`, ...rest].join(',')].join('\n')}\n`);
  });
  add(addMonths(half, 3), (_, raw) => {
    const file = fileOf('missing', addMonths(half, -1));
    addDecision(raw, {
      file: file.replaceAll('\\', '/'),
      sha256: createHash('sha256')
        .update(readFileSync(join(raw, file)))
        .digest('hex'),
      decision: 'withdraw',
      reason: 'sent for another force',
      decided_on: `${addMonths(half, 4)}-05`,
    });
  });
  return happenings;
}

function at(papers: readonly Month[], share: number): Month {
  return papers[Math.floor(papers.length * share)] ?? '';
}

function fileOf(feed: string, month: Month, version = ''): string {
  return join(feed, `${feed}-${month}${version}-synthetic.csv`);
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n');
}
