import { addMonths } from '../calendar.ts';
import type { Context } from './context.ts';
import type { Objection } from './costs.ts';
import type { Fact } from './facts.ts';
import type { PeriodMention } from './mentions/periods.ts';
import { currentMonths, endsOf, lengthOf, type Months, monthsKey, yearsOn } from './months.ts';
import { monthsMeant } from './months-meant.ts';

/** What the periods of a sentence say against a figure. */
export function periodObjections(fact: Fact, context: Context): Objection[] {
  if (fact.kind === 'interval' || fact.kind === 'target' || fact.kind === 'beside') return [];
  return fact.isSigned ? ofChange(fact, context) : ofLevel(fact, context);
}

/** Whether it is the level, or the share, of a side of the published comparison. */
const isPublished = ({ side }: Fact) => side !== 'other';

/** Whether a period of the sentence can mean some months. */
const areNamed = (context: Context, { row }: Fact, ...wanted: readonly Months[]) =>
  context.sentence.periods.some((one) =>
    monthsMeant(one, row, context)?.some((months) => wanted.includes(months)),
  );

/** Whether it names a single month. */
const isNamedMonth = ({ sentence }: Context, months?: Months) =>
  sentence.periods.some(
    ({ kind, last }) =>
      kind === 'month' && (months === undefined || (last !== null && months === monthsKey(last, last))),
  );

function ofLevel(fact: Fact, context: Context): Objection[] {
  const { hang, comparedPeriod, sentence } = context;
  const { column } = sentence;
  const isBefore = hang === 'compared' || hang === 'from';
  const said = context.period ?? (isBefore ? null : context.periodOfSentence);
  const isPrevious = fact.side === 'previous';
  if (column === 'previous') return isPrevious ? [] : ['current'];
  if (column !== null && said === null && isPublished(fact))
    return isPrevious ? [column === 'unsaid' ? 'listed before' : 'previous'] : [];
  if (said !== null) return ofSaidLevel(fact, said, isBefore, context);
  if (isPublished(fact)) {
    if (isBefore || (comparedPeriod === null && isAtEntry(context)))
      return isPrevious ? [] : [isNamedMonth(context) ? 'period loosely' : 'current'];
    return isPrevious ? [isListedBefore(context) ? 'listed before' : 'previous'] : [];
  }
  const isLongRun = fact.kind === 'average' && lengthOf(fact.months) > 12;
  const wanted = isBefore ? [fact.months, yearsOn(fact.months, 1)] : [fact.months];
  return [isLongRun || areNamed(context, fact, ...wanted) ? 'period loosely' : 'period unnamed'];
}

/** Against a value of which the words say the period. */
function ofSaidLevel(fact: Fact, said: PeriodMention, isBefore: boolean, context: Context): Objection[] {
  const { kind, side, months, per, row } = fact;
  const meant = monthsMeant(said, row, context);
  if (meant === null) return [isPublished(fact) ? 'period unknown' : 'period unnamed'];
  if (meant.includes(months)) return [];
  if (kind === 'average' && per === 'month' && /month$/.test(said.kind) && side === 'current')
    return ['period loosely'];
  if (side === 'previous' && meant.includes(currentMonths(row.result)))
    return [isListedBefore(context) ? 'listed before' : 'previous'];
  if (side === 'current' && said.kind === 'previous') return ['current'];
  const isOfLatest =
    said.kind === 'latest months' &&
    ((kind === 'average' && isPublished(fact)) || isNamedMonth(context, months));
  return [isOfLatest || (isBefore && meant.includes(yearsOn(months, 1))) ? 'period loosely' : 'period'];
}

/** `the entry score is 363.4`: of what the measure compares with. */
function isAtEntry({ sentence, before, after }: Context): boolean {
  const words = `${before.slice(-30)} ${after.slice(0, 15)}`.toLowerCase();
  return sentence.subject.rows.some(
    ({ result: { baseline } }) => baseline !== null && words.includes(baseline.split(' ').at(-1) ?? baseline),
  );
}

/** The first of two values side by side: `76,284 88,108`, `14 to 90`. */
const isListedBefore = ({ number, next, after }: Context) =>
  next?.unit === number.unit && /^\s*(?:\u2013|-|to|\u2192|>|\w* to)?\s*$/.test(after);

function ofChange(fact: Fact, context: Context): Objection[] {
  const { comparedPeriod: compared, hang } = context;
  const { months, before, row } = fact;
  const said =
    context.period ??
    (hang === 'plain' || hang === 'to' || hang === 'equated' ? context.periodOfSentence : null);
  const ofCompared = compared === null ? [] : comparedObjections(fact, compared, context);
  if (said === null) {
    if (isPublished(fact)) return ofCompared;
    if (compared !== null && ofCompared.length === 0 && compared.last !== null) return [];
    return areNamed(context, fact, months) ? ['period loosely', ...ofCompared] : ['period unnamed'];
  }
  // `from May 2017 to May 2018`, of two single months.
  const { kind, first, last } = said;
  const isFromTo = kind === 'months' && first !== null && last !== null;
  if (isFromTo && months === monthsKey(last, last) && before === monthsKey(first, first)) return [];
  const meant = monthsMeant(said, row, context);
  if (meant === null) return isPublished(fact) ? ['period unknown', ...ofCompared] : ['period unnamed'];
  if (meant.includes(months))
    return isYearEarlier(fact) || compared !== null || isPublished(fact) ? ofCompared : ['period loosely'];
  // `fell by 5% on the previous 12 months`, without a word of comparison.
  const isOfBoth = before !== null && meant.includes(before);
  if (isOfBoth && areNamed(context, fact, months)) return [];
  if (!isPublished(fact)) return ['period unnamed'];
  if (isOfBoth && (kind === 'previous' || said.isComparator)) return [];
  return [kind === 'latest months' && said.months % 12 === 0 ? 'period loosely' : 'period'];
}

const isYearEarlier = ({ months, before }: Fact) =>
  before !== null && (before === 'baseline' || yearsOn(months, -1) === before);

/** What is said against a change by the period that it is compared with. */
function comparedObjections(fact: Fact, compared: PeriodMention, context: Context): Objection[] {
  const { before, months, row } = fact;
  if (before === null) return [];
  if (compared.kind === 'previous')
    return isYearEarlier(fact) || isStepBefore(fact) ? [] : ['compared period'];
  const meant = monthsMeant(compared, row, context);
  if (meant === null) return ['period loosely'];
  const isOfNow = compared.isLoose && isPublished(fact) && meant.includes(months);
  return meant.includes(before) || isOfNow ? [] : ['compared period'];
}

/** The months right before, as many: a quarter on the quarter before. */
const isStepBefore = ({ months, before }: Fact) =>
  before !== null && before !== 'baseline' && endsOf(before)[1] === addMonths(endsOf(months)[0], -1);
