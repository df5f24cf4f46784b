import { capitalised } from '../../words/index.ts';
import { wordList } from '../english.ts';
import { matches, type Span } from '../span.ts';

/** A word for a rise or a fall. */
export interface Direction extends Span {
  /** 1 for a rise, as of `rose` and of `not fallen`. */
  readonly sign: 1 | -1;
  readonly text: string;
  readonly isDenied: boolean;
  /** better and worse: a rise or a fall, depending on which is better for the measure. */
  readonly isValued: boolean;
  readonly kind: 'verb' | 'noun' | 'comparative' | 'adverb' | 'adjective';
}

/** The other of two signs. */
export const otherSign = (sign: Direction['sign']): Direction['sign'] => (sign === 1 ? -1 : 1);

interface Entry extends Pick<Direction, 'sign' | 'kind' | 'isValued'> {
  /** The word that corrects it in place. */
  readonly opposite: string;
}

const lexicon = new Map<string, Entry>();
for (const { up = '', down = '', kind, of } of wordList('directions')) {
  const shared = { kind: kind as Direction['kind'], isValued: of === 'value' };
  if (!lexicon.has(up)) lexicon.set(up, { ...shared, sign: 1, opposite: down });
  if (!lexicon.has(down)) lexicon.set(down, { ...shared, sign: -1, opposite: up });
}

const pattern = new RegExp(`\\b(${[...lexicon.keys()].join('|')})\\b(?!-)`, 'gi');

const besideNumber =
  /(\d|%|pp|per cent|points?|is|are|was|were|remains?|both|now|year|and|incidents|offences|crimes)\s*,?\s*$/i;
const upAndOn =
  /^\s+(?:by|from|on|[-+\d(]|a |an |about|around|almost|nearly|just|over|some|approximately|more than|slightly|sharply|significantly|again|year)/i;
const phrasal =
  /\b(made|make|makes|making|set|follow|taken|take|broken|break|back|step|stepped|pick|picked|slow|slowed|end|ended)\s+$/i;

/** Whether a word of direction says none where it stands: `made up of`, `up to date`, `more likely`, `dip sample`. */
function isIdiom(word: string, before: string, after: string): boolean {
  if (word === 'up' || word === 'down') {
    const isBeside = besideNumber.test(before) && !/^\s+to\s+date/i.test(after);
    return (
      (!isBeside && !upAndOn.test(after) && !(word === 'down' && /^\s+to\s/.test(after))) ||
      phrasal.test(before)
    );
  }
  if (word === 'more' || word === 'less') return /^\s+(likely|than likely)/i.test(after);
  if (word === 'cut') return !/^\s+(of|by|in)\b/i.test(after);
  if (word === 'above' || word === 'below') return !/(\d|%|pp|points?|per cent)\s*$/i.test(before);
  if (word === 'dip') return /^[ -]sampl/i.test(after);
  if (word === 'fall' || word === 'falls') return /^\s+(within|into|under|outside)/i.test(after);
  return (word === 'loss' || word === 'gain') && !/^\s+of\s+\d/i.test(after);
}

const denial =
  /\b(?:not|never|no|n't|neither|nor|without|hardly|yet to)\s+(?:(?:an?|the|any|been|yet|really|actually|in fact|significant(?:ly)?|statistically)\s+){0,3}$/i;

/** Every direction word of a sentence. */
export function directionsIn(text: string): Direction[] {
  return matches(text, pattern, (match) => {
    const word = match[0].toLowerCase();
    const entry = lexicon.get(word);
    const before = text.slice(0, match.index);
    if (!entry || isIdiom(word, before, text.slice(match.index + word.length))) return null;
    // `No fewer` is a bound, not a denial.
    const isDenied = denial.test(before) && !(entry.kind === 'comparative' && /\bno\s+$/i.test(before));
    const { kind, isValued } = entry;
    const sign = isDenied ? otherSign(entry.sign) : entry.sign;
    return { sign, kind, isValued, text: match[0], isDenied };
  });
}

/** The opposite word, in the same form. */
export function oppositeOf(word: string): string {
  const opposite = lexicon.get(word.toLowerCase())?.opposite ?? word;
  return /^[A-Z]/.test(word) ? capitalised(opposite) : opposite;
}
