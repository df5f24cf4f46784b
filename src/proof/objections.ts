import { isDivided, isMean, unitKind, wholeArea } from '../measures/index.ts';
import { type Context, phraseAfter, type SaidPlace } from './context.ts';
import type { Objection } from './costs.ts';
import { frame } from './english.ts';
import { type Fact, isAverage, isChange, isGap, isShare } from './facts.ts';
import { lengthOf } from './months.ts';
import { periodObjections } from './period-objections.ts';
import { defaultParts } from './subject.ts';

/** What the words of a sentence ask of the figure that a number of it stands for, worked out once. */
interface Asked extends Context {
  readonly defaults: readonly string[];
  readonly isSaidChange: boolean;
}

/** What the words around a number say against a figure; null where the number cannot stand for it at all. */
export function objectionsIn(context: Context): (fact: Fact) => Objection[] | null {
  const words = context.sentence.plain.toLowerCase();
  const asked: Asked = {
    ...context,
    defaults: defaultParts(context.sentence.subject),
    isSaidChange: saysChange(context),
  };
  return (fact) => {
    if (fact.named !== null && !words.includes(fact.named.toLowerCase())) return null;
    const ofUnit = unitObjections(fact, asked);
    return (
      ofUnit && [
        ...ofUnit,
        ...partObjections(fact, asked),
        ...areaObjections(fact, asked),
        ...periodObjections(fact, context),
        ...kindObjections(fact, asked),
        ...directionObjections(fact, asked),
      ]
    );
  };
}

/** Whether the words say that a number is how two others differ. */
function saysChange({ sentence, number, direction, hang, before, after }: Context): boolean {
  const isByFraction =
    number.style === 'fraction' &&
    (/\b(?:by|(?<!\bma[dk]\w* )up|down|increase of|reduction of|rise of|fall of)\s+(?:[a-z]+\s+){0,3}$/i.test(
      before,
    ) ||
      /^\s*(?:more|fewer|less|higher|lower|increase|decrease|reduction|rise|fall)\b/i.test(after));
  const isSaid = direction !== null && direction.how !== 'again' && hang !== 'to' && hang !== 'from';
  return (
    isByFraction ||
    (isSaid && number.style !== 'fraction') ||
    number.unit === 'pp' ||
    sentence.column === 'change' ||
    sentence.column === 'difference'
  );
}

/** The objections that hold. */
const holding = (...all: readonly (readonly [boolean, Objection])[]): Objection[] =>
  all.flatMap(([holds, objection]) => (holds ? [objection] : []));

function unitObjections(
  { quantity, kind, row, value }: Fact,
  { number, sentence, after }: Asked,
): Objection[] | null {
  const { unit, style } = number;
  if (quantity === 'times' || unit === 'times') return unit === quantity ? [] : null;
  if (unit === 'minutes' || unit === 'days')
    return quantity === 'amount' &&
      unitKind(row.result.unit) === unit &&
      /^(?:level|difference|interval|target)$/.test(kind)
      ? []
      : null;
  if (unit === 'none') {
    if (quantity === 'amount') {
      const isCount = row.result.statistic === 'count' && /^(?:level|difference)$/.test(kind);
      return holding([number.decimals > 0 && isCount && Number.isInteger(value), 'bare']);
    }
    if (/^\s*points?\b/i.test(after) && quantity === 'pp') return [];
    if (frame('hundred').test(after)) return quantity === 'percent' && kind === 'level' ? [] : null;
    const isBare = sentence.column !== null || (style === 'digits' && number.decimals > 0);
    return isBare && /^(?:level|difference|change)$/.test(kind) ? ['bare'] : null;
  }
  if (unit === quantity) return [];
  return quantity !== 'amount' && /^(?:difference|change)$/.test(kind) ? ['unit'] : null;
}

/** Whether a sentence names a part or an area anywhere. */
const isNamed = ({ sentence }: Asked, of: 'part' | 'area', name: string) =>
  sentence.places.some((place) => place.dimension === of && place.name === name);

function partObjections({ row, isOfAll }: Fact, asked: Asked): Objection[] {
  const { part: said, defaults, sentence } = asked;
  const { part } = row.result;
  if (isOfAll) return frame('together').test(sentence.plain) ? [] : [said === null ? 'all parts' : 'part'];
  if (said?.name === part) return holding([said.isFaint, 'part loosely']);
  const isDefault = defaults.includes(part);
  const isBeside = isNamed(asked, 'part', part);
  if (said?.isHard && !said.isFaint) return [isBeside ? 'part beside' : 'part'];
  if (isDefault) return holding([said !== null && !said.isFaint, 'part loosely']);
  if ((said === null || said.isFaint) && sentence.subject.part !== null) return ['part'];
  return [isBeside ? 'part beside' : 'part unnamed'];
}

function areaObjections(fact: Fact, asked: Asked): Objection[] {
  const { area } = fact.row.result;
  const said = (isShare(fact) ? placeOfWhole(asked) : null) ?? asked.area;
  if (said?.name === area) return holding([said.isFaint, 'area loosely']);
  const isBeside = isNamed(asked, 'area', area);
  if (said === null || said.isFaint || said.name === wholeArea)
    return area === wholeArea ? [] : [isBeside ? 'area beside' : 'area unnamed'];
  if (area === wholeArea) return [said.isHard ? 'whole area' : 'area loosely'];
  return [isBeside ? 'area beside' : said.isHard ? 'area' : 'area unnamed'];
}

/** `48% of the force total`: of the place named before. */
function placeOfWhole({ sentence, number, after }: Asked): SaidPlace | null {
  if (!/^\s*(?:of|in) (?:the |all )?(?:force|overall|whole|total|all)\b/i.test(after)) return null;
  const place = sentence.places.findLast(
    (one) => one.dimension === 'area' && one.end <= number.hedgeStart && one.name !== wholeArea,
  );
  return place ? { name: place.name, isHard: true, isFaint: false } : null;
}

function kindObjections(fact: Fact, asked: Asked): Objection[] {
  const { number, sentence, after } = asked;
  const { plain } = sentence;
  const { kind } = fact;
  return [
    ...changeObjections(fact, asked),
    ...averageObjections(fact, asked),
    ...(isShare(fact) ? shareObjections(fact, asked) : []),
    ...holding(
      [
        kind === 'relative change' && !frame('relative').test(plain) && number.style !== 'fraction',
        'relative',
      ],
      [
        kind === 'of the previous' && !/\bof what it was|of last year|of the previous/i.test(plain),
        'of the previous',
      ],
      [/^(?:numerator|denominator) change$/.test(kind) && !frame('numerator').test(plain), 'volume change'],
    ),
    ...(kind === 'numerator' || kind === 'denominator' ? sideObjections(fact, asked) : []),
    ...holding([/^(?:numerator|denominator) difference$/.test(kind), 'made from']),
    ...(kind === 'rest' || kind === 'complement' ? [frame('rest').test(plain) ? 'rest' : 'rest unsaid'] : []),
    ...(isGap(fact) ? [frame('gap').test(plain) ? 'gap' : 'gap unsaid'] : []),
    ...holding(
      [kind === 'interval' && !frame('interval').test(plain), 'interval'],
      [kind === 'target' && !frame('target').test(plain), 'target'],
      [kind === 'beside', 'beside'],
      [(kind === 'per 1,000') !== frame('thousand').test(after), 'per 1,000'],
    ),
  ];
}

/** Against a change where the words say a value, and the reverse. */
function changeObjections(
  fact: Fact,
  { number, hang, direction, sentence, isSaidChange }: Asked,
): Objection[] {
  if (isGap(fact) || isShare(fact) || (fact.kind === 'beside' && fact.isSigned)) return [];
  if (isChange(fact)) {
    const isUnsaid = !isSaidChange && direction?.how !== 'again' && number.unit !== 'times';
    const isEnd = hang === 'to' || hang === 'from' || (hang === 'compared' && !isSaidChange);
    return holding([isUnsaid, number.style === 'fraction' ? 'multiple' : 'change'], [isEnd, 'framed change']);
  }
  const { column } = sentence;
  const hasSign = number.sign !== null && direction?.word === null;
  const isNegative = hasSign && fact.value < 0;
  return holding(
    [isSaidChange && !isNegative && column === null, hasSign ? 'level with a sign' : 'level'],
    [column === 'difference' || (column === 'change' && number.sign !== null), 'level'],
  );
}

/** Against an average where the words say none, or one that is per something else, and the reverse. */
function averageObjections(fact: Fact, { per, sentence }: Asked): Objection[] {
  const { kind, row, months, quantity } = fact;
  const { statistic } = row.result;
  if (isAverage(fact)) {
    const isMeant =
      per === null
        ? sentence.column === 'average' && fact.per === 'month'
        : fact.per === (per === 'unsaid' ? 'month' : per);
    return holding([!isMeant, 'average']);
  }
  if (per === null || isShare(fact) || kind === 'beside' || kind === 'interval') return [];
  if (per === 'unsaid') return holding([!isDivided(statistic), 'average loosely']);
  const isOfOneMonth = lengthOf(months) === 1 && per === 'month';
  const isOfMean = isMean(statistic) && /on average/i.test(sentence.plain);
  return holding([!isOfOneMonth && !isOfMean && quantity === 'amount', 'no average']);
}

function shareObjections({ kind }: Fact, asked: Asked): Objection[] {
  const { number, sentence, before, after } = asked;
  const { plain, from } = sentence;
  const isFraction = number.style === 'fraction';
  const isSaid =
    frame('share before').test(plain.slice(from, number.start)) || frame('share after').test(after);
  const isOfChange = /\b(?:increase|rise|change|additional|reduction|growth|fall|driv\w+|decrease)\b/i.test(
    plain,
  );
  const isSaidChange = asked.isSaidChange && !isFraction;
  return holding(
    [!isSaid && !isFraction, 'share'],
    [kind === 'share of the change' && !isOfChange, 'share of the change'],
    [kind === 'share' && frame('of the change').test(after), 'share as change'],
    [isSaidChange && number.sign !== null, 'share as change'],
    [isSaidChange && /\b(?:up|down|rose|fell|by)\s*(?:by )?$/i.test(before), 'share as change'],
  );
}

const outOf = /^\s+(?:\w+\s+)?(?:out )?of (?:the |all |these )?$/;

/** Against what a value is made of: the one where the words say the other, or the value itself. */
function sideObjections({ kind, row }: Fact, asked: Asked): Objection[] {
  const { number, previous, next, before, after, sentence } = asked;
  const isBare = number.unit === 'none';
  const isPart = isBare && next?.unit === 'none' && outOf.test(after);
  const isWhole = isBare && previous?.unit === 'none' && outOf.test(before);
  const ofMean = isMean(row.result.statistic);
  const isOfScore = frame('score').test(`${before} ${phraseAfter(after)}`) && sentence.column === null;
  return [
    'made from',
    ...holding(
      [(isPart && kind === 'denominator') || (isWhole && kind === 'numerator'), 'side of a ratio'],
      [ofMean && number.decimals > 0, 'side of a ratio'],
      [ofMean && number.decimals === 0 && isOfScore, 'base of a mean'],
    ),
  ];
}

function directionObjections({ kind, value, isSigned }: Fact, { direction }: Asked): Objection[] {
  const size = kind === 'multiple' ? value - 1 : value;
  const isNothing = Math.abs(size) < 0.05;
  if (direction === null || direction.how === 'again' || !isSigned || isNothing) return [];
  if (Math.sign(size) === direction.sign) return [];
  return [direction.how === 'shared' ? 'shared direction' : 'direction'];
}
