import type { Month } from '../calendar.ts';
import type { MartName } from '../marts/build-marts.ts';
import { type Measure, martsOf, talliesOf, wholeArea, wholePart } from './measure.ts';
import type { Scan } from './scan-mart.ts';

type Scans = ReadonlyMap<MartName, Scan>;

const namedParts = (measure: Measure) => measure.parts?.named.map(({ part }) => part) ?? [];

/** The parts of a measure that stand in results when nothing is known of it. */
export function rowsOf(measure: Measure): string[] {
  const named = namedParts(measure);
  return measure.parts && !measure.parts.withWhole && named.length > 0 ? named : [wholePart, ...named];
}

/** The parts of a measure: those it names, in its order, then others that have an amount in some month. */
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
  return [...new Set([...namedParts(measure), ...occurring.sort().filter(isFound)])];
}

/** The areas below the force that occur; none unless every mart of the measure can place its rows. */
export function areasFound(measure: Measure, scans: Scans): string[] {
  const ofMarts = martsOf(measure).map((mart) => scans.get(mart)?.areas ?? new Set<string>());
  if (ofMarts.some((areas) => areas.size <= 1)) return [];
  return [...new Set(ofMarts.flatMap((areas) => [...areas]))].filter((area) => area !== wholeArea).sort();
}

/** Parts, the unknown among them, must make up the whole in every month; if not, the fault is ours. */
export function assertPartsAddUp(
  measure: Measure,
  column: string,
  parts: readonly string[],
  months: readonly Month[],
  scans: Scans,
): void {
  for (const tally of measure.numerator) {
    const scan = scans.get(tally.mart);
    for (const month of months) {
      const whole = scan?.amount(tally, null, wholePart, wholeArea, month) ?? 0;
      const sum = parts.reduce(
        (total, part) => total + (scan?.amount(tally, column, part, wholeArea, month) ?? 0),
        0,
      );
      if (Math.abs(whole - sum) > 1e-6 * Math.max(1, whole)) {
        throw new Error(`parts do not add up: ${measure.code} in ${month}: ${sum} of ${whole}`);
      }
    }
  }
}
