import { isRatio, wholeArea } from '../measures/index.ts';
import { formatNumber } from '../words/index.ts';
import { claimsIn, clauseOf, has, isOfOthers, rowsMeant } from './clause.ts';
import { frame } from './english.ts';
import type { Direction } from './mentions/directions.ts';
import { peakRemarks } from './peak-claims.ts';
import { describeRow, type Remark, remark } from './remark.ts';
import { directionEdit, type Edit } from './rewrite.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';
import { defaultParts } from './subject.ts';
import { trendRemarks } from './trend-claims.ts';

/** What is wrong with what a sentence claims in words alone: a trend, a peak, chance, an order, a target. */
export function wordRemarks(sentence: Sentence, taken: readonly Span[]): Remark[] {
  return [
    ...peakRemarks(sentence),
    ...trendRemarks(sentence),
    ...volumeRemarks(sentence),
    ...significanceRemarks(sentence),
    ...rankingRemarks(sentence),
    ...targetRemarks(sentence),
    ...directionRemarks(sentence, taken),
  ];
}

/** A change called `significant`: true only where a test says so. */
function significanceRemarks(sentence: Sentence): Remark[] {
  const [claim] = claimsIn('significance', sentence);
  if (!claim || isOfOthers(sentence, claim)) return [];
  const isDenied =
    claim.groups[0] !== undefined ||
    /\b(?:not|n't|neither)\b[^.;,]{0,25}$/i.test(sentence.plain.slice(0, claim.start));
  const object = /\b(?:in|of)\s+(?:the\s+)?([^.,;:()\d]{3,50})/i.exec(
    sentence.plain.slice(claim.end, claim.end + 90),
  )?.[1];
  const named = object?.split(/\b(?:in|over|since|compared|with|this|during|to)\b/)[0] ?? '';
  if (sentence.subject.vocabulary.about(named) === 'other') return [];
  const { meant, maybe } = rowsMeant(sentence, claim);
  const [first] = meant;
  const verdicts = [...meant, ...maybe].map((row) => row.isSignificant ?? null);
  if (!first || verdicts.some((verdict) => verdict === !isDenied)) return [];
  const isTested = !verdicts.includes(null);
  const test = isDenied ? 'a test says that it is beyond chance' : 'a test says that it may be chance';
  return [
    remark('significance', claim, {
      level: isTested ? 'error' : 'note',
      says: isDenied ? 'the change is not significant' : 'the change is significant',
      data: `${isTested ? test : 'no test says whether it is'}; ${describeRow(first)}`,
      edits: isTested ? [significanceEdit(sentence.text, claim, isDenied)] : [],
    }),
  ];
}

/** Without the word; or, where it is denied, without the denial. */
function significanceEdit(text: string, claim: Span, isDenied: boolean): Edit | null {
  const stretch = text.slice(claim.start, claim.end);
  const pattern = isDenied
    ? /\b(?:not |no |non-?|in(?=significant))/i
    : /\s?\b(?:statistically )?significant(?:ly)?/i;
  const match = pattern.exec(stretch);
  if (!match) return null;
  const start = claim.start + match.index;
  const end = start + match[0].length;
  const gap = text.slice(end).length - text.slice(end).trimStart().length;
  if (isDenied) return { start, end, replacement: /^no /i.test(match[0]) ? 'a ' : '' };
  const article = /\ba\s+$/i.exec(text.slice(0, start));
  if (article && /^[aeiou]/i.test(text.slice(end + gap)))
    return { start: start - article[0].length, end: end + gap, replacement: `${article[0][0]}n ` };
  return { start, end: claim.start === start ? end + gap : end, replacement: '' };
}

/** From here on, in %, a volume or an average is not stable. */
const notSame = { volume: 10, average: 3 } as const;

/** `the volume of outcomes is stable`, `this average has not changed`: against the counts that a value is made from. */
function volumeRemarks(sentence: Sentence): Remark[] {
  return (['stable volume', 'same average'] as const).flatMap((claim) =>
    claimsIn(claim, sentence)
      .slice(0, 1)
      .flatMap((found): Remark[] => {
        const [row] = rowsMeant(sentence, found).meant;
        if (!row) return [];
        const { current_numerator: now, previous_numerator: then, statistic } = row.result;
        const isCount = claim === 'stable volume' && !isRatio(statistic);
        if (now === null || !then || isCount) return [];
        const percent = (100 * (now - then)) / then;
        if (Math.abs(percent) <= (claim === 'same average' ? notSame.average : notSame.volume)) return [];
        return [
          remark('volume', found, {
            says: claim === 'same average' ? 'the average is the same' : 'the volume is stable',
            data: `${formatNumber(now)} against ${formatNumber(then)}, ${percent > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(percent), 1)}%; ${describeRow(row)}`,
          }),
        ];
      }),
  );
}

/** Below this many in the year before, a change of an area is no rank. */
const rankedFrom = 100;

/** `the steepest rise is in Ashfield`: by the change in %, or in volume. */
function rankingRemarks(sentence: Sentence): Remark[] {
  return claimsIn('ranking', sentence).flatMap((claim): Remark[] => {
    const [word = '', noun = ''] = claim.groups;
    const distance = (one: Span) => Math.abs(one.start - claim.start);
    const [nearest] = sentence.places
      .filter(({ dimension, name }) => dimension === 'area' && name !== wholeArea)
      .sort((a, b) => distance(a) - distance(b));
    const isOfMonths = sentence.periods.some(({ kind }) => kind === 'month' || kind === 'months');
    if (!nearest || isOfOthers(sentence, claim) || isOfMonths) return [];
    const [part] = defaultParts(sentence.subject);
    const rows = sentence.subject.rows.map(({ result }) => result).filter((result) => result.part === part);
    const level = rows.find(({ area }) => area === nearest.name)?.area_level;
    const peers = rows.filter(
      (row) =>
        row.area_level === level &&
        !/^unknown/i.test(row.area) &&
        (row.previous_numerator ?? 0) >= rankedFrom,
    );
    const isOfFall = /fall|reduction|decrease|drop/i.test(noun);
    const isOfChange = isOfFall || /rise|increase|growth/i.test(noun);
    const order = (isOfFall ? -1 : 1) * (/^(?:small|low)/i.test(word) ? -1 : 1);
    const leaders = (isOfChange ? (['change', 'difference'] as const) : (['current'] as const)).map(
      (name) =>
        peers.filter((row) => row[name] !== null).sort((a, b) => ((b[name] ?? 0) - (a[name] ?? 0)) * order)[0]
          ?.area,
    );
    const isRanked = peers.length >= 2 && peers.some(({ area }) => area === nearest.name);
    if (!isRanked || leaders.includes(nearest.name)) return [];
    const [leader = ''] = leaders;
    const { start, end } = nearest;
    return [
      remark('ranking', nearest, {
        says: `${nearest.name} has the ${word} ${noun}`,
        data: `${leader} has it`,
        edits: [{ start, end, replacement: leader }],
      }),
    ];
  });
}

/** `above the target`: against the target in the register. */
function targetRemarks(sentence: Sentence): Remark[] {
  return claimsIn('target', sentence).flatMap((claim): Remark[] => {
    const side = /^(?:above|over|exceed)/i.test(claim.groups[0] ?? '') ? 1 : -1;
    const [row] = rowsMeant(sentence, claim).meant;
    if (!row || isOfOthers(sentence, claim)) return [];
    const { target, current } = row.result;
    if (target === null || current === null || (current - target) * side >= 0) return [];
    return [
      remark('target', claim, {
        says: `it is ${side > 0 ? 'above' : 'below'} the target`,
        data: `the target is ${formatNumber(target, 1)}; ${describeRow(row)}`,
      }),
    ];
  });
}

/** A direction word in a clause without a number, against the change of the rows that the clause is about. */
function directionRemarks(sentence: Sentence, taken: readonly Span[]): Remark[] {
  return sentence.directions.flatMap((word): Remark[] => {
    const clause = clauseOf(sentence, word);
    const words = sentence.masked.slice(clause.start, clause.end);
    const inClause = ({ start }: Span) => start >= clause.start && start < clause.end;
    const onLastYear =
      /^\s*(?:from|on|than|compared (?:to|with)) (?:last year|the previous|the year before|a year)/i.test(
        sentence.plain.slice(word.end),
      );
    if (taken.some((one) => one.start <= word.start && word.end <= one.end)) return [];
    if (word.kind === 'adjective' || (word.kind === 'comparative' && !onLastYear)) return [];
    if (sentence.numbers.some(inClause) && !(onLastYear && /%|pp/.test(words))) return [];
    if (sentence.from > 0 || has('no claim', words) || frame('elsewhere').test(words)) return [];
    if (sentence.periods.some((one) => inClause(one) && !/^(?:current|previous|window)$/.test(one.kind)))
      return [];
    if (word.kind === 'noun' && !onLastYear && !isClaimed(sentence.plain.slice(0, word.start))) return [];
    const isGoingOn = /\b(?:is|are|been|has|have|continues?)\s+(?:\w+\s)?$/i;
    if (/ing$/i.test(word.text) && !isGoingOn.test(sentence.plain.slice(0, word.start))) return [];
    return directionRemark(sentence, word, clause, onLastYear);
  });
}

/** `there has been an increase`, `shows a fall`, `continues to drop`: a word that is said to have happened. */
const isClaimed = (before: string) =>
  /\b(?:continue|begin|start)(?:s|ed)? to\s+$|\b(?:is|are|was|were|been|be|shows?|showed|seen|saw|recorded|experienced|had|has|have)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$/i.test(
    before,
  );

function directionRemark(sentence: Sentence, word: Direction, clause: Span, onLastYear: boolean): Remark[] {
  const { masked } = sentence;
  const { vocabulary } = sentence.subject;
  const [before, after] = [masked.slice(clause.start, word.start), masked.slice(word.end, clause.end)];
  const object = /^\s*(?:in|of)\s+(?:the\s+)?(.*)$/is.exec(after)?.[1] ?? '';
  const about = [vocabulary.about(before), vocabulary.about(object)];
  if (
    about.includes('other') ||
    about.includes('unknown') ||
    (!about.includes('own') && !onLastYear && !/\bthere\b/i.test(before))
  )
    return [];
  const { meant, maybe } = rowsMeant(sentence, word);
  const isOfCounts = /\b(?:number|volume)s?\b/i.test(before);
  if (isOfCounts && meant.some(({ result }) => isRatio(result.statistic))) return [];
  const { sign } = word;
  const differences = [...meant, ...maybe].flatMap(({ result }) =>
    result.difference === null ? [] : [result.difference],
  );
  const isSmall = word.isDenied && meant.every(({ result }) => Math.abs(result.change ?? 0) < 1);
  const [first] = meant;
  if (!first || differences.length === 0 || isSmall || differences.some((one) => one * sign >= 0)) return [];
  return [
    remark('direction', word, {
      says: sign > 0 ? 'a rise' : 'a fall',
      data: describeRow(first),
      edits: [directionEdit(sentence.text, word)],
    }),
  ];
}
