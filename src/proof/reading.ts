import { addMonths, type Month } from '../calendar.ts';
import { isMean, isRatio, unitKind, wholeArea } from '../measures/index.ts';
import { type Context, phraseAfter, type SaidPlace } from './context.ts';
import { frame, wordList } from './english.ts';
import { type Fact, type FactKind, lengthOf, type Months, monthsKey, yearsOn } from './facts.ts';
import type { PeriodMention } from './mentions/periods.ts';
import type { ResultFacts } from './proof-facts.ts';
import { defaultParts } from './subject.ts';

/** What is wrong with a number, or with words that claim something without one. */
export type Fault =
  | 'number'
  | 'direction'
  | 'unit'
  | 'period'
  | 'part'
  | 'area'
  | 'previous'
  | 'total'
  | 'peak'
  | 'ratio'
  | 'significance'
  | 'trend'
  | 'ranking'
  | 'target'
  | 'volume'
  | 'not published'
  | 'said twice';

/** What the words say against a figure: its name in `english/costs.csv`. */
export type Objection = string;

const costs = new Map(
  wordList('costs').map(({ objection = '', cost = '', fault = '' }) => [
    objection,
    { cost: Number(cost), fault: (fault || null) as Fault | null },
  ]),
);

/** What a figure pays for an objection to it. */
export function costOf(objection: Objection): number {
  const known = costs.get(objection);
  if (!known) throw new Error(`no cost of ${objection}`);
  return known.cost;
}

/** The fault that an objection is a sign of; null where it is only an odd wording. */
export const faultOf = (objection: Objection): Fault | null => costs.get(objection)?.fault ?? null;

/** A figure that a number may stand for, and what the words say against it. */
export interface FactReading {
  readonly fact: Fact;
  readonly objections: readonly Objection[];
  readonly cost: number;
}

/** From here on a reading is not believed. */
export const believed = 1.45;

/**
 * The figures that a number rounds to, the least contradicted first; those of other months only where something is
 * said against each of the published ones.
 */
export function readingsOf(context: Context): FactReading[] {
  const { low, high } = context.number;
  const { facts } = context.sentence.subject;
  const published = readingsAmong(context, facts.published.between(low, high));
  return published[0]?.cost === 0 ? published : readingsAmong(context, facts.all.between(low, high));
}

/** Figures, whatever their size, in the order of what the words say against them. */
export function readingsAmong(context: Context, facts: readonly Fact[]): FactReading[] {
  const asked = askedOf(context);
  return facts
    .flatMap((fact) => {
      const objections = objectionsTo(fact, asked);
      return objections
        ? [{ fact, objections, cost: objections.reduce((sum, one) => sum + costOf(one), 0) }]
        : [];
    })
    .sort((a, b) => a.cost - b.cost);
}

const changes: ReadonlySet<FactKind> = new Set([
  'difference',
  'change',
  'relative change',
  'multiple',
  'numerator difference',
  'numerator change',
  'denominator difference',
  'denominator change',
  'average difference',
  'gap',
  'gap in percent',
]);

/** Whether a figure is how two others differ. */
export const isChange = ({ kind }: Fact) => changes.has(kind);

/** What the words of a sentence ask of the figure that a number of it stands for, worked out once. */
interface Asked {
  readonly context: Context;
  readonly defaults: readonly string[];
  readonly namedParts: ReadonlySet<string>;
  readonly namedAreas: ReadonlySet<string>;
  readonly isSaidChange: boolean;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

function askedOf(context: Context): Asked {
  const { sentence, number, direction, hang } = context;
  const names = (dimension: 'part' | 'area') =>
    new Set(sentence.places.filter((one) => one.dimension === dimension).map(({ name }) => name));
  const isByFraction =
    number.style === 'fraction' &&
    (/\b(?:by|(?<!\bma[dk]\w* )up|down|increase of|reduction of|rise of|fall of)\s+(?:[a-z]+\s+){0,3}$/i.test(
      context.before,
    ) ||
      /^\s*(?:more|fewer|less|higher|lower|increase|decrease|reduction|rise|fall)\b/i.test(context.after));
  const isSaid = direction !== null && direction.how !== 'again' && hang !== 'to' && hang !== 'from';
  return {
    context,
    defaults: defaultParts(sentence.subject),
    namedParts: names('part'),
    namedAreas: names('area'),
    isSaidChange:
      isByFraction ||
      (isSaid && number.style !== 'fraction') ||
      number.unit === 'pp' ||
      sentence.column === 'change' ||
      sentence.column === 'difference',
    text: sentence.plain,
    before: context.before,
    after: context.after,
  };
}

/** What the words say against a figure; null where the number cannot stand for it at all. */
function objectionsTo(fact: Fact, asked: Asked): Objection[] | null {
  if (fact.named !== null && !asked.text.toLowerCase().includes(fact.named.toLowerCase())) return null;
  const ofUnit = unitObjections(fact, asked);
  if (ofUnit === null) return null;
  return [
    ...ofUnit,
    ...placeObjections(fact, asked),
    ...periodObjections(fact, asked),
    ...kindObjections(fact, asked),
    ...directionObjections(fact, asked),
  ];
}

function unitObjections({ quantity, kind, row, value }: Fact, { context, after }: Asked): Objection[] | null {
  const { number, sentence } = context;
  const { unit, style } = number;
  if (quantity === 'times' || unit === 'times') return unit === 'times' && quantity === 'times' ? [] : null;
  if (unit === 'minutes' || unit === 'days')
    return quantity === 'amount' && unitKind(row.result.unit) === unit && isOfMean(kind) ? [] : null;
  if (unit === 'none') {
    if (quantity === 'amount')
      return number.decimals > 0 && isCount(row.result, kind) && Number.isInteger(value) ? ['bare'] : [];
    if (/^\s*points?\b/i.test(after) && quantity === 'pp') return [];
    if (frame('hundred').test(after)) return quantity === 'percent' && kind === 'level' ? [] : null;
    const isBare = sentence.column !== null || (style === 'digits' && number.decimals > 0);
    return isBare && /^(?:level|difference|change)$/.test(kind) ? ['bare'] : null;
  }
  if (unit === 'percent' && quantity === 'percent') return [];
  if (unit === 'pp' && quantity === 'pp') return [];
  const isMixed = quantity !== 'amount' && /^(?:difference|change)$/.test(kind);
  return isMixed ? ['unit'] : null;
}

const isOfMean = (kind: FactKind) =>
  kind === 'level' || kind === 'difference' || kind === 'interval' || kind === 'target';
const isCount = ({ statistic }: Fact['row']['result'], kind: FactKind) =>
  statistic === 'count' && (kind === 'level' || kind === 'difference');

function placeObjections({ row, isOfAll, kind }: Fact, asked: Asked): Objection[] {
  const { context, defaults, namedParts, namedAreas, text } = asked;
  const { part, area } = row.result;
  const isShare = kind === 'share' || kind === 'share of the change';
  return [...ofPart(), ...ofArea()];

  function ofPart(): Objection[] {
    if (isOfAll)
      return frame('together').test(text) || context.part === null
        ? frame('together').test(text)
          ? []
          : ['all parts']
        : ['part'];
    const said = context.part;
    if (said && said.name === part) return said.isFaint ? ['part loosely'] : [];
    const isDefault = defaults.includes(part);
    if (!said || said.isFaint) {
      if (isDefault) return [];
      if (context.sentence.subject.part !== null) return ['part'];
      return [namedParts.has(part) ? 'part beside' : 'part unnamed'];
    }
    if (!said.isHard)
      return [isDefault ? 'part loosely' : namedParts.has(part) ? 'part beside' : 'part unnamed'];
    return [namedParts.has(part) ? 'part beside' : 'part'];
  }

  function ofArea(): Objection[] {
    const said = isShare ? (placeOfWhole(asked) ?? context.area) : context.area;
    if (said && said.name === area) return said.isFaint ? ['area loosely'] : [];
    if (said === null || said.isFaint || said.name === wholeArea) {
      if (area === wholeArea) return [];
      return [namedAreas.has(area) ? 'area beside' : 'area unnamed'];
    }
    if (area === wholeArea) return [said.isHard ? 'whole area' : 'area loosely'];
    if (!said.isHard && !namedAreas.has(area)) return ['area unnamed'];
    return [namedAreas.has(area) ? 'area beside' : 'area'];
  }
}

/** `48% of the force total`: of the place named before. */
function placeOfWhole({ context, after }: Asked): SaidPlace | null {
  if (!/^\s*(?:of|in) (?:the |all )?(?:force|overall|whole|total|all)\b/i.test(after)) return null;
  const { sentence, number } = context;
  const place = sentence.places
    .filter((one) => one.dimension === 'area' && one.end <= number.hedgeStart && one.name !== wholeArea)
    .at(-1);
  return place ? { name: place.name, isHard: true, isFaint: false } : null;
}

/** The runs of months that a period can mean for a row; null where it cannot be answered. */
export function monthsMeant(
  period: PeriodMention,
  row: ResultFacts,
  context: Context,
): readonly Months[] | null {
  const { window_start, window_end, previous_end } = row.result;
  const key = `${window_start} ${window_end} ${previous_end}`;
  const known = meantBefore.get(period) ?? new Map<string, readonly Months[] | null>();
  meantBefore.set(period, known);
  const meant = known.has(key) ? (known.get(key) ?? null) : monthsOf(period, row, context);
  known.set(key, meant);
  return meant;
}

/** What periods were found to mean, by the windows of the row. */
const meantBefore = new WeakMap<PeriodMention, Map<string, readonly Months[] | null>>();

function monthsOf(period: PeriodMention, row: ResultFacts, context: Context): readonly Months[] | null {
  const { window_start: start, window_end: end, previous_start, previous_end } = row.result;
  const span = lengthOf(monthsKey(start, end));
  const monthOf = (month: Month) => monthsKey(month, month);
  const { first, last } = period;
  const named = context.sentence.periods.find(({ kind }) => kind === 'month')?.last ?? end;
  switch (period.kind) {
    case 'window': {
      if (last === null) return null;
      const window = monthsKey(addMonths(last, span > 1 && span !== 12 ? 1 - span : -11), last);
      // Of a measure of one month, or since a date, the window ends with it all the same.
      if (span !== 12) return [monthsKey(span === 1 ? last : start, last), window];
      return period.isLoose
        ? [window, monthOf(last), monthsKey(addMonths(last, -2), last), financialYearTo(last)]
        : [window];
    }
    case 'month':
      return last === null ? null : [monthOf(last)];
    case 'months':
      return first === null || last === null
        ? null
        : [monthsKey(first, last), ...(period.isLoose ? nearWindows(last, start, end) : [])];
    case 'this month':
      return [monthOf(end)];
    case 'last month':
      return [monthOf(addMonths(named, -1)), monthOf(addMonths(end, -1))];
    case 'month a year ago':
      return [monthOf(addMonths(named, -12)), monthOf(addMonths(end, -12))];
    case 'current':
      return [monthsKey(start, end)];
    case 'previous':
      if (span === 1 && /12|twelve/i.test(context.sentence.plain.slice(period.start, period.end)))
        return [monthsKey(start, end)];
      return [
        previous_start && previous_end ? monthsKey(previous_start, previous_end) : 'baseline',
        ...yearBefore(context),
      ];
    case 'same months before':
      return yearBefore(context);
    case 'latest months':
      return [monthsKey(addMonths(end, 1 - period.months), end)];
    default:
      return null;
  }
}

/** A financial or calendar year is often said of the window that is near it. */
const nearWindows = (last: Month, start: Month, end: Month) =>
  Math.abs(Number(last.slice(0, 4)) - Number(end.slice(0, 4))) === 0
    ? [monthsKey(start, end)]
    : [yearsOn(monthsKey(start, end), Number(last.slice(0, 4)) - Number(end.slice(0, 4)))];

function financialYearTo(last: Month): Months {
  const year = Number(last.slice(0, 4)) - (last.slice(5) < '04' ? 1 : 0);
  return monthsKey(`${year}-04`, last);
}

/** The months named in a sentence, a year earlier. */
function yearBefore({ sentence }: Context): Months[] {
  return sentence.periods.flatMap(({ kind, first, last, months }) => {
    if (kind === 'latest months') {
      const end = sentence.subject.rows[0]?.result.window_end ?? sentence.subject.asAt;
      return [yearsOn(monthsKey(addMonths(end, 1 - months), end), -1)];
    }
    return last !== null && (kind === 'month' || kind === 'months')
      ? [yearsOn(monthsKey(first ?? last, last), -1)]
      : [];
  });
}

function periodObjections(fact: Fact, asked: Asked): Objection[] {
  if (fact.kind === 'interval' || fact.kind === 'target' || fact.kind === 'beside') return [];
  return fact.isSigned || fact.kind === 'multiple' ? ofChange(fact, asked) : ofLevel(fact, asked);
}

/** Whether it is the level, or the share, of a side of the published comparison. */
const isPublished = ({ side }: Fact) => side !== 'other';

function ofLevel(fact: Fact, asked: Asked): Objection[] {
  const { context } = asked;
  const { hang, periodOfSentence, sentence } = context;
  const isBeforeHang = hang === 'compared' || hang === 'from';
  const said = context.period ?? (isBeforeHang ? null : periodOfSentence);
  const column = sentence.column;
  if (column === 'previous') return fact.side === 'previous' ? [] : ['current'];
  if (column !== null && said === null && isPublished(fact))
    return fact.side === 'previous' && column !== 'unsaid'
      ? ['previous']
      : fact.side === 'previous'
        ? ['listed before']
        : [];
  if (said !== null) {
    const meant = monthsMeant(said, fact.row, context);
    if (meant === null) return isPublished(fact) ? ['period unknown'] : ['period unnamed'];
    if (meant.includes(fact.months)) return [];
    if (
      fact.kind === 'average' &&
      fact.per === 'month' &&
      /month$/.test(said.kind) &&
      fact.side === 'current'
    )
      return ['period loosely'];
    const now = monthsMeantNow(fact);
    if (fact.side === 'previous' && meant.includes(now))
      return isListedBefore(context) ? ['listed before'] : ['previous'];
    if (fact.side === 'current' && said.kind === 'previous') return ['current'];
    if (said.kind === 'latest months' && fact.kind === 'average' && isPublished(fact))
      return ['period loosely'];
    const isNamedMonth = sentence.periods.some(
      ({ kind, last }) => kind === 'month' && last !== null && fact.months === monthsKey(last, last),
    );
    if (said.kind === 'latest months' && isNamedMonth) return ['period loosely'];
    if (isBeforeHang && fact.side === 'previous' && said === context.period && meant.includes(now)) return [];
    if (isBeforeHang && meant.includes(yearsOn(fact.months, 1))) return ['period loosely'];
    return ['period'];
  }
  if (isPublished(fact)) {
    const wantsBefore = isBeforeHang || (context.comparedPeriod === null && isAtEntry(context));
    if (wantsBefore) {
      if (fact.side === 'previous') return [];
      return sentence.periods.some(({ kind }) => kind === 'month') ? ['period loosely'] : ['current'];
    }
    if (fact.side === 'current') return [];
    return isListedBefore(context) ? ['listed before'] : ['previous'];
  }
  if (fact.kind === 'average' && lengthOf(fact.months) > 12) return ['period loosely'];
  return sentence.periods.some(
    (one) =>
      monthsMeant(one, fact.row, context)?.includes(isBeforeHang ? yearsOn(fact.months, 1) : fact.months) ||
      (isBeforeHang && monthsMeant(one, fact.row, context)?.includes(fact.months)),
  )
    ? ['period loosely']
    : ['period unnamed'];
}

/** `the entry score is 363.4`: of what the measure compares with. */
function isAtEntry({ sentence, before, after }: Context): boolean {
  const words = `${before.slice(-30)} ${after.slice(0, 15)}`.toLowerCase();
  return sentence.subject.rows.some(
    ({ result: { baseline } }) => baseline !== null && words.includes(baseline.split(' ').at(-1) ?? baseline),
  );
}

function monthsMeantNow({ row }: Fact): Months {
  return monthsKey(row.result.window_start, row.result.window_end);
}

/** The first of two values side by side: `76,284 88,108`, `14 to 90`. */
function isListedBefore({ number, next, sentence }: Context): boolean {
  if (next === null || next.unit !== number.unit) return false;
  return /^\s*(?:\u2013|-|to|\u2192|>|\w* to)?\s*$/.test(sentence.plain.slice(number.end, next.hedgeStart));
}

function ofChange(fact: Fact, asked: Asked): Objection[] {
  const { context } = asked;
  const { comparedPeriod, hang } = context;
  const said =
    context.period ??
    (hang === 'plain' || hang === 'to' || hang === 'equated' ? context.periodOfSentence : null);
  const ofCompared = comparedPeriod === null ? [] : comparedObjections(fact, comparedPeriod, asked);
  if (said === null) {
    if (isPublished(fact)) return ofCompared;
    if (comparedPeriod !== null && ofCompared.length === 0 && comparedPeriod.last !== null) return [];
    const isNamed = context.sentence.periods.some((one) =>
      monthsMeant(one, fact.row, context)?.includes(fact.months),
    );
    return isNamed ? ['period loosely', ...ofCompared] : ['period unnamed'];
  }
  // `from May 2017 to May 2018`, of two single months.
  const isFromTo = said.kind === 'months' && said.first !== null && said.last !== null;
  const [ends, starts] = isFromTo
    ? [said.last, said.first].map((month) => monthsKey(month ?? '', month ?? ''))
    : [];
  if (isFromTo && fact.months === ends && fact.before === starts) return [];
  const meant = monthsMeant(said, fact.row, context);
  if (meant === null) return isPublished(fact) ? ['period unknown', ...ofCompared] : ['period unnamed'];
  if (meant.includes(fact.months))
    return isYearEarlier(fact) || comparedPeriod !== null || isPublished(fact)
      ? ofCompared
      : ['period loosely'];
  // `fell by 5% on the previous 12 months`, without a word of comparison.
  const isOfBoth = fact.before !== null && meant.includes(fact.before);
  const namesNow = context.sentence.periods.some((one) =>
    monthsMeant(one, fact.row, context)?.includes(fact.months),
  );
  if (isOfBoth && namesNow) return [];
  if (isOfBoth && (said.kind === 'previous' || said.isComparator))
    return isPublished(fact) ? [] : ['period unnamed'];
  if (said.kind === 'latest months' && isPublished(fact) && said.months % 12 === 0) return ['period loosely'];
  return isPublished(fact) ? ['period', ...ofCompared.slice(0, 0)] : ['period unnamed'];
}

const isYearEarlier = ({ months, before }: Fact) =>
  before !== null && (before === 'baseline' || yearsOn(months, -1) === before);

/** What is said against a change by the period that it is compared with. */
function comparedObjections(fact: Fact, compared: PeriodMention, asked: Asked): Objection[] {
  if (fact.before === null) return [];
  if (compared.kind === 'previous')
    return isYearEarlier(fact) || isStepBefore(fact) ? [] : ['compared period'];
  const meant = monthsMeant(compared, fact.row, asked.context);
  if (meant === null) return ['period loosely'];
  return meant.includes(fact.before) || (compared.isLoose && isPublished(fact) && meant.includes(fact.months))
    ? []
    : ['compared period'];
}

/** The months right before, as many: a quarter on the quarter before. */
function isStepBefore({ months, before }: Fact): boolean {
  if (before === null || before === 'baseline') return false;
  const [first = ''] = months.split('/');
  return before.endsWith(addMonths(first, -1));
}

function kindObjections(fact: Fact, asked: Asked): Objection[] {
  const { context, isSaidChange, text, before, after } = asked;
  const { number, hang, per, sentence, direction } = context;
  const { kind, row } = fact;
  const objections: Objection[] = [];
  const add = (isObjected: boolean, objection: Objection) => {
    if (isObjected) objections.push(objection);
  };
  const asChange = isChange(fact);
  const isFraction = number.style === 'fraction';
  const isShareKind = kind === 'share' || kind === 'share of the change';
  const isAgain = direction?.how === 'again';
  if (asChange && kind !== 'gap' && kind !== 'gap in percent') {
    add(!isSaidChange && !isAgain && number.unit !== 'times', isFraction ? 'multiple' : 'change');
    add(hang === 'to' || hang === 'from' || (hang === 'compared' && !isSaidChange), 'framed change');
  } else if (
    !isShareKind &&
    !(kind === 'beside' && fact.isSigned) &&
    kind !== 'gap' &&
    kind !== 'gap in percent'
  ) {
    const isSigned = number.sign !== null && direction?.word === null;
    const isNegative = isSigned && fact.value < 0;
    add(isSaidChange && !isNegative && sentence.column === null, isSigned ? 'level with a sign' : 'level');
    add(sentence.column === 'difference' || (sentence.column === 'change' && number.sign !== null), 'level');
  }
  const isAverageKind = kind === 'average' || kind === 'average difference';
  if (isAverageKind) {
    const isColumn = sentence.column === 'average';
    if (per === null) add(!isColumn || fact.per !== 'month', 'average');
    else if (per === 'unsaid') add(fact.per !== 'month', 'average');
    else add(fact.per !== per, 'average');
  } else if (per !== null && !isShareKind && kind !== 'beside' && kind !== 'interval') {
    const isOfOneMonth = lengthOf(fact.months) === 1 && per === 'month';
    if (per === 'unsaid')
      add(!isMean(row.result.statistic) && !isRatio(row.result.statistic), 'average loosely');
    else
      add(
        !isOfOneMonth &&
          !(isMean(row.result.statistic) && /on average/i.test(text)) &&
          fact.quantity === 'amount',
        'no average',
      );
  }
  if (isShareKind) {
    const isSaid =
      frame('share before').test(text.slice(sentence.from, number.start)) ||
      frame('share after').test(after) ||
      isFraction;
    add(!isSaid, 'share');
    add(
      kind === 'share of the change' &&
        !/\b(?:increase|rise|change|additional|reduction|growth|fall|driv\w+|decrease)\b/i.test(text),
      'share of the change',
    );
    add(kind === 'share' && frame('of the change').test(after), 'share as change');
    add(isSaidChange && !isFraction && number.sign !== null, 'share as change');
    add(
      isSaidChange && !isFraction && /\b(?:up|down|rose|fell|by)\s*(?:by )?$/i.test(before),
      'share as change',
    );
  }
  add(kind === 'relative change' && !frame('relative').test(text) && !isFraction, 'relative');
  add(
    kind === 'of the previous' && !/\bof what it was|of last year|of the previous/i.test(text),
    'of the previous',
  );
  const isOfSides = /^(?:numerator|denominator) (?:change)$/.test(kind);
  add(isOfSides && !frame('numerator').test(text), 'volume change');
  if (kind === 'numerator' || kind === 'denominator') {
    objections.push('made from');
    const isPart =
      context.next?.unit === 'none' &&
      number.unit === 'none' &&
      /^\s+(?:\w+\s+)?(?:out )?of (?:the |all |these )?$/.test(
        text.slice(number.end, context.next.hedgeStart),
      );
    const isWhole =
      context.previous?.unit === 'none' &&
      number.unit === 'none' &&
      /^\s+(?:\w+\s+)?(?:out )?of (?:the |all |these )?$/.test(
        text.slice(context.previous.end, number.hedgeStart),
      );
    add((isPart && kind === 'denominator') || (isWhole && kind === 'numerator'), 'side of a ratio');
    add(isMean(row.result.statistic) && number.decimals > 0, 'side of a ratio');
    const isOfScore = frame('score').test(`${before} ${phraseAfter(after)}`) && sentence.column === null;
    add(isMean(row.result.statistic) && number.decimals === 0 && isOfScore, 'base of a mean');
  }
  if (/^(?:numerator|denominator) difference$/.test(kind)) objections.push('made from');
  if (kind === 'rest' || kind === 'complement') add(true, frame('rest').test(text) ? 'rest' : 'rest unsaid');
  if (kind === 'gap' || kind === 'gap in percent') add(true, frame('gap').test(text) ? 'gap' : 'gap unsaid');
  add(kind === 'interval' && !frame('interval').test(text), 'interval');
  add(kind === 'target' && !frame('target').test(text), 'target');
  add(kind === 'beside', 'beside');
  add((kind === 'per 1,000') !== frame('thousand').test(after), 'per 1,000');
  return objections;
}

function directionObjections(fact: Fact, { context }: Asked): Objection[] {
  const { direction } = context;
  if (direction === null) return [];
  const size = fact.kind === 'multiple' ? fact.value - 1 : fact.value;
  const isNothing = Math.abs(size) < 0.05;
  if ((!fact.isSigned && fact.kind !== 'multiple') || isNothing || direction.how === 'again') return [];
  if (Math.sign(size) === direction.sign) return [];
  return [direction.how === 'shared' ? 'shared direction' : 'direction'];
}
