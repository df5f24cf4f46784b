import { matches, type Span } from './span.ts';

/** A word for a rise or a fall. */
export interface Direction extends Span {
  readonly sign: 1 | -1;
  readonly text: string;
  /** better and worse: a rise or a fall, depending on which is better for the measure. */
  readonly isValued: boolean;
  readonly kind: 'verb' | 'noun' | 'comparative' | 'adverb';
}

type Kind = Direction['kind'];

/** Words for a rise and for a fall, the words that correct them in place, and their kind. */
const pairs: readonly [up: string, down: string, kind: Kind][] = [
  ['increase', 'decrease', 'noun'],
  ['increases', 'decreases', 'noun'],
  ['increased', 'decreased', 'verb'],
  ['increasing', 'decreasing', 'verb'],
  ['rise', 'fall', 'noun'],
  ['rises', 'falls', 'noun'],
  ['rose', 'fell', 'verb'],
  ['risen', 'fallen', 'verb'],
  ['rising', 'falling', 'verb'],
  ['growth', 'reduction', 'noun'],
  ['uplift', 'reduction', 'noun'],
  ['upturn', 'downturn', 'noun'],
  ['increase', 'reduction', 'noun'],
  ['increases', 'reductions', 'noun'],
  ['increased', 'reduced', 'verb'],
  ['increasing', 'reducing', 'verb'],
  ['rise', 'decline', 'noun'],
  ['rises', 'declines', 'noun'],
  ['rose', 'declined', 'verb'],
  ['rising', 'declining', 'verb'],
  ['grew', 'shrank', 'verb'],
  ['grown', 'shrunk', 'verb'],
  ['growing', 'shrinking', 'verb'],
  ['climb', 'drop', 'noun'],
  ['climbed', 'dropped', 'verb'],
  ['climbing', 'dropping', 'verb'],
  ['jump', 'drop', 'noun'],
  ['jumped', 'dropped', 'verb'],
  ['surge', 'drop', 'noun'],
  ['surged', 'dropped', 'verb'],
  ['soared', 'plummeted', 'verb'],
  ['spike', 'dip', 'noun'],
  ['rose', 'dipped', 'verb'],
  ['rise', 'cut', 'noun'],
  ['more', 'fewer', 'comparative'],
  ['additional', 'fewer', 'comparative'],
  ['extra', 'fewer', 'comparative'],
  ['more', 'less', 'comparative'],
  ['higher', 'lower', 'comparative'],
  ['greater', 'smaller', 'comparative'],
  ['longer', 'shorter', 'comparative'],
  ['slower', 'quicker', 'comparative'],
  ['slower', 'faster', 'comparative'],
  ['above', 'below', 'comparative'],
  ['upwards', 'downwards', 'adverb'],
  ['up', 'down', 'adverb'],
];

/** Words for better and worse. */
const valued: readonly [better: string, worse: string, kind: Kind][] = [
  ['improvement', 'deterioration', 'noun'],
  ['improved', 'deteriorated', 'verb'],
  ['improved', 'worsened', 'verb'],
  ['improving', 'worsening', 'verb'],
  ['improving', 'deteriorating', 'verb'],
  ['better', 'worse', 'comparative'],
];

interface Entry {
  readonly sign: 1 | -1;
  readonly opposite: string;
  readonly kind: Kind;
  readonly isValued: boolean;
}

const lexicon = new Map<string, Entry>();
for (const [list, isValued] of [
  [pairs, false],
  [valued, true],
] as const) {
  for (const [up, down, kind] of list) {
    if (!lexicon.has(up)) lexicon.set(up, { sign: 1, opposite: down, kind, isValued });
    if (!lexicon.has(down)) lexicon.set(down, { sign: -1, opposite: up, kind, isValued });
  }
}

const pattern = new RegExp(`\\b(${[...lexicon.keys()].join('|')})\\b(?!-)`, 'gi');

/** `up` and `down` say a direction beside a number, or before by and from; not in `made up of`, `up to`. */
const isIdiom = (word: string, before: string, after: string) => {
  if (/^(up|down)$/.test(word))
    return (
      !(
        (/(\d|%|pp|per cent|points?|is|are|was|were|remains?|both|now)\s*,?\s*$/i.test(before) &&
          !/^\s+to\s+date/i.test(after)) ||
        /^\s+(?:by|from|on|[-+\d(]|about|around|almost|nearly|just|over|some|approximately|more than|slightly|sharply|significantly|again|year)/i.test(
          after,
        ) ||
        (word === 'down' && /^\s+to\s/.test(after))
      ) ||
      /\b(made|make|makes|making|set|follow|taken|take|broken|break|back|step|stepped|pick|picked|slow|slowed|end|ended)\s+$/i.test(
        before,
      )
    );
  if (word === 'more' || word === 'less') return /^\s+(likely|than likely)/i.test(after);
  if (word === 'cut') return !/^\s+(of|by|in)\b/i.test(after);
  if (word === 'above' || word === 'below') return !/(\d|%|pp|points?|per cent)\s*$/i.test(before);
  if (word === 'dip') return /^[ -]sampl/i.test(after);
  if (word === 'fall' || word === 'falls') return /^\s+(within|into|under|outside)/i.test(after);
  return false;
};

/** Every direction word of a sentence. */
export function directionsIn(text: string): Direction[] {
  return matches(text, pattern, (match) => {
    const word = match[0].toLowerCase();
    const entry = lexicon.get(word);
    const start = match.index ?? 0;
    if (!entry || isIdiom(word, text.slice(0, start), text.slice(start + word.length))) return null;
    return { sign: entry.sign, text: match[0], kind: entry.kind, isValued: entry.isValued };
  });
}

/** The opposite word, in the same form. */
export function oppositeOf(word: string): string {
  const opposite = lexicon.get(word.toLowerCase())?.opposite ?? word;
  return /^[A-Z]/.test(word) ? opposite.charAt(0).toUpperCase() + opposite.slice(1) : opposite;
}
