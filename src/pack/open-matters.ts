import type { Month } from '../calendar.ts';
import { leftOpenBy } from '../delivery/index.ts';
import { type PackPaper, type PlaceInPack, paragraphsIn } from './pack-paper.ts';

/** Something that a paper left open, or promised. */
export interface OpenMatter extends PlaceInPack {
  readonly kind: 'placeholder' | 'promise' | 'date that has passed';
  /** Word for word. */
  readonly words: string;
}

const placeholder =
  /\[[^\]]*(?:to be filled in|insert|xx+)[^\]]*\]|\bTB[CA]\b|\bto be (?:confirmed|inserted|advised|completed by)\b|\bneeds? updating\b|\bdelete as appropriate\b/i;
const promise =
  /\bnext (?:month|quarter|meeting|report|paper|update)(?:['\u2019]s)?\b|\b(?:figures?|data|details?|results?|update|report|paper|analysis) (?:will|to) follow\b|\bwill be (?:reported|provided|available|presented|included|brought back)\b|\bverbal update\b|\bunder development\b/i;

/**
 * What papers left open for the meeting after theirs: what was to be filled in, what was promised, and dates they speak
 * of as yet to come that have passed by the month of that meeting. Each sentence once.
 */
export function openMatters(papers: readonly PackPaper[], meeting: Month): OpenMatter[] {
  return papers.flatMap((paper) => {
    const known = new Set<string>();
    return paragraphsIn(paper).flatMap(({ heading, sentences }) =>
      sentences.flatMap((words): OpenMatter[] => {
        const kind = kindOf(words, meeting);
        if (kind === null || known.has(words)) return [];
        known.add(words);
        return [{ paper: paper.title, heading, kind, words }];
      }),
    );
  });
}

function kindOf(words: string, meeting: Month): OpenMatter['kind'] | null {
  if (placeholder.test(words)) return 'placeholder';
  if (promise.test(words)) return 'promise';
  return leftOpenBy(words, meeting).some(({ kind }) => kind === 'date that has passed')
    ? 'date that has passed'
    : null;
}
