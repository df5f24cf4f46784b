import type { Exact, Result, Series } from '../measures/index.ts';
import { wholeArea, wholePart } from '../measures/index.ts';
import { type CountedRecords, windowKey } from './cell.ts';
import { type DisclosurePolicy, thresholdOf } from './policy.ts';
import { keyOf, type RecordSet, recordSetsOf } from './record-set.ts';
import { narrowing, type Role, rolesOf, type Slice } from './roles.ts';

/** The cells of a paper: every set of records that some figure of it counts, each once. */
export class Cells {
  private readonly byKey = new Map<string, CountedRecords>();

  get all(): CountedRecords[] {
    return [...this.byKey.values()];
  }

  /** The cell of some records, where a figure counts them. */
  find(sets: readonly RecordSet[]): CountedRecords | undefined {
    return this.byKey.get(keyOf(sets));
  }

  /** The cell of some records; one that is not published is made where no figure counts them. */
  findOrMake(sets: readonly RecordSet[]): CountedRecords {
    return this.find(sets) ?? this.make(sets, true);
  }

  /** The cell that an amount of a slice counts. */
  of(role: Role, slice: Slice): CountedRecords {
    return this.findOrMake(recordSetsOf(role.tallies, narrowing(role, slice)));
  }

  /** Notes that a figure counts a slice: its months, and how many records are in each. */
  add(role: Role, slice: Slice, series: Series, threshold: number, hasMonths: boolean): CountedRecords {
    const sets = recordSetsOf(role.tallies, narrowing(role, slice));
    const cell = this.find(sets) ?? this.make(sets, false);
    cell.threshold = Math.max(cell.threshold, threshold);
    cell.amounts.add(role.tallies.map(({ sum }) => sum ?? '').join());
    cell.hasMonths ||= hasMonths;
    cell.isHeadline ||= hasMonths && slice.area === wholeArea;
    for (const point of series.counts ?? series.points) {
      const count = point[role.name];
      if (count !== null) cell.counts.set(point.month, count);
    }
    return cell;
  }

  private make(sets: readonly RecordSet[], isUnpublished: boolean): CountedRecords {
    const key = keyOf(sets);
    const cell: CountedRecords = {
      key,
      sets,
      counts: new Map(),
      threshold: 0,
      amounts: new Set(),
      hasMonths: false,
      isHeadline: false,
      windows: new Map(),
      isUnpublished,
    };
    this.byKey.set(key, cell);
    return cell;
  }
}

/** Every cell of a paper, with the months and windows that it would publish. */
export function cellsOf(
  { measured, results }: Pick<Exact, 'measured' | 'results'>,
  policy: DisclosurePolicy,
): Cells {
  const cells = new Cells();
  const resultsBy = new Map(results.map((one) => [resultKey(one), one]));
  for (const { measure, series, drivers } of measured) {
    for (const role of rolesOf(measure)) {
      const marts = role.tallies.map(({ mart }) => mart);
      const threshold = thresholdOf(policy, marts, measure.code);
      const column = measure.parts?.by ?? null;
      for (const one of series) {
        const cell = cells.add(role, { ...one, column }, one, threshold, true);
        addWindows(cell, resultsBy.get(resultKey(one)));
      }
      if (role.name !== 'numerator') continue;
      for (const { by, series: values } of drivers) {
        for (const one of values) {
          const cell = cells.add(role, { ...one, column: by }, one, threshold, false);
          addWindows(cell, resultsBy.get(resultKey({ ...one, part: wholePart })));
        }
      }
    }
  }
  return cells;
}

/** Tells the slices of measures apart. */
function resultKey({ measure, part, area }: Pick<Result, 'measure' | 'part' | 'area'>): string {
  return `${measure}\n${part}\n${area}`;
}

function addWindows(cell: CountedRecords, result: Result | undefined): void {
  if (result === undefined || result.status === 'not available') return;
  for (const window of windowsShown(result)) cell.windows.set(windowKey(window), window);
}

/** The windows of a result, the previous one where it has one. */
export function windowsShown(result: Result): { start: string; end: string }[] {
  const { window_start: start, window_end: end, previous_start, previous_end } = result;
  const previous = previous_start !== null && previous_end !== null;
  return [{ start, end }, ...(previous ? [{ start: previous_start, end: previous_end }] : [])];
}
