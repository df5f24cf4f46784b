import { type Month, monthName } from '../calendar.ts';
import { decimalsOf, isRatio, measureValue, wholeArea } from '../measures/index.ts';
import { type TrendWord, trendWords } from '../statistics/index.ts';
import { formatNumber } from '../words/index.ts';
import { maskedText } from './context.ts';
import { frame, wordList } from './english.ts';
import type { Direction } from './mentions/directions.ts';
import type { PeriodMention } from './mentions/periods.ts';
import type { ResultFacts } from './proof-facts.ts';
import { describeRow, type Remark } from './remark.ts';
import { directionEdit, type Edit, wordEdit } from './rewrite.ts';
import type { Sentence } from './sentence.ts';
import { matches, type Span } from './span.ts';
import { defaultParts } from './subject.ts';

const patterns = wordList('claims').map(({ claim, pattern = '' }) => ({
  claim,
  pattern: new RegExp(pattern, 'gi'),
}));
const patternsOf = (claim: string) =>
  patterns.filter((one) => one.claim === claim).map(({ pattern }) => pattern);
const has = (claim: string, text: string) => patternsOf(claim).some((pattern) => text.search(pattern) >= 0);

/** Where a sentence makes a claim of a kind, with the groups of its pattern. */
const claimsIn = (claim: string, { plain }: Sentence) =>
  patternsOf(claim).flatMap((pattern) => matches(plain, pattern, (match) => ({ groups: match.slice(1) })));

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

const boundary =
  /[;:()]|\.\s|,\s(?:and|but|while|with|which)\b|\b(?:while|whilst|but|whereas|although|however)\b/gi;

/** The clause around a stretch of a sentence. */
export function clauseOf({ plain }: Sentence, span: Span): Span {
  let [start, end] = [0, plain.length];
  for (const match of plain.matchAll(boundary)) {
    if (match.index + match[0].length <= span.start) start = match.index + match[0].length;
    else if (match.index >= span.end && match.index < end) end = match.index;
  }
  return { start, end };
}

/** The rows that a clause is about: of the part and area that it names nearest, else of those before; and more that it may be. */
function rowsOf(sentence: Sentence, span: Span): { meant: ResultFacts[]; maybe: ResultFacts[] } {
  const clause = clauseOf(sentence, span);
  const { subject, places, placesBefore } = sentence;
  const nearest = (dimension: 'part' | 'area') => {
    const named = places.filter((one) => one.dimension === dimension);
    const distance = (one: Span) => Math.min(Math.abs(one.end - span.start), Math.abs(one.start - span.end));
    const [within] = named
      .filter((one) => one.start >= clause.start && one.end <= clause.end)
      .sort((a, b) => distance(a) - distance(b));
    if (within) return { name: within.name, isSure: true };
    const carried =
      named.filter((one) => one.end <= clause.start).at(-1) ??
      placesBefore.filter((one) => one.dimension === dimension).at(-1);
    return carried ? { name: carried.name, isSure: false } : null;
  };
  const [part, area] = [nearest('part'), nearest('area')];
  const parts = defaultParts(subject);
  const inRows = (inParts: readonly string[], inAreas: readonly string[]) =>
    subject.rows.filter(({ result }) => inParts.includes(result.part) && inAreas.includes(result.area));
  const meant = inRows(part?.isSure ? [part.name] : parts, area?.isSure ? [area.name] : [wholeArea]);
  const maybe = inRows(
    [...(part ? [part.name] : []), ...(part?.isSure ? [] : parts)].concat(part ? [] : parts),
    [...(area ? [area.name] : []), ...(area?.isSure ? [] : [wholeArea])],
  );
  return { meant, maybe: maybe.filter((row) => !meant.includes(row)) };
}

/** What the words of a clause before a stretch of it are about. */
function topicBefore(sentence: Sentence, span: Span) {
  const { start } = clauseOf(sentence, span);
  return sentence.subject.vocabulary.about(maskedText(sentence).slice(start, span.start));
}

const isOfOthers = (sentence: Sentence, span: Span) =>
  topicBefore(sentence, span) === 'other' ||
  frame('elsewhere').test(sentence.plain.slice(clauseOf(sentence, span).start, clauseOf(sentence, span).end));

function trendOf(slight: string, word: string): TrendWord | null {
  const isSlight = /^(slight|gradual|marginal)/i.test(slight);
  if (/^(up|incr|ris|grow)/i.test(word)) return isSlight ? 'slight up' : 'up';
  if (/^(down|decr|fall|decl|redu)/i.test(word)) return isSlight ? 'slight down' : 'down';
  return /^(impr|wors|deter)/i.test(word) ? null : 'stable';
}

/** Words of a trend against the verdict on the series, or, where there is none, against a change that belies them. */
function trendRemarks(sentence: Sentence): Remark[] {
  const found = claimsIn('trend', sentence);
  return found.flatMap((claim, index): Remark[] => {
    const said = trendOf(claim.groups[0] ?? '', claim.groups[1] ?? '');
    const isRepeated = found.slice(0, index).some((one) => one.start < claim.end && claim.start < one.end);
    if (said === null || isRepeated || isOfOthers(sentence, claim) || has('recent', sentence.plain))
      return [];
    if (has('stable volume', sentence.plain.slice(clauseOf(sentence, claim).start))) return [];
    const { meant, maybe } = rowsOf(sentence, claim);
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
    const { start, end } = claim;
    return [
      {
        ...{ level, fault: 'trend', start, end, says: `the trend is ${said}` },
        data: `${verdict === null ? '' : `the trend is ${verdict}; `}${describeRow(first)}`,
        edits: level === 'error' ? trendEdits(sentence.text, claim, right) : [],
      },
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

function trendEdits(text: string, claim: Span, right: TrendWord): Edit[] {
  const stretch = text.slice(claim.start, claim.end);
  const isStative =
    /^(?:remain|is|are|was|been|were|broadly|largely|stay)/i.test(stretch) && !/trend/i.test(stretch);
  if (isStative && /^\s+(?:to|with|as)\b/.test(text.slice(claim.end))) return [];
  if (isStative && right !== 'stable') {
    const change = right.endsWith('up') ? 'risen' : 'fallen';
    return [{ ...span(claim), replacement: /^been/i.test(stretch) ? change : `has ${change}` }];
  }
  const match =
    /(?:\b(?:slight|clear|relatively|broadly|fairly|largely|strong|gradual|steady|steadily|very|slightly|clearly)\s+)?\b(?:upwards?|downwards?|increasing|decreasing|rising|falling|growing|declining|reducing|up|down|stable|flat|level|static|steady|unchanged|comparable)\b(?!\s+(?:term))/i.exec(
      stretch,
    );
  if (!match) return [];
  const start = claim.start + match.index;
  return [wordEdit(text, { start, end: start + match[0].length }, trendInWords[right])];
}

const span = ({ start, end }: Span): Span => ({ start, end });

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
  const { meant, maybe } = rowsOf(sentence, claim);
  const [first] = meant;
  const verdicts = [...meant, ...maybe].map((row) => row.isSignificant ?? null);
  if (!first || verdicts.some((verdict) => verdict === !isDenied)) return [];
  const isTested = !verdicts.includes(null);
  const test = isDenied ? 'a test says that it is beyond chance' : 'a test says that it may be chance';
  return [
    {
      ...{ level: isTested ? 'error' : 'note', fault: 'significance', ...span(claim) },
      says: isDenied ? 'the change is not significant' : 'the change is significant',
      data: `${isTested ? test : 'no test says whether it is'}; ${describeRow(first)}`,
      edits: isTested ? significanceEdits(sentence.text, claim, isDenied) : [],
    },
  ];
}

/** Without the word; or, where it is denied, without the denial. */
function significanceEdits(text: string, claim: Span, isDenied: boolean): Edit[] {
  const stretch = text.slice(claim.start, claim.end);
  const pattern = isDenied
    ? /\b(?:not |no |non-?|in(?=significant))/i
    : /\s?\b(?:statistically )?significant(?:ly)?/i;
  const match = pattern.exec(stretch);
  if (!match) return [];
  const start = claim.start + match.index;
  const end = start + match[0].length;
  const gap = text.slice(end).length - text.slice(end).trimStart().length;
  if (isDenied) return [{ start, end, replacement: /^no /i.test(match[0]) ? 'a ' : '' }];
  const article = /\ba\s+$/i.exec(text.slice(0, start));
  if (article && /^[aeiou]/i.test(text.slice(end + gap)))
    return [{ start: start - article[0].length, end: end + gap, replacement: `${article[0][0]}n ` }];
  return [{ start, end: claim.start === start ? end + gap : end, replacement: '' }];
}

interface MonthValue {
  readonly month: Month;
  readonly value: number;
}

function monthsOf({ months, result }: ResultFacts): MonthValue[] {
  return months.flatMap(({ month, numerator, denominator }) => {
    const value = measureValue(numerator, denominator, result.statistic);
    return value === null || month > result.window_end ? [] : [{ month, value }];
  });
}

/** How many months back a peak may be meant: the two windows, the current one, three years, and all there are. */
const reaches = [24, 12, 36, Number.POSITIVE_INFINITY];

/** The month of a peak or a low point: `stable following a peak in May 2017`. */
function peakRemarks(sentence: Sentence): Remark[] {
  return sentence.periods.flatMap((period): Remark[] => {
    const { plain } = sentence;
    if (period.kind !== 'month' && period.kind !== 'event' && period.kind !== 'this month') return [];
    const [before, after] = [plain.slice(0, period.start), plain.slice(period.end)];
    if (period.kind === 'event' && /\bsince\s+(?:at least\s+)?$/i.test(before)) return [];
    const words = groupOf('peak before', before) ?? groupOf('peak after', after);
    if (words === undefined || isOfOthers(sentence, period)) return [];
    return peakRemark(sentence, period, /^(?:peak|high|max|record high|busiest)/i.test(words));
  });
}

function groupOf(claim: string, text: string): string | undefined {
  const [pattern] = patternsOf(claim);
  if (pattern) pattern.lastIndex = 0;
  return pattern?.exec(text)?.[1];
}

function peakRemark(sentence: Sentence, period: PeriodMention, isHigh: boolean): Remark[] {
  const { meant, maybe } = rowsOf(sentence, period);
  const [first] = meant;
  if (!first) return [];
  const said = period.kind === 'this month' ? first.result.window_end : period.last;
  const peaks = [...meant, ...maybe].map((row) => extremesOf(monthsOf(row), isHigh));
  const known = monthsOf(first);
  const at = known.find(({ month }) => month === said);
  const [best] = peaks[0] ?? [];
  const isSo =
    peaks.flat().some(({ month }) => month === said) || isLocal(known, said, isHigh, sentence.plain);
  const isUpToThen =
    at &&
    extremesOf(
      known.filter(({ month }) => month <= at.month),
      isHigh,
    ).some(({ month }) => month === said) &&
    /\b(?:since|ever|record|date|then)\b/i.test(sentence.plain);
  if (!at || !best || best.value === at.value || isSo || isUpToThen) return [];
  const name = isHigh ? 'highest' : 'lowest';
  const shown = (value: number) => shownMonth(first, value);
  return [
    {
      ...{
        level: 'error',
        fault: 'peak',
        ...span(period),
        says: `the ${name} month is ${monthName(at.month)}`,
      },
      data: `the ${name} month is ${monthName(best.month)} with ${shown(best.value)}; ${monthName(at.month)} has ${shown(at.value)}`,
      edits: period.monthSpan ? [{ ...period.monthSpan, replacement: monthName(best.month) }] : [],
    },
  ];
}

function extremesOf(known: readonly MonthValue[], isHigh: boolean): MonthValue[] {
  return reaches.flatMap((reach) => {
    const within = known.slice(-Math.min(reach, known.length));
    const best = (isHigh ? Math.max : Math.min)(...within.map(({ value }) => value));
    return within.filter(({ value }) => value === best);
  });
}

/** `a peak in July` beside others, or in a run of months, is a local one: higher than the months beside it. */
function isLocal(known: readonly MonthValue[], month: Month | null, isHigh: boolean, plain: string): boolean {
  if (!has('local peak', plain)) return false;
  const at = known.findIndex((one) => one.month === month);
  const value = known[at]?.value ?? 0;
  return [known[at - 1], known[at + 1]].every(
    (one) => one === undefined || (isHigh ? one.value < value : one.value > value),
  );
}

function shownMonth({ result: { statistic } }: ResultFacts, value: number): string {
  if (isRatio(statistic)) return `${formatNumber(value, 1)}%`;
  return formatNumber(value, decimalsOf([value], statistic, !Number.isInteger(value)));
}

/** From here on, in %, a volume or an average is not stable. */
const notSame = { volume: 10, average: 3 } as const;

/** `the volume of outcomes is stable`, `this average has not changed`: against the counts that a value is made from. */
function volumeRemarks(sentence: Sentence): Remark[] {
  return (['stable volume', 'same average'] as const).flatMap((claim) =>
    claimsIn(claim, sentence)
      .slice(0, 1)
      .flatMap((found): Remark[] => {
        const [row] = rowsOf(sentence, found).meant;
        if (!row) return [];
        const { current_numerator: now, previous_numerator: then, statistic } = row.result;
        const isCount = claim === 'stable volume' && !isRatio(statistic);
        if (now === null || !then || isCount) return [];
        const percent = (100 * (now - then)) / then;
        if (Math.abs(percent) <= (claim === 'same average' ? notSame.average : notSame.volume)) return [];
        return [
          {
            ...{ level: 'error', fault: 'volume', ...span(found), edits: [] },
            says: claim === 'same average' ? 'the average is the same' : 'the volume is stable',
            data: `${formatNumber(now)} against ${formatNumber(then)}, ${percent > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(percent), 1)}%; ${describeRow(row)}`,
          },
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
    const areas = sentence.places.filter(({ dimension, name }) => dimension === 'area' && name !== wholeArea);
    const [nearest] = [...areas].sort(
      (a, b) => Math.abs(a.start - claim.start) - Math.abs(b.start - claim.start),
    );
    if (
      !nearest ||
      isOfOthers(sentence, claim) ||
      sentence.periods.some(({ kind }) => kind === 'month' || kind === 'months')
    )
      return [];
    const [part] = defaultParts(sentence.subject);
    const rows = sentence.subject.rows.map(({ result }) => result).filter((result) => result.part === part);
    const level = rows.find(({ area }) => area === nearest.name)?.area_level;
    const peers = rows.filter(
      (row) =>
        row.area_level === level &&
        !/^unknown/i.test(row.area) &&
        (row.previous_numerator ?? 0) >= rankedFrom,
    );
    const sign = /rise|increase|growth/i.test(noun) ? 1 : /fall|reduction|decrease|drop/i.test(noun) ? -1 : 0;
    const orders =
      sign === 0
        ? [(row: (typeof peers)[number]) => row.current]
        : [(row: (typeof peers)[number]) => row.change, (row: (typeof peers)[number]) => row.difference];
    const isLeast = /^(?:small|low)/i.test(word);
    const leaders = orders.map((of) => {
      const ranked = [...peers]
        .filter((row) => of(row) !== null)
        .sort((a, b) => ((of(b) ?? 0) - (of(a) ?? 0)) * (sign || 1) * (isLeast ? -1 : 1));
      return ranked[0]?.area;
    });
    if (
      peers.length < 2 ||
      leaders.includes(nearest.name) ||
      !peers.some(({ area }) => area === nearest.name)
    )
      return [];
    const [leader = ''] = leaders;
    return [
      {
        ...{
          level: 'error',
          fault: 'ranking',
          ...span(nearest),
          says: `${nearest.name} has the ${word} ${noun}`,
        },
        data: `${leader} has it`,
        edits: [{ ...span(nearest), replacement: leader }],
      },
    ];
  });
}

/** `above the target`: against the target in the register. */
function targetRemarks(sentence: Sentence): Remark[] {
  return claimsIn('target', sentence).flatMap((claim): Remark[] => {
    const side = /^(?:above|over|exceed)/i.test(claim.groups[0] ?? '') ? 1 : -1;
    const [row] = rowsOf(sentence, claim).meant;
    if (!row || isOfOthers(sentence, claim)) return [];
    const { target, current } = row.result;
    if (target === null || current === null || (current - target) * side >= 0) return [];
    return [
      {
        ...{ level: 'error', fault: 'target', ...span(claim), edits: [] },
        says: `it is ${side > 0 ? 'above' : 'below'} the target`,
        data: `the target is ${formatNumber(target, 1)}; ${describeRow(row)}`,
      },
    ];
  });
}

/** A direction word in a clause without a number, against the change of the rows that the clause is about. */
function directionRemarks(sentence: Sentence, taken: readonly Span[]): Remark[] {
  return sentence.directions.flatMap((word): Remark[] => {
    const clause = clauseOf(sentence, word);
    const words = maskedText(sentence).slice(clause.start, clause.end);
    const inClause = ({ start }: Span) => start >= clause.start && start < clause.end;
    const onLastYear =
      /^\s*(?:from|on|than|compared (?:to|with)) (?:last year|the previous|the year before|a year)/i.test(
        sentence.plain.slice(word.end),
      );
    if (taken.some((one) => one.start <= word.start && word.end <= one.end)) return [];
    if (/^(?:adjective)$/.test(word.kind) || (word.kind === 'comparative' && !onLastYear)) return [];
    if (sentence.numbers.some(inClause) && !(onLastYear && /%|pp/.test(words))) return [];
    if (sentence.from > 0 || has('no claim', words) || frame('elsewhere').test(words)) return [];
    if (sentence.periods.some((one) => inClause(one) && !/^(?:current|previous|window)$/.test(one.kind)))
      return [];
    if (word.kind === 'noun' && !onLastYear && !isClaimed(sentence.plain.slice(0, word.start))) return [];
    if (
      /ing$/i.test(word.text) &&
      !/\b(?:is|are|been|has|have|continues?)\s+(?:\w+\s)?$/i.test(sentence.plain.slice(0, word.start))
    )
      return [];
    return directionRemark(sentence, word, clause, onLastYear);
  });
}

/** `there has been an increase`, `shows a fall`, `continues to drop`: a word that is said to have happened. */
const isClaimed = (before: string) =>
  /\b(?:continue|begin|start)(?:s|ed)? to\s+$|\b(?:is|are|was|were|been|be|shows?|showed|seen|saw|recorded|experienced|had|has|have)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$/i.test(
    before,
  );

function directionRemark(sentence: Sentence, word: Direction, clause: Span, onLastYear: boolean): Remark[] {
  const masked = maskedText(sentence);
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
  const { meant, maybe } = rowsOf(sentence, word);
  const isOfCounts = /\b(?:number|volume)s?\b/i.test(before);
  if (isOfCounts && meant.some(({ result }) => isRatio(result.statistic))) return [];
  const sign = word.isDenied ? -word.sign : word.sign;
  const differences = [...meant, ...maybe].flatMap(({ result }) =>
    result.difference === null ? [] : [result.difference],
  );
  const isSmall = word.isDenied && meant.every(({ result }) => Math.abs(result.change ?? 0) < 1);
  const [first] = meant;
  if (!first || differences.length === 0 || isSmall || differences.some((one) => one * sign >= 0)) return [];
  return [
    {
      ...{ level: 'error', fault: 'direction', ...span(word), says: sign > 0 ? 'a rise' : 'a fall' },
      data: describeRow(first),
      edits: [directionEdit(sentence.text, word)],
    },
  ];
}
