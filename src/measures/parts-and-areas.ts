import type { Month } from '../calendar.ts';
import type { MartName } from '../marts/mart-files.ts';
import { type AreaLevel, areaLevels, wholeArea } from './area-levels.ts';
import { type Measure, martsOf, talliesOf, wholePart } from './measure.ts';
import type { Scan } from './scan-mart.ts';
import type { Tally } from './tally.ts';

type Scans = ReadonlyMap<MartName, Scan>;

const namedParts = (measure: Measure) => measure.parts?.named.map(({ part }) => part) ?? [];

/** The parts of a measure that stand in results when nothing is known of it. */
export function rowsOf(measure: Measure): string[] {
  const named = namedParts(measure);
  return measure.parts && !measure.parts.withWhole && named.length > 0 ? named : [wholePart, ...named];
}

/** The values of a column that a measure has: parts it names, in its order, then others with an amount in some month. */
export function partsFound(
  measure: Measure,
  column: string,
  months: readonly Month[],
  scans: Scans,
): string[] {
  const isFound = (part: string) =>
    talliesOf(measure).some((tally) =>
      months.some((month) => scans.get(tally.mart)?.amount(tally, column, part, wholeArea, month)),
    );
  const occurring = martsOf(measure).flatMap((mart) => [...(scans.get(mart)?.parts.get(column) ?? [])]);
  const named = column === measure.parts?.by ? namedParts(measure) : [];
  return [...new Set([...named, ...occurring.sort().filter(isFound)])];
}

/** The areas of a level that occur; none unless every mart of the measure can place its rows. */
export function areasFound(measure: Measure, level: AreaLevel, scans: Scans): string[] {
  const ofMarts = martsOf(measure).map((mart) => scans.get(mart)?.areas.get(level.column));
  if (measure.parts?.by === level.column || ofMarts.some((areas) => areas === undefined)) return [];
  return [...new Set(ofMarts.flatMap((areas) => [...(areas ?? [])]))].sort();
}

/** Parts, and the areas of each level, the unknown among them, must make up the whole in every month; if not, the fault is ours. */
export function assertAllAddUp(
  measure: Measure,
  parts: readonly string[],
  months: readonly Month[],
  scans: Scans,
): void {
  const amount = (tally: Tally, column: string | null, part: string, area: string, month: Month) =>
    scans.get(tally.mart)?.amount(tally, column, part, area, month) ?? 0;
  const total = (amounts: number[]) => amounts.reduce((sum, one) => sum + one, 0);
  const column = measure.parts?.by ?? null;
  const levels = areaLevels.map((level) => ({ ...level, areas: areasFound(measure, level, scans) }));
  for (const tally of talliesOf(measure)) {
    for (const month of months) {
      const whole = amount(tally, null, wholePart, wholeArea, month);
      const check = (name: string, sum: number) => {
        if (Math.abs(whole - sum) > 1e-6 * Math.max(1, whole))
          throw new Error(`${name} do not add up: ${measure.code} in ${month}: ${sum} of ${whole}`);
      };
      if (parts.length > 0)
        check('parts', total(parts.map((part) => amount(tally, column, part, wholeArea, month))));
      for (const { level, areas } of levels) {
        if (areas.length > 0)
          check(`areas (${level})`, total(areas.map((area) => amount(tally, null, wholePart, area, month))));
      }
    }
  }
}
