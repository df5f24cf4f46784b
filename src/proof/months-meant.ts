import { addMonths, type Month } from '../calendar.ts';
import type { Result } from '../measures/index.ts';
import type { Context } from './context.ts';
import type { PeriodMention } from './mentions/periods.ts';
import {
  currentMonths,
  lengthOf,
  type Months,
  monthsKey,
  monthsTo,
  previousMonths,
  yearsOn,
} from './months.ts';
import type { ResultFacts } from './proof-facts.ts';

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
  const meant = known.get(key);
  if (meant !== undefined) return meant;
  const found = monthsOf(period, row.result, context);
  known.set(key, found);
  return found;
}

/** What periods were found to mean, by the windows of the row. */
const meantBefore = new WeakMap<PeriodMention, Map<string, readonly Months[] | null>>();

function monthsOf(period: PeriodMention, result: Result, context: Context): readonly Months[] | null {
  const { window_start: start, window_end: end } = result;
  const window = currentMonths(result);
  const span = lengthOf(window);
  const monthOf = (month: Month) => monthsKey(month, month);
  const { first, last } = period;
  const named = context.sentence.periods.find(({ kind }) => kind === 'month')?.last ?? end;
  switch (period.kind) {
    case 'window': {
      if (last === null) return null;
      // Of a measure of one month, or since a date, the window ends with it all the same.
      if (span !== 12)
        return [monthsKey(span === 1 ? last : start, last), monthsTo(last, span > 1 ? span : 12)];
      const year = monthsTo(last, 12);
      return period.isLoose ? [year, monthOf(last), monthsTo(last, 3), financialYearTo(last)] : [year];
    }
    case 'month':
      return last === null ? null : [monthOf(last)];
    case 'months': {
      if (first === null || last === null) return null;
      // A financial or calendar year is often said of the window that is near it.
      const years = Number(last.slice(0, 4)) - Number(end.slice(0, 4));
      return [monthsKey(first, last), ...(period.isLoose ? [yearsOn(window, years)] : [])];
    }
    case 'this month':
      return [monthOf(end)];
    case 'last month':
      return [monthOf(addMonths(named, -1)), monthOf(addMonths(end, -1))];
    case 'month a year ago':
      return [monthOf(addMonths(named, -12)), monthOf(addMonths(end, -12))];
    case 'current':
      return [window];
    case 'previous':
      return span === 1 && /12|twelve/i.test(context.sentence.plain.slice(period.start, period.end))
        ? [window]
        : [previousMonths(result), ...yearBefore(context)];
    case 'same months before':
      return yearBefore(context);
    case 'latest months':
      return [monthsTo(end, period.months)];
    default:
      return null;
  }
}

function financialYearTo(last: Month): Months {
  const year = Number(last.slice(0, 4)) - (last.slice(5) < '04' ? 1 : 0);
  return monthsKey(`${year}-04`, last);
}

/** The months named in a sentence, a year earlier. */
function yearBefore({ sentence }: Context): Months[] {
  return sentence.periods.flatMap(({ kind, first, last, months }) => {
    if (kind === 'latest months') {
      const end = sentence.subject.rows[0]?.result.window_end ?? sentence.subject.asAt;
      return [yearsOn(monthsTo(end, months), -1)];
    }
    return last !== null && (kind === 'month' || kind === 'months')
      ? [yearsOn(monthsKey(first ?? last, last), -1)]
      : [];
  });
}
