import { Random } from '../../../sample/random.ts';
import { later, measureOf, type Row, rowsOf, seriesOf, type Topic, topics } from './made-up-data.ts';
import { type Change, Scene } from './scene.ts';
import { templates } from './templates.ts';

/** A sentence of the corpus: sound, or with one slot made false. */
export interface CorpusSentence {
  readonly code: string;
  readonly text: string;
  readonly says: string;
  /** What was made false; null where the sentence is sound. */
  readonly change: Change | null;
}

/** The sentences about one measure at one as-at month, and the months they are true of. */
export interface CorpusPaper {
  readonly topic: Topic;
  readonly asAt: string;
  readonly measure: ReturnType<typeof measureOf>;
  readonly series: ReturnType<typeof seriesOf>;
  readonly sentences: readonly CorpusSentence[];
}

const lastAsAt = '2018-05';

/** The papers of a corpus: every topic at each of so many as-at months. */
export function* corpusOf(months: number): Generator<CorpusPaper> {
  for (const topic of topics) {
    const random = new Random(7, `corpus ${topic.code}`);
    const rows = rowsOf(topic, random);
    for (let back = 0; back < months; back += 1) {
      const asAt = later(lastAsAt, -back);
      const sentences = sentencesOf(topic, rows, asAt, new Random(11, `${topic.code} ${asAt}`));
      yield { topic, asAt, measure: measureOf(topic), series: seriesOf(topic.code, rows, asAt), sentences };
    }
  }
}

function sentencesOf(topic: Topic, rows: readonly Row[], asAt: string, random: Random): CorpusSentence[] {
  const suiting = templates.filter(
    ({ kind, row }) =>
      kind === topic.kind && (row === 'force' ? !topic.parts : row === 'area' ? topic.hasAreas : topic.parts),
  );
  return suiting.flatMap(({ row: place, says, write }): CorpusSentence[] => {
    const area = rows.filter(({ level }) => level !== 'force');
    const row = place === 'area' ? area[random.below(area.length)] : rows[0];
    if (!row) return [];
    const scene = new Scene(topic, row, rows, asAt, random);
    const isSmall = rows
      .filter((one) => one.level === row.level)
      .some(
        (one) =>
          Math.abs(scene.percent(one)) < 0.6 ||
          Math.abs(scene.difference(one)) < (topic.kind === 'count' ? 3 : 0.35),
      );
    const text = isSmall ? null : write(scene);
    if (text === null) return [];
    const sound: CorpusSentence = { code: topic.code, text, says, change: null };
    const changes = [
      ...new Set(scene.slots.filter(({ canChange }) => canChange).map(({ change }) => change)),
    ];
    const [change] = changes.length > 0 ? [changes[random.below(changes.length)]] : [];
    const slots = scene.slots.flatMap((slot, index) =>
      slot.change === change && slot.canChange ? [index] : [],
    );
    if (change === undefined || slots.length === 0) return [sound];
    const false_ = write(scene.with(slots[random.below(slots.length)] ?? 0, random));
    return false_ === null || false_ === text ? [sound] : [sound, { ...sound, text: false_, change }];
  });
}
