import { addMonths, type Month, monthSpine } from '../calendar.ts';
import { isRatio, measureValue, monthsOf, spanOf } from '../measures/index.ts';
import type { MonthFact, ResultFacts } from './proof-facts.ts';

/** Two values of a row, and what they were made from. */
interface FigurePair {
  readonly end: Month;
  readonly current: number | null;
  readonly previous: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly previousNumerator: number | null;
  readonly previousDenominator: number | null;
}

interface Sum {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const made = new WeakMap<ResultFacts, RowFigures>();

/** The figures of a row, made once. */
export function rowFigures(row: ResultFacts): RowFigures {
  const figures = made.get(row) ?? new RowFigures(row);
  made.set(row, figures);
  return figures;
}

/** The figures of a row by month and window; null where a month is missing. */
class RowFigures {
  readonly isRatio: boolean;
  /** Months of the current window. */
  readonly span: number;

  private readonly points: ReadonlyMap<Month, MonthFact>;

  constructor(readonly row: ResultFacts) {
    this.points = new Map(row.months.map((one) => [one.month, one]));
    this.isRatio = isRatio(row.result.statistic);
    this.span = monthsOf({ start: row.result.window_start, end: row.result.window_end }).length;
  }

  /** The value of one month. */
  month(month: Month): number | null {
    return this.total([month]);
  }

  /** The value of a run of months. */
  total(months: readonly Month[]): number | null {
    return this.valueOf(this.sum(months));
  }

  /** The mean of a count or sum over a run of months. */
  average(months: readonly Month[]): number | null {
    const { numerator } = this.sum(months);
    return numerator === null ? null : numerator / months.length;
  }

  /** The published comparison of the row. */
  published(): FigurePair {
    const { result } = this.row;
    return {
      end: result.window_end,
      current: result.current,
      previous: result.previous,
      numerator: result.current_numerator,
      denominator: result.current_denominator,
      previousNumerator: result.previous_numerator,
      previousDenominator: result.previous_denominator,
    };
  }

  /** The comparison of the row that a paper to another month would have had. */
  rolling(end: Month): FigurePair {
    if (end === this.row.result.window_end) return this.published();
    // Months after the window are not complete yet, as the measure declares.
    if (end > this.row.result.window_end || spanOf(this.row.result.statistic) === 'since')
      return this.compare(end, [], []);
    const windowTo = (last: Month) => monthSpine(addMonths(last, 1 - this.span), last);
    return this.compare(end, windowTo(end), windowTo(addMonths(end, -12)));
  }

  /** One month against another. */
  between(month: Month, earlier: Month): FigurePair {
    return this.compare(month, [month], [earlier]);
  }

  /** Months of the series that have a value, oldest first, not after the window's end. */
  known(): { month: Month; value: number }[] {
    return this.row.months.flatMap(({ month, numerator, denominator }) => {
      const value = this.valueOf({ numerator, denominator });
      return value === null || month > this.row.result.window_end ? [] : [{ month, value }];
    });
  }

  compare(end: Month, months: readonly Month[], before: readonly Month[]): FigurePair {
    const [now, then] = [this.sum(months), this.sum(before)];
    return {
      end,
      current: this.valueOf(now),
      previous: this.valueOf(then),
      numerator: now.numerator,
      denominator: now.denominator,
      previousNumerator: then.numerator,
      previousDenominator: then.denominator,
    };
  }

  private valueOf({ numerator, denominator }: Sum): number | null {
    return measureValue(numerator, denominator, this.row.result.statistic);
  }

  private sum(months: readonly Month[]): Sum {
    const { points } = this;
    const found = months.map((month) => points.get(month));
    const total = (name: 'numerator' | 'denominator') =>
      found.length === 0 || found.some((one) => (one?.[name] ?? null) === null)
        ? null
        : found.reduce((sum, one) => sum + (one?.[name] ?? 0), 0);
    return { numerator: total('numerator'), denominator: total('denominator') };
  }
}

export type { RowFigures };
