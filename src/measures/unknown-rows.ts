import { contracts } from '../contracts/index.ts';
import { feedsOf, type MartName } from '../marts/index.ts';
import type { Measure } from './measure.ts';
import { isDivided } from './statistic.ts';
import { type Supply, sourcesByFeed } from './supplied-columns.ts';
import { columnsOf, countOf, martsIn, rowsThat, type Tally } from './tally.ts';

/** What counts the records whose columns do not say whether a measure counts them, and those that it may count. */
export interface UnknownRows {
  readonly unknown: readonly Tally[];
  readonly countable: readonly Tally[];
}

/**
 * The records of which it is not known whether a measure counts them: in the marts of its numerator, or of its
 * denominator where the numerator's columns always say so; and those they are a share of: of a quotient what it
 * divides by, or may, of a count every record. Null where every column that it uses has a value in every
 * row. What a measure leaves out by its declaration is told apart already, and is not counted again.
 */
export function unknownRowsOf(measure: Measure, supply: Supply): UnknownRows | null {
  const { numerator, denominator = [] } = measure;
  const both = [...numerator, ...denominator];
  const inMart = (mart: MartName, tallies: readonly Tally[]) =>
    tallies.filter((tally) => tally.mart === mart);
  const isUncertain = (mart: MartName) =>
    inMart(mart, both)
      .flatMap(columnsOf)
      .some((column) => mayBeUnknown(mart, column, supply));
  const marts = [numerator, denominator].map(martsIn).find((each) => each.some(isUncertain)) ?? [];
  if (marts.length === 0) return null;
  const withoutSums = ({ sum, ...tally }: Tally) => ({ ...tally, sum: measure.leftOut ? null : sum });
  return {
    unknown: marts.map((mart) => rowsThat('are not known', mart, inMart(mart, both).map(withoutSums))),
    countable: marts.map((mart) => {
      const divisors = isDivided(measure.statistic) ? inMart(mart, denominator) : [];
      return divisors.length > 0 ? rowsThat('may count', mart, divisors) : countOf(mart);
    }),
  };
}

/** Whether a column of a mart may have no value: an extract may leave it blank, or a table that it is looked up in may not have it. */
function mayBeUnknown(mart: MartName, column: string, supply: Supply): boolean {
  const sources = feedsOf(mart, supply.feeds).flatMap((feed) => sourcesByFeed(mart, column)[feed] ?? []);
  return sources.some((source) => {
    const [table = '', name = ''] = source.split('.');
    const contract = contracts.find(({ feed }) => feed === table);
    if (contract === undefined) return table !== 'rename';
    const { mayBeBlank, mayBeAbsent, valueOfBlank } = contract.columns[name] ?? {};
    return (mayBeBlank || mayBeAbsent || false) && valueOfBlank === undefined;
  });
}
