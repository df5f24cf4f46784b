/** An approximate word before a number: which side of it the value is on, and where it stands. */
export interface Hedge {
  readonly side: 'about' | 'below' | 'above';
  readonly text: string;
}

const about =
  'around|about|approximately|approx\\.?|roughly|some|circa|c\\.|close to|in the region of|in the order of|an estimated|broadly|or so|~';
const below =
  'almost|nearly|just under|just below|just short of|slightly under|slightly below|slightly less than|slightly fewer than|just less than|just fewer than|under|less than|fewer than|below|up to|at most|no more than|not more than|approaching';
const above =
  'just over|just above|just more than|slightly over|slightly above|slightly more than|a little over|well over|over|above|more than|in excess of|at least|no less than|no fewer than|not less than|upwards of|exceeding';

const pattern = new RegExp(
  `(?:^|[\\s(])((${about})|(${below})|(${above}))\\s+(?:(?:a|an|the|some|total of)\\s+)?$`,
  'i',
);

/** The approximate word that ends right before a number, in the text before it. */
export function hedgeBefore(before: string): (Hedge & { length: number }) | null {
  const match = pattern.exec(before);
  if (!match?.[1]) return null;
  const side = match[2] ? 'about' : match[3] ? 'below' : 'above';
  const start = match.index + match[0].indexOf(match[1]);
  return { side, text: match[1], length: before.length - start };
}

/** `or so`, `or thereabouts` right after a number. */
export function hedgeAfter(after: string): Hedge | null {
  const match = /^\s*(?:\w+\s+)?(or so|or thereabouts|approximately|approx)\b/i.exec(after);
  return match?.[1] ? { side: 'about', text: match[1] } : null;
}
