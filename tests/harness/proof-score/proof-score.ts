import Table from 'cli-table3';
import { resultOf } from '../../../src/measures/index.ts';
import { factsOf, proofText } from '../../../src/proof/index.ts';
import { type CorpusSentence, corpusOf } from './corpus.ts';

/** A sentence of the corpus, and what the proof says of it. */
interface Scored extends CorpusSentence {
  readonly asAt: string;
  readonly isFlagged: boolean;
  /** Whether an offered rewrite is clean; null where there is none. */
  readonly isRewriteClean: boolean | null;
  readonly found: string;
  readonly half: 'fitted' | 'unseen';
  readonly figures: number;
  readonly notUnderstood: number;
}

/** Proofs every sentence of a corpus as a paper of its own, through the door of the proof. */
function* scored(months: number): Generator<Scored> {
  for (const { topic, asAt, measure, series, sentences } of corpusOf(months)) {
    const results = series.map((one) => resultOf(measure, one, asAt));
    const facts = factsOf(asAt, { measures: [measure], results, series });
    for (const sentence of sentences) {
      const { findings, figures, notUnderstood } = proofText(
        `## ${topic.code}\n\n${sentence.text}`,
        'markdown',
        facts,
      );
      const errors = findings.filter(({ level }) => level === 'error');
      const proposal = errors.find((one) => one.proposal !== null)?.proposal ?? null;
      const again =
        proposal === null ? null : proofText(`## ${topic.code}\n\n${proposal}`, 'markdown', facts);
      yield {
        ...sentence,
        asAt,
        isFlagged: errors.length > 0,
        isRewriteClean: again === null ? null : again.findings.every(({ level }) => level !== 'error'),
        found: errors.map(({ fault, quoted, data }) => `${fault} "${quoted}": ${data}`).join(' | '),
        half: halfOf(sentence.says, sentence.text),
        figures,
        notUnderstood,
      };
    }
  }
}

/** Half of the corpus, by its words: what costs are set by is not what they are reported on. */
export function halfOf(says: string, text: string): 'fitted' | 'unseen' {
  let hash = 7;
  for (const letter of `${says}${text}`) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash % 2 === 0 ? 'fitted' : 'unseen';
}

const months = Number(process.argv[2] ?? 6);
const shown = Number(process.argv[3] ?? 0);
const all = [...scored(months)];
for (const half of ['fitted', 'unseen'] as const) {
  const own = all.filter((one) => one.half === half);
  const share = (some: readonly Scored[], is: (one: Scored) => boolean) =>
    some.length === 0 ? '' : `${((100 * some.filter(is).length) / some.length).toFixed(1)}%`;
  const changes = [...new Set(own.flatMap(({ change }) => (change ? [change] : [])))].sort();
  const table = new Table({
    head: ['says', 'sound', 'flagged', 'figures not understood', ...changes],
    style: { head: [], border: [] },
  });
  const line = (name: string, some: readonly Scored[]) => {
    const sound = some.filter(({ change }) => change === null);
    const figures = sound.reduce((sum, one) => sum + one.figures + one.notUnderstood, 0);
    const unread = sound.reduce((sum, one) => sum + one.notUnderstood, 0);
    table.push([
      name,
      sound.length,
      share(sound, ({ isFlagged }) => isFlagged),
      `${((100 * unread) / Math.max(1, figures)).toFixed(1)}%`,
      ...changes.map((change) => {
        const some_ = some.filter((one) => one.change === change);
        return some_.length === 0 ? '' : `${share(some_, ({ isFlagged }) => isFlagged)} of ${some_.length}`;
      }),
    ]);
  };
  for (const says of [...new Set(own.map((one) => one.says))])
    line(
      says,
      own.filter((one) => one.says === says),
    );
  line('all', own);
  console.log(
    `\n${half === 'fitted' ? 'The half that costs are set by' : 'The unseen half'}: found by what was made false`,
  );
  console.log(table.toString());
  const faulty = own.filter(({ change }) => change !== null);
  const rewritten = own.filter(({ isRewriteClean }) => isRewriteClean !== null);
  console.log(
    `Sound sentences flagged: ${share(
      own.filter(({ change }) => change === null),
      ({ isFlagged }) => isFlagged,
    )}. Faulty ones found: ${share(faulty, ({ isFlagged }) => isFlagged)} of ${faulty.length}.`,
  );
  console.log(
    `Rewrites offered: ${rewritten.length}, proof clean: ${share(rewritten, ({ isRewriteClean }) => isRewriteClean === true)}.`,
  );
}
if (shown > 0) {
  const wrong = all.filter(({ change, isFlagged }) => isFlagged === (change === null));
  const each = new Map<string, number>();
  for (const { code, asAt, text, change, says, found } of wrong) {
    const key = `${change} ${says}`;
    each.set(key, (each.get(key) ?? 0) + 1);
    if ((each.get(key) ?? 0) <= shown)
      console.log(
        `${change === null ? 'FLAGGED' : `MISSED ${change}`} [${says}] ${code} ${asAt} | ${text}${found ? `\n    ${found}` : ''}`,
      );
  }
}
