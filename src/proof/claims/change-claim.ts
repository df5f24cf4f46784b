import { addMonths } from '../../calendar.ts';
import { wholeArea, wholePart } from '../../measures/index.ts';
import {
  changeFacts,
  currentFacts,
  differenceFacts,
  type Fact,
  type FigurePair,
  fact,
  previousFacts,
  type RowFigures,
  relativeChangeFacts,
  rowFigures,
  togetherFacts,
} from '../facts/index.ts';
import type { NumberReading, Subject } from '../readings/index.ts';
import { type Claim, isOwnTopic, scopeOf, whenIn, whenOf } from './claim.ts';
import { mixUps } from './judge.ts';
import { knownFacts } from './known-facts.ts';

const ofChange =
  /^\s*of (?:the|this|that|all)?\s*(?:overall |total |volume |force |net )?(?:increase|rise|reduction|decrease|fall|growth|change|additional|decline|difference)\b/i;
const takesShare =
  /\b(?:accounts?|accounted|accounting|responsible|makes? up|made up|making up|represent\w*|contribut\w+|compris\w+)\b[^\d;]{0,30}$/i;
const isShared =
  /^\s*(?:of\b|share\b|were in|was in|occurr\w+|took place|happened|recorded in|came from|in\b|\)|,|;|$|and\b|the\b|[A-Z])/;

/** `58% City and 42% County`, `the City accounts for 60% of the increase`: a part or an area as a share. */
export function shareClaim(given: NumberReading): Claim | null {
  const reading = ofWhole(given);
  const { number, places, sentence, before, after } = reading;
  const place = places.area?.mention ?? places.part?.mention;
  if (number.unit !== 'percent' || !place || isWhole(place.name)) {
    return null;
  }
  const isOfChange = ofChange.test(after) || ofChange.test(` ${after.replace(/^\s*of\s+/, 'of ')}`);
  const scope = scopeOf(reading);
  const isCount = scope.meant.some(({ isRatio, row }) => !isRatio && row.result.statistic !== 'mean');
  if (!isCount) return null;
  const isClear = takesShare.test(before) || isShared.test(after);
  if (!isOfChange && !isClear) return null;
  const factsOf = (figures: RowFigures) =>
    (isOfChange ? changeShares : valueShares)(sentence.subject, figures);
  const expected = scope.meant.flatMap(factsOf);
  return {
    reading,
    kind: 'share',
    expected,
    also: () => [
      ...scope.maybe.flatMap(factsOf),
      // `driven by Nottingham (51%)`: a share of the change, though the words leave that open.
      ...scope.meant.flatMap((figures) => changeShares(sentence.subject, figures)),
    ],
    confused: () => [
      { fault: 'part', facts: scope.otherParts.flatMap(factsOf) },
      { fault: 'area', facts: scope.otherAreas.flatMap(factsOf) },
    ],
    isOwn: isOwnTopic(reading, expected) && ((places.area ?? places.part)?.isHard ?? false),
  };
}

/** `48% of the force total`: of the place named before. */
function ofWhole(reading: NumberReading): NumberReading {
  const { after, number, sentence } = reading;
  if (!/^\s*of (?:the |all )?(?:force|overall|whole|total|all)\b/i.test(after)) return reading;
  const mention = sentence.places.filter((one) => one.end <= number.hedgeStart && !isWhole(one.name)).at(-1);
  if (!mention) return reading;
  const bound = { mention, isHard: true };
  return {
    ...reading,
    places: mention.dimension === 'area' ? { area: bound, part: null } : { area: null, part: bound },
  };
}

const isWhole = (name: string) => name === wholeArea || name === wholePart;

/** The rows that a row is a share of: all areas of its level, or all its parts; with and without the unknown. */
function wholesOf({ rows }: Subject, { row }: RowFigures): RowFigures[][] {
  const { area, area_level, part } = row.result;
  const level = rows
    .filter(({ result }) =>
      area === wholeArea ? result.area === area : result.area_level === area_level && result.part === part,
    )
    .map((one) => rowFigures(one));
  const known = level.filter(
    ({ row: one }) => !/^unknown/i.test(area === wholeArea ? one.result.part : one.result.area),
  );
  return level.length === known.length ? [level] : [level, known];
}

function valueShares(subject: Subject, figures: RowFigures): Fact[] {
  return sharesOf(subject, figures, 'share', (one) => one.row.result.current_numerator);
}

function changeShares(subject: Subject, figures: RowFigures): Fact[] {
  return sharesOf(subject, figures, 'share of the change', (one) => one.row.result.difference);
}

function sharesOf(
  subject: Subject,
  figures: RowFigures,
  name: string,
  amount: (one: RowFigures) => number | null,
): Fact[] {
  const own = amount(figures);
  const { area, part } = figures.row.result;
  return wholesOf(subject, figures).flatMap((whole) => {
    const total = whole.reduce((sum, one) => sum + (amount(one) ?? 0), 0);
    return fact({
      name: `${name} of ${area === wholeArea ? part : area}`,
      quantity: 'percent',
      value: own === null || total === 0 ? null : (100 * own) / total,
      row: figures.row,
      end: figures.row.result.window_end,
    });
  });
}

/** A number that a direction goes with: `rose 15.5%`, `1,010 fewer`, `+0.3pp`, `a fall of 5.5 days`. */
export function changeClaim(reading: NumberReading): Claim | null {
  const { number, direction, sentence, frame } = reading;
  const isSaidAgain =
    frame === 'equated' && /\b(?:equat|represent|this is|that is|amount)/i.test(reading.before);
  const isChange =
    direction !== null ||
    isSaidAgain ||
    number.unit === 'pp' ||
    sentence.column === 'change' ||
    sentence.column === 'difference';
  if (!isChange) return null;
  const scope = scopeOf(reading);
  // The performance of a ratio may be its value; a change of it has a sign.
  if (
    sentence.column === 'change' &&
    direction === null &&
    number.unit === 'percent' &&
    scope.meant.some(({ isRatio }) => isRatio)
  )
    return null;
  const factsOf = isVolume(reading, scope.meant) ? differenceFacts : changeFacts;
  const isOfRatio = scope.meant.some((figures) => figures.isRatio);
  const facts = (figures: readonly RowFigures[]) =>
    figures.flatMap((one) => comparisonsOf(one, reading).flatMap((comparison) => factsOf(one, comparison)));
  return {
    reading,
    kind: 'change',
    expected: facts(scope.meant),
    also: () => [
      ...facts(scope.maybe),
      ...togetherFacts(scope.meant),
      ...scope.meant.flatMap((figures) =>
        isVolume(reading, scope.meant) ? [] : ofOtherUnit(figures, reading),
      ),
      ...(isSaidAgain ? scope.meant.flatMap((figures) => currentFacts(figures, figures.published())) : []),
      ...(direction?.word === null ? scope.meant.flatMap(negativeLevels) : []),
      ...knownFacts(sentence, [...scope.meant, ...scope.maybe]),
    ],
    confused: () => mixUps(reading, scope, factsOf),
    isOwn:
      /^(?:own|neutral)$/.test(reading.topic) &&
      !(isOfRatio && isVolume(reading, scope.meant) && reading.topic !== 'own'),
  };
}

/** A change in volume: without % or points. `2.1 points` of a ratio are percentage points. */
function isVolume({ number, sentence }: NumberReading, meant: readonly RowFigures[]): boolean {
  if (number.unit === 'percent' || number.unit === 'pp') return false;
  return !(meant.some(({ isRatio }) => isRatio) && /^\s*points?\b/i.test(sentence.plain.slice(number.end)));
}

/** Of a ratio the change in %, where the number is in % and not in points. */
function ofOtherUnit(figures: RowFigures, reading: NumberReading): Fact[] {
  if (reading.number.unit !== 'percent') return [];
  const when = whenOf(figures, reading);
  return when ? relativeChangeFacts(figures, when.comparison) : [];
}

/** A minus before a value, and not before a change. */
function negativeLevels(figures: RowFigures): Fact[] {
  const published = figures.published();
  return [...currentFacts(figures, published), ...previousFacts(figures, published)].filter(
    ({ value }) => value < 0,
  );
}

/** The comparisons a change may be of: that of its period; of a month, with the year before and the month before. */
function comparisonsOf(figures: RowFigures, reading: NumberReading): FigurePair[] {
  const { comparator, own } = reading.period;
  const month =
    own?.kind === 'month' ? own.month : own?.kind === 'this month' ? figures.row.result.window_end : null;
  if (comparator) {
    const { window_end: end } = figures.row.result;
    if (comparator.kind === 'last month') return [figures.between(month ?? end, addMonths(month ?? end, -1))];
    if (comparator.kind === 'month a year ago')
      return [figures.between(month ?? end, addMonths(month ?? end, -12))];
    if (comparator.kind === 'month') return [figures.between(month ?? end, comparator.month)];
    if (comparator.kind === 'other') return [];
    const other = whenIn(figures, comparator);
    if (comparator.kind === 'window' && other && own === null)
      return [figures.rolling(addMonths(comparator.last, 12))];
  }
  const when = whenOf(figures, reading);
  if (when === null) return [];
  if (own?.kind === 'range') return [figures.between(own.last, own.first), when.comparison];
  if (when.side === 'previous')
    return [figures.rolling(addMonths(figures.row.result.window_end, -12)), when.comparison];
  if (month !== null && figures.span !== 1)
    return [when.comparison, figures.between(month, addMonths(month, -1))];
  return [when.comparison];
}
