import { type TrendWord, trendWords } from '../../statistics/index.ts';
import type { RowFigures } from '../facts/index.ts';
import { matches, type Span } from '../mentions/index.ts';
import type { Sentence } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';
import { clauseScope, clauseTopic, describeRow } from './remark.ts';

const words =
  'upwards?|downwards?|increasing|decreasing|rising|falling|growing|declining|reducing|up|down|stable|flat|level|static|steady|improving|worsening|deteriorating';
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(slight(?:ly)?|clear(?:ly)?|strong(?:ly)?|gradual(?:ly)?|steady|steadily|marginal(?:ly)?|continued|continuing|general(?:ly)?|overall|relatively|broadly|fairly|long[- ]term)?\\s*(?:,\\s*)?(${words})\\s+(?:long[- ]term\\s+)?trend\\b`,
    'gi',
  ),
  new RegExp(
    `\\btrend(?:s)?(?:\\s+\\w+){0,4}?\\s+(?:is|are|remains?|has been|have been|continues? to be|continues?|appears?(?: to be)?|shows?|was|of|in an?|an?|:)\\s+(?:an?\\s+)?(slight(?:ly)?|clear(?:ly)?|relatively|broadly|fairly|largely|gradual(?:ly)?|strong(?:ly)?|steadily|marginal(?:ly)?|now|very)?\\s*(${words})\\b`,
    'gi',
  ),
  /\b(?:remain(?:s|ed|ing)?|is|are|was|been|were|broadly|largely)\s+(relatively|broadly|fairly|largely|very|comparatively)?\s*(stable|static|flat|unchanged)\b/gi,
];

/** Words of a trend against the verdict on the series, or, where there is none, against a change that belies them. */
export const trendCheck: Check = (sentence) => {
  if (!/trend|stable|static|flat|unchanged/i.test(sentence.plain)) return [];
  const found = patterns.flatMap((pattern) =>
    matches(sentence.plain, pattern, (match) => ({ slight: match[1] ?? '', word: match[2] ?? '' })),
  );
  return found.flatMap((claim, index) => {
    if (found.slice(0, index).some((one) => one.start < claim.end && claim.start < one.end)) return [];
    return remarkOn(sentence, claim, trendOf(claim));
  });
};

function trendOf({ slight, word }: { slight: string; word: string }): TrendWord | null {
  const isSlight = /^(slight|gradual|marginal)/i.test(slight);
  if (/^(up|incr|ris|grow)/i.test(word)) return isSlight ? 'slight up' : 'up';
  if (/^(down|decr|fall|decl|redu)/i.test(word)) return isSlight ? 'slight down' : 'down';
  return /^(impr|wors|deter)/i.test(word) ? null : 'stable';
}

const recent =
  /\b(?:since|recent\w*|last (?:few|two|three|four|five|six|\d+)|in the (?:short|last quarter)|until|up to|prior to|before|previously|was expected|should|if)\b/i;

function remarkOn(sentence: Sentence, claim: Span, said: TrendWord | null): Remark[] {
  if (said === null || clauseTopic(sentence, claim) === 'other' || recent.test(sentence.plain)) return [];
  const { meant, maybe } = clauseScope(sentence, claim);
  const levels = [...meant, ...maybe].map(
    (figures) => againstVerdict(figures, said) ?? againstChange(figures, said),
  );
  const [first] = meant;
  if (!first || levels.some((level) => level === 'true')) return [];
  const level = levels.includes('note') ? 'note' : 'error';
  const verdict = first.row.trend ?? null;
  return [
    {
      level,
      fault: 'trend',
      ...{ start: claim.start, end: claim.end },
      says: `the trend is ${said}`,
      data: `${verdict === null ? '' : `the trend is ${verdict}; `}${describeRow(first.row)}`,
      edits: level === 'error' ? trendEdits(sentence, claim, said, verdict ?? belied(first)) : [],
    },
  ];
}

type Outcome = 'true' | 'note' | 'error';

/** Against the verdict: the same direction is true, and so is a step between stable and slight, which eyes cannot tell. */
function againstVerdict({ row }: RowFigures, said: TrendWord): Outcome | null {
  const verdict = row.trend ?? null;
  if (verdict === null) return null;
  const apart = trendWords.indexOf(said) - trendWords.indexOf(verdict);
  const isSameWay = Math.sign(trendWords.indexOf(said) - 2) === Math.sign(trendWords.indexOf(verdict) - 2);
  if (isSameWay || Math.abs(apart) <= 1) return 'true';
  return isBorneOut(row, said) ? 'note' : 'error';
}

/** From here on, in %, a change in the direction said makes a word that the verdict contradicts doubtful only. */
const borneOut = 10;

function isBorneOut({ result }: RowFigures['row'], said: TrendWord): boolean {
  const { difference, previous } = result;
  if (said === 'stable' || difference === null || !previous) return false;
  return ((100 * difference) / previous) * (said.endsWith('up') ? 1 : -1) >= borneOut;
}

/** How far, in %, a change has to go against a trend word to belie it. */
const against = 3;
const notStable = { count: 10, ratio: 30 } as const;

function againstChange(figures: RowFigures, said: TrendWord): Outcome {
  const { difference, previous } = figures.row.result;
  if (difference === null || previous === null || previous === 0) return 'true';
  const percent = (100 * difference) / previous;
  if (said === 'stable') {
    if (figures.isRatio)
      return Math.abs(percent) > notStable.ratio && Math.abs(difference) > 5 ? 'error' : 'true';
    return Math.abs(percent) > notStable.count ? 'error' : 'true';
  }
  const sign = said.endsWith('up') ? 1 : -1;
  return percent * sign < -against ? 'error' : 'true';
}

const belied = ({ row }: RowFigures): TrendWord => ((row.result.difference ?? 0) > 0 ? 'up' : 'down');

const inWords: Record<TrendWord, string> = {
  up: 'upward',
  'slight up': 'slight upward',
  stable: 'stable',
  'slight down': 'slight downward',
  down: 'downward',
};

function trendEdits({ text }: Sentence, claim: Span, _said: TrendWord, right: TrendWord) {
  const stretch = text.slice(claim.start, claim.end);
  const match = new RegExp(
    `(?:\\b(?:slight|clear|relatively|broadly|fairly|largely|strong|gradual|steady|steadily|very|slightly|clearly)\\s+)?\\b(?:${words}|unchanged)\\b(?!\\s+(?:term))`,
    'i',
  ).exec(stretch);
  if (!match) return [];
  const isBeforeTrend = /^\s+(?:long[- ]term\s+)?trend/i.test(stretch.slice(match.index + match[0].length));
  const isStative =
    /^(?:remain|is|are|was|been|were|broadly|largely)/i.test(stretch) && !/trend/i.test(stretch);
  const start = claim.start + match.index;
  if (isStative && right !== 'stable') {
    const change = right.endsWith('up') ? 'risen' : 'fallen';
    return [
      { start: claim.start, end: claim.end, replacement: /^been/i.test(stretch) ? change : `has ${change}` },
    ];
  }
  const replacement = isBeforeTrend || right !== 'stable' ? inWords[right] : 'stable';
  const article = /\b(an?)(\s+)$/i.exec(text.slice(0, start));
  if (!article) return [{ start, end: start + match[0].length, replacement }];
  const wanted = /^[aeiou]/i.test(replacement) ? 'an' : 'a';
  const cased = /^A/.test(article[1] ?? '') ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  return [
    {
      start: start - article[0].length,
      end: start + match[0].length,
      replacement: `${cased} ${replacement}`,
    },
  ];
}
