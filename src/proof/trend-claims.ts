import { isRatio } from '../measures/index.ts';
import { type TrendWord, trendWords } from '../statistics/index.ts';
import { claimsIn, clauseOf, has, isOfOthers, rowsMeant } from './clause.ts';
import type { ResultFacts } from './proof-facts.ts';
import { describeRow, type Remark, remark } from './remark.ts';
import { type Edit, wordEdit } from './rewrite.ts';
import type { Sentence } from './sentence.ts';
import { overlaps, type Span } from './span.ts';

function trendOf(slight: string, word: string): TrendWord | null {
  const isSlight = /^(slight|gradual|marginal)/i.test(slight);
  if (/^(up|incr|ris|grow)/i.test(word)) return isSlight ? 'slight up' : 'up';
  if (/^(down|decr|fall|decl|redu)/i.test(word)) return isSlight ? 'slight down' : 'down';
  return /^(impr|wors|deter)/i.test(word) ? null : 'stable';
}

/** Words of a trend against the verdict on the series, or, where there is none, against a change that belies them. */
export function trendRemarks(sentence: Sentence): Remark[] {
  const found = claimsIn('trend', sentence);
  return found.flatMap((claim, index): Remark[] => {
    const said = trendOf(claim.groups[0] ?? '', claim.groups[1] ?? '');
    const isRepeated = found.slice(0, index).some((one) => overlaps(one, claim));
    if (said === null || isRepeated || isOfOthers(sentence, claim) || has('recent', sentence.plain))
      return [];
    if (has('stable volume', sentence.plain.slice(clauseOf(sentence, claim).start))) return [];
    const { meant, maybe } = rowsMeant(sentence, claim);
    const [first] = meant;
    const outcomes = [...meant, ...maybe].map((row) => againstVerdict(row, said) ?? againstChange(row, said));
    if (!first || outcomes.includes('true')) return [];
    // `relatively stable` is a matter of judgement.
    const isHedged =
      said === 'stable' &&
      /^(?:relatively|broadly|fairly|largely|comparatively|general)/i.test(claim.groups[0] ?? '');
    const level = outcomes.includes('note') || (isHedged && first.trend) ? 'note' : 'error';
    const verdict = first.trend ?? null;
    const right = verdict ?? ((first.result.difference ?? 0) > 0 ? 'up' : 'down');
    return [
      remark('trend', claim, {
        level,
        says: `the trend is ${said}`,
        data: `${verdict === null ? '' : `the trend is ${verdict}; `}${describeRow(first)}`,
        edits: level === 'error' ? [trendEdit(sentence.text, claim, right)] : [],
      }),
    ];
  });
}

type Outcome = 'true' | 'note' | 'error';

/** From here on, in %, a change in the direction said makes a word that the verdict contradicts doubtful only. */
const borneOut = 10;

/** Against the verdict: the same direction is true, and so is a step between stable and slight, which eyes cannot tell. */
function againstVerdict({ trend = null, result }: ResultFacts, said: TrendWord): Outcome | null {
  if (trend === null) return null;
  const [at, of] = [trendWords.indexOf(said), trendWords.indexOf(trend)];
  if (Math.sign(at - 2) === Math.sign(of - 2) || Math.abs(at - of) <= 1) return 'true';
  const { difference, previous } = result;
  const percent = difference === null || !previous ? 0 : (100 * difference) / previous;
  return said !== 'stable' && percent * (said.endsWith('up') ? 1 : -1) >= borneOut ? 'note' : 'error';
}

/** How far, in %, a change has to go against a trend word to belie it. */
const against = 3;
const notStable = { count: 10, ratio: 30 } as const;

function againstChange({ result }: ResultFacts, said: TrendWord): Outcome {
  const { difference, previous, statistic } = result;
  if (difference === null || previous === null || previous === 0) return 'true';
  const percent = (100 * difference) / previous;
  if (said !== 'stable') return percent * (said.endsWith('up') ? 1 : -1) < -against ? 'error' : 'true';
  if (isRatio(statistic))
    return Math.abs(percent) > notStable.ratio && Math.abs(difference) > 5 ? 'error' : 'true';
  return Math.abs(percent) > notStable.count ? 'error' : 'true';
}

const trendInWords: Record<TrendWord, string> = {
  up: 'upward',
  'slight up': 'slight upward',
  stable: 'stable',
  'slight down': 'slight downward',
  down: 'downward',
};

function trendEdit(text: string, claim: Span, right: TrendWord): Edit | null {
  const stretch = text.slice(claim.start, claim.end);
  const isStative =
    /^(?:remain|is|are|was|been|were|broadly|largely|stay)/i.test(stretch) && !/trend/i.test(stretch);
  if (isStative && /^\s+(?:to|with|as)\b/.test(text.slice(claim.end))) return null;
  if (isStative && right !== 'stable') {
    const change = right.endsWith('up') ? 'risen' : 'fallen';
    const { start, end } = claim;
    return { start, end, replacement: /^been/i.test(stretch) ? change : `has ${change}` };
  }
  const match =
    /(?:\b(?:slight|clear|relatively|broadly|fairly|largely|strong|gradual|steady|steadily|very|slightly|clearly)\s+)?\b(?:upwards?|downwards?|increasing|decreasing|rising|falling|growing|declining|reducing|up|down|stable|flat|level|static|steady|unchanged|comparable)\b(?!\s+(?:term))/i.exec(
      stretch,
    );
  if (!match) return null;
  const start = claim.start + match.index;
  return wordEdit(text, { start, end: start + match[0].length }, trendInWords[right]);
}
