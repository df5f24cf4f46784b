import { Random } from '../../../sample/random.ts';
import { later, measureOf, type Row, rowsOf, seriesOf, type Topic, topics } from './made-up-data.ts';
import { moreTemplates } from './more-templates.ts';
import { type Change, Scene } from './scene.ts';
import { type Template, templates } from './templates.ts';

/** A sentence of the corpus: sound, or with one slot made false. */
export interface CorpusSentence {
  readonly code: string;
  readonly text: string;
  readonly says: string;
  /** What was made false; null where the sentence is sound. */
  readonly change: Change | null;
  /** Whether the proof was never fitted to sentences like it. */
  readonly isUnseen: boolean;
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

/** How often each way to say something is used of a measure and a month, with other words around it. */
const draws = 2;

const leads = [
  'The latest figures show that ',
  'Members will see that ',
  'As the chart shows, ',
  'It is of note that ',
  'Performance to date: ',
];
const tails = [
  ', which will be kept under review.',
  '; the picture is discussed at each meeting.',
  '. More is said of this below.',
  ', as was said at the last meeting.',
];

/** A sentence as a paper may begin and end it; what begins with a name or a number is left as it begins. */
function dressed(text: string, random: Random): string {
  const [lead, tail] = [random.below(3 * leads.length), random.below(4 * tails.length)];
  const isPlain = /^(?:A|An|At|In|Of|Over|Recorded|The|There|This|That|With|For) /.test(text);
  const begun =
    isPlain && leads[lead] !== undefined ? leads[lead] + text.charAt(0).toLowerCase() + text.slice(1) : text;
  return /[a-z%)]\.$/.test(begun) && tails[tail] !== undefined ? begun.slice(0, -1) + tails[tail] : begun;
}

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
  const suiting = [...templates, ...moreTemplates].filter(
    ({ kind, row }) =>
      kind === topic.kind && (row === 'force' ? !topic.parts : row === 'area' ? topic.hasAreas : topic.parts),
  );
  const drawn = suiting.flatMap((template) =>
    Array.from({ length: draws }, () => pairOf(template, topic, rows, asAt, random)).flat(),
  );
  return [...new Map(drawn.map((one) => [one.text, one])).values()];
}

/** A sound sentence, and the same with one slot made false; none where the figures do not suit it. */
function pairOf(
  { row: place, says, write, isUnseen = false }: Template,
  topic: Topic,
  rows: readonly Row[],
  asAt: string,
  random: Random,
): CorpusSentence[] {
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
  const plain = isSmall ? null : write(scene);
  if (plain === null) return [];
  // The same words around both.
  const seed = `${random.below(1_000_000)}`;
  const dress = (text: string) => dressed(text, new Random(5, seed));
  const sound: CorpusSentence = { code: topic.code, text: dress(plain), says, change: null, isUnseen };
  const changes = [...new Set(scene.slots.filter(({ canChange }) => canChange).map(({ change }) => change))];
  const [change] = changes.length > 0 ? [changes[random.below(changes.length)]] : [];
  const slots = scene.slots.flatMap((slot, index) =>
    slot.change === change && slot.canChange ? [index] : [],
  );
  if (change === undefined || slots.length === 0) return [sound];
  const false_ = write(scene.with(slots[random.below(slots.length)] ?? 0, random));
  return false_ === null || false_ === plain ? [sound] : [sound, { ...sound, text: dress(false_), change }];
}
