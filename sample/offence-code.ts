import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';

/** The code that is new: no crime has it before April 2018, and no list of weights knows it. */
export const NEW_CODE = '8U';

/** The codes burglary had until it was counted as residential, or business and community; the table keeps them. */
const RETIRED_CODES: Readonly<Record<string, string>> = {
  '28E': '28A',
  '28F': '28B',
  '28G': '28C',
  '28H': '28D',
  '29A': '29',
  '30C': '30A',
  '30D': '30B',
  '31A': '31',
};
const LAST_RETIRED_MONTH = '2017-03';

/** The code a crime of an offence was recorded under in a month. */
export function codeOf({ code }: Offence, month: SampleMonth): string {
  return month.name <= LAST_RETIRED_MONTH ? (RETIRED_CODES[code] ?? code) : code;
}
