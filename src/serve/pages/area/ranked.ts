import { isDivided, type Rate, type Result, rankForces, unknownArea } from '../../../measures/index.ts';
import { mapInterval } from '../../../statistics/index.ts';
import { formatNumber } from '../../../words/index.ts';
import type { Column } from '../../html/index.ts';
import { isOfRow } from '../../mart/index.ts';

/** An area among those of its level, by what can be compared: its rate, or its value where that is a ratio. */
export interface RankedArea {
  readonly result: Result;
  /** Per 1,000 residents; null where values are ratios, or residents are not known. */
  readonly rate: Rate | null;
  /** 1 is the highest; null where areas of other sizes cannot be compared. */
  readonly rank: number | null;
  /** The ranks that chance leaves open; null where an interval is missing. */
  readonly open: { readonly from: number; readonly to: number } | null;
  readonly among: number;
}

/** The areas of one level, of one part of one measure, the highest first; those that have no place come last. */
export function rankAreas(results: readonly Result[], rates: readonly Rate[]): RankedArea[] {
  const rateOf = (result: Result) =>
    rates.filter(isOfRow(result)).find(({ area }) => area === result.area) ?? null;
  const known = results.map((result) => ({ result, rate: rateOf(result) }));
  const compared = known.flatMap(({ result, rate }) => {
    const isRatio = isDivided(result.statistic);
    const value = isRatio ? result.current : (rate?.current ?? null);
    if (value === null || result.area === unknownArea(result.area_level)) return [];
    const { current_low: low, current_high: high } = result;
    const scale = isRatio ? 1 : 1000 / (rate?.population ?? 1);
    const interval =
      low === null || high === null ? null : mapInterval({ low, high }, (each) => each * scale);
    return [{ force: result.area, value, interval }];
  });
  const ranked = new Map(rankForces(compared).map((each) => [each.force, each]));
  return known
    .map(({ result, rate }) => {
      const place = ranked.get(result.area);
      return { result, rate, rank: place?.rank ?? null, open: place?.open ?? null, among: ranked.size };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

/** `2nd highest of 8`, and in which places chance leaves it: `1 to 3`. */
export function rankWords({ rank, open, among }: RankedArea): string {
  if (rank === null || among < 2) return '';
  const place = `${rank} of ${among}`;
  if (open === null) return place;
  return open.from === open.to ? `${place}, sure` : `${place} (${open.from} to ${open.to})`;
}

/** A rate with enough decimals to tell it from others. */
export function rateWords(current: number): string {
  return formatNumber(current, current < 1 ? 2 : 1);
}

export const rateColumn: Column<RankedArea> = {
  title: 'Per 1,000',
  isNumber: true,
  cell: ({ rate }) => (rate?.current == null ? '' : rateWords(rate.current)),
};

export const rankColumn: Column<RankedArea> = {
  title: 'Rank',
  isNumber: true,
  cellClass: 'number rank',
  cell: rankWords,
};
