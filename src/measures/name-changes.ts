import { addMonths, type Month, monthName } from '../calendar.ts';
import { type Finding, finding } from '../findings/index.ts';
import { readListedValues, readRenames } from '../reference/index.ts';
import { listInWords } from '../words/index.ts';
import { areaLevels, wholeArea } from './area-levels.ts';
import type { MeasuredSeries } from './build-series.ts';
import { wholePart } from './measure.ts';
import type { NameChange, Series, SeriesPlace, SeriesPoint } from './series.ts';
import type { ComparedSums } from './window-sum.ts';

/** Fewer months with records, on either side, are no name that ends or begins. */
const leastMonths = 3;
/** Names whose months differ by more in size do not follow each other. */
const mostTimes = 2;

/** The changes of names that keep windows of a measure from being compared: as found in exact months, where kept. */
export function nameChangesOf(measured: MeasuredSeries): readonly NameChange[] {
  return measured.nameChanges ?? [...registeredSplits(), ...proposedChanges(measured)];
}

/** The splits of the register: what is whole before them has no series after, and its parts none before. */
function registeredSplits(): NameChange[] {
  const changes = new Map<string, { column: string; month: Month; old: string[]; new: string[] }>();
  for (const { column, old, new: name, month, kind } of readRenames()) {
    if (kind !== 'split') continue;
    const key = [column, old, month].join();
    const change = changes.get(key) ?? { column, month, old: [old], new: [] };
    changes.set(key, { ...change, new: [...change.new, name] });
  }
  return [...changes.values()];
}

/** A name as it is compared with others: small letters and hyphens. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

/**
 * Where names of parts or areas end in a measure's months just as others begin, which no register says: each side has
 * records in at least half of its months, and as many a month as the other, within a factor of two. Names of a list
 * that has them side by side are never each other, nor are parts that the measure names itself.
 */
function proposedChanges({ measure, series }: MeasuredSeries): NameChange[] {
  const column = measure.parts?.by;
  const named = (measure.parts?.named ?? []).map(({ part }) => part);
  const known = [...(column === 'crime_type' ? readListedValues('type') : []), ...named].map(folded);
  const ofParts = series.filter(({ part, area }) => part !== wholePart && area === wholeArea);
  const unlisted = ofParts
    .map((each) => ({ name: each.part, each }))
    .filter(({ name }) => !known.includes(folded(name)));
  return [
    ...(column === undefined ? [] : changesAmong(column, unlisted)),
    ...areaLevels.flatMap(({ level, column: ofArea }) =>
      changesAmong(
        ofArea,
        series
          .filter(({ part, area_level }) => part === wholePart && area_level === level)
          .map((each) => ({ name: each.area, each })),
      ),
    ),
  ];
}

function changesAmong(
  column: string,
  named: readonly { readonly name: string; readonly each: Series }[],
): NameChange[] {
  const spans = named
    .filter(({ name }) => !name.toLowerCase().startsWith('unknown'))
    .map(({ name, each }) => ({ name, ...spanOf(each) }));
  const starts = [...new Set(spans.flatMap(({ first }) => first ?? []))];
  return starts.flatMap((month) => {
    const ended = spans.filter(({ last, isFirm }) => isFirm && last === addMonths(month, -1));
    const begun = spans.filter(({ first, isFirm }) => isFirm && first === month);
    const size = (names: typeof spans) => names.reduce((sum, { mean }) => sum + mean, 0);
    const ratio = size(begun) / size(ended);
    if (ended.length === 0 || begun.length === 0 || ratio > mostTimes || ratio < 1 / mostTimes) return [];
    return [{ column, month, old: ended.map(({ name }) => name), new: begun.map(({ name }) => name) }];
  });
}

/** The first and last month with records of a name, where there are months before or after; how many a month between. */
function spanOf({ points }: Series) {
  const received = points.filter(({ gap }) => gap === null);
  const hasRecords = ({ numerator }: SeriesPoint) => (numerator ?? 0) > 0;
  const from = received.findIndex(hasRecords);
  const to = received.findLastIndex(hasRecords);
  const within = received.slice(from, to + 1);
  const filled = within.filter(hasRecords).length;
  const total = within.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
  const isLong = (months: number) => months >= leastMonths;
  return {
    first: isLong(from) ? (received[from]?.month ?? null) : null,
    last: isLong(received.length - 1 - to) ? (received[to]?.month ?? null) : null,
    mean: within.length === 0 ? 0 : total / within.length,
    isFirm: from >= 0 && filled >= leastMonths && filled * 2 >= within.length,
  };
}

/** A finding of each proposed change, whichever measures have it. */
export function changeFindings(measured: readonly MeasuredSeries[]): Finding[] {
  const changes = measured.flatMap(proposedChanges);
  const distinct = new Map(
    changes.map((change) => [[change.column, change.month, change.old, change.new].join('; '), change]),
  );
  return [...distinct.values()].map(({ column, month, old, new: names }) =>
    finding({
      code: 'name-ended-as-another-began',
      level: 'notes',
      file: 'data-raw/reference/renames.csv',
      column,
      expected: 'a row of each rename, merger or split',
      got: `${listInWords(old)} to ${monthName(addMonths(month, -1))} and ${listInWords(names)} from ${monthName(month)} on`,
      todo:
        'Add a row for each old name, with the new one, the month and whether it is a rename, a merger or a split: a ' +
        'rename or merger goes on as one series. Until then they are not compared across that month',
    }),
  );
}

/** The change of names that a slice has within its windows; null where it has none. */
export function changeWithin(
  changes: readonly NameChange[],
  { part, area, area_level }: SeriesPlace,
  partColumn: string | null,
  windows: ComparedSums,
): { readonly change: NameChange; readonly isOld: boolean; readonly isNew: boolean } | null {
  const areaColumn = areaLevels.find(({ level }) => level === area_level)?.column;
  for (const change of changes) {
    const { column, month } = change;
    if (month <= windows.previous.window.start || month > windows.current.window.end) continue;
    const name = column === partColumn ? part : column === areaColumn ? area : null;
    if (name === null) continue;
    const isIn = (names: readonly string[]) => names.map(folded).includes(folded(name));
    if (isIn(change.old) || isIn(change.new))
      return { change, isOld: isIn(change.old), isNew: isIn(change.new) };
  }
  return null;
}

/** Why a name is not compared across a change of names, in words. */
export function changeWords({ month, old, new: names }: NameChange): string {
  return `not compared: ${listInWords(old)} ended as ${listInWords(names)} began, in ${monthName(month)}`;
}
