import { resultOf } from '../../../src/measures/index.ts';
import { factsOf, proofText } from '../../../src/proof/index.ts';
import { type CorpusSentence, corpusOf } from './corpus.ts';

/** A sentence of the corpus, and what the proof says of it. */
export interface Scored extends CorpusSentence {
  readonly asAt: string;
  readonly isFlagged: boolean;
  /** The sentence put right; null where none is offered. */
  readonly rewrite: string | null;
  readonly isRewriteClean: boolean | null;
  readonly found: string;
  readonly figures: number;
  readonly notUnderstood: number;
}

/** Proofs every sentence of a corpus as a paper of its own, through the door of the proof. */
export function* scored(months: number): Generator<Scored> {
  for (const { topic, asAt, measure, series, sentences } of corpusOf(months)) {
    const results = series.map((one) => resultOf(measure, one, asAt));
    const facts = factsOf(asAt, { measures: [measure], results, series });
    const proofOf = (text: string) => proofText(`## ${topic.code}\n\n${text}`, 'markdown', facts);
    for (const sentence of sentences) {
      const { findings, figures, notUnderstood } = proofOf(sentence.text);
      const errors = findings.filter(({ level }) => level === 'error');
      const rewrite = errors.find(({ proposal }) => proposal !== null)?.proposal ?? null;
      yield {
        ...sentence,
        asAt,
        isFlagged: errors.length > 0,
        rewrite,
        isRewriteClean:
          rewrite === null ? null : proofOf(rewrite).findings.every(({ level }) => level !== 'error'),
        found: errors.map(({ fault, quoted, data }) => `${fault} "${quoted}": ${data}`).join(' | '),
        figures,
        notUnderstood,
      };
    }
  }
}

/** How many sound sentences are flagged, of faulty ones found, and of rewrites clean, each with how many there are. */
export function ratesOf(all: readonly Scored[]) {
  const share = (some: readonly Scored[], is: (one: Scored) => boolean) => ({
    count: some.length,
    percent: some.length === 0 ? 0 : (100 * some.filter(is).length) / some.length,
  });
  const isFlagged = (one: Scored) => one.isFlagged;
  return {
    flagged: share(
      all.filter(({ change }) => change === null),
      isFlagged,
    ),
    found: share(
      all.filter(({ change }) => change !== null),
      isFlagged,
    ),
    clean: share(
      all.filter(({ rewrite }) => rewrite !== null),
      ({ isRewriteClean }) => isRewriteClean === true,
    ),
  };
}
