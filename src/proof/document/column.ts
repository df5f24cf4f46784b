import type { Column } from '../readings/sentence.ts';

const kinds: readonly [RegExp, Column][] = [
  [/\baverage\b/i, 'average'],
  [/\b(?:previous|last year|prior|year before|12 months before)\b/i, 'previous'],
  [
    /\b(?:volume|difference|number) ?(?:change|difference)?\b(?!.*%)|\bchange \((?:no|number|n|volume)/i,
    'difference',
  ],
  [/\b(?:performance|change|variance|%|pp|\+\/-)(?:\b|$)/i, 'change'],
  [/\b(?:current|this year|value|latest|rate|total|actual)\b/i, 'current'],
];

/** What a column holds, by its heading. */
export function columnOf(heading: string): Column {
  return kinds.find(([pattern]) => pattern.test(heading))?.[1] ?? 'unsaid';
}

/** Whether a line of a cell is prose, and not figures. */
export function isProse(line: string): boolean {
  const words = line.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 6 || (words.length >= 4 && /[.!?]$/.test(line));
}
