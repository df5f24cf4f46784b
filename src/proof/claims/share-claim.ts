import { wholeArea, wholePart } from '../../measures/index.ts';
import { type Fact, type Figures, fact, figuresOf } from '../facts/index.ts';
import type { NumberReading, Subject } from '../readings/index.ts';
import type { Claim } from './claim.ts';
import { isOwnTopic } from './own-topic.ts';
import { scopeOf } from './scope.ts';

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
  const factsOf = (figures: Figures) => (isOfChange ? changeShares : valueShares)(sentence.subject, figures);
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
function wholesOf({ rows }: Subject, { row }: Figures): Figures[][] {
  const { area, area_level, part } = row.result;
  const level = rows
    .filter(({ result }) =>
      area === wholeArea ? result.area === area : result.area_level === area_level && result.part === part,
    )
    .map((one) => figuresOf(one));
  const known = level.filter(
    ({ row: one }) => !/^unknown/i.test(area === wholeArea ? one.result.part : one.result.area),
  );
  return level.length === known.length ? [level] : [level, known];
}

function valueShares(subject: Subject, figures: Figures): Fact[] {
  return sharesOf(subject, figures, 'share', (one) => one.row.result.current_numerator);
}

function changeShares(subject: Subject, figures: Figures): Fact[] {
  return sharesOf(subject, figures, 'share of the change', (one) => one.row.result.difference);
}

function sharesOf(
  subject: Subject,
  figures: Figures,
  name: string,
  amount: (one: Figures) => number | null,
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
