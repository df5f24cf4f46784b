import type { SampleMonth } from './months.ts';
import { referenceTable } from './reference-table.ts';

/** A district's beats lie from north to south, as do the numbers of its neighbourhoods. */
const BEATS_OF_A_DISTRICT = 3;

/** The beat of each neighbourhood, by the neighbourhood's name: `Nottingham 018A` is in the district's middle. */
export function beatCodes(neighbourhoods: readonly Record<string, string>[]): (name: string) => string {
  const byDistrict = new Map<string, Set<string>>();
  for (const { district = '', lsoa_name = '' } of neighbourhoods) {
    byDistrict.set(district, (byDistrict.get(district) ?? new Set()).add(parentOf(lsoa_name)));
  }
  const codes = new Map<string, string>();
  for (const [district, parents] of byDistrict) {
    [...parents].sort().forEach((parent, position) => {
      const beat = 1 + Math.floor((position * BEATS_OF_A_DISTRICT) / parents.size);
      codes.set(parent, `${district.slice(0, 3).toUpperCase()}${beat}`);
    });
  }
  return (name) => codes.get(parentOf(name)) ?? '';
}

/** What each beat was called in a month, by its code; nothing is called nothing. */
export function beatNames(month: SampleMonth): (code: string) => string {
  const day = `${month.name}-01`;
  const names = new Map(
    referenceTable('beats.csv')
      .filter(({ known_from, known_to }) => (known_from || day) <= day && day <= (known_to || day))
      .map(({ beat_code = '', beat = '' }) => [beat_code, beat]),
  );
  return (code) => names.get(code) ?? '';
}

/** `Nottingham 018` of `Nottingham 018A`: neighbourhoods that lie side by side share it. */
function parentOf(name: string): string {
  return name.slice(0, -1);
}
