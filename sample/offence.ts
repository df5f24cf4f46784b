import type { SampleMonth } from './months.ts';
import { type OffenceProfile, offenceProfiles } from './offence-profile.ts';
import { referenceTable } from './reference-table.ts';
import { fraud, newOffence } from './totals.ts';

/** The code that is new: no crime has it before April 2018, and no list of weights knows it. */
export const newCode = '8U';

/** The codes burglary had until it was counted as residential, or business and community; the table keeps them. */
const retiredCodes: Readonly<Record<string, string>> = {
  '28E': '28A',
  '28F': '28B',
  '28G': '28C',
  '28H': '28D',
  '29A': '29',
  '30C': '30A',
  '30D': '30B',
  '31A': '31',
};
const lastRetiredMonth = '2017-03';

/** Recorded by Action Fraud, and so not in the county's figures. */
const fraudCode = 'AF';
/** Offences that the county's figures of 2017/18 do not have, and how many there are in 12 months. */
const notCounted: Readonly<Record<string, number>> = {
  [fraudCode]: fraud.current,
  [newCode]: newOffence.current,
};

/** An offence code that was recorded in 2017/18, fraud, or the code that is newer. */
export interface Offence {
  readonly index: number;
  readonly code: string;
  readonly group: string;
  readonly subgroup: string;
  readonly isVictimBased: boolean;
  readonly isFraud: boolean;
  readonly isSeriousSexual: boolean;
  readonly severityWeight: number;
  /** How many were really recorded in the county in 2017/18; of fraud, how many are published. */
  readonly recorded: number;
  readonly profile: OffenceProfile;
}

/** The offences of the sample: those the county really recorded in 2017/18, fraud, and the newer one. */
export function readOffences(): Offence[] {
  const weights = byCode(referenceTable('severity-weights.csv').filter(({ vintage }) => vintage === '2020'));
  const recorded = byCode(referenceTable('recorded-crime-2017-18.csv'));
  const serious = byCode(referenceTable('serious-sexual-offences.csv'));
  const profileOf = offenceProfiles();
  return referenceTable('offences.csv')
    .map((row) => ({
      row,
      count: notCounted[row.offence_code ?? ''] ?? yearCount(recorded.get(row.offence_code ?? '')),
    }))
    .filter(({ count }) => count > 0)
    .map(({ row, count }, index) => {
      const code = row.offence_code ?? '';
      const subgroup = row.offence_subgroup ?? '';
      return {
        index,
        code,
        group: row.offence_group ?? '',
        subgroup,
        isVictimBased: row.is_victim_based === 'true',
        isFraud: code === fraudCode,
        isSeriousSexual: serious.has(code),
        severityWeight: Number(weights.get(code)?.severity_weight ?? 0),
        recorded: count,
        profile: profileOf(code, subgroup),
      };
    });
}

function byCode(rows: Record<string, string>[]): Map<string, Record<string, string>> {
  return new Map(rows.map((row) => [row.offence_code ?? '', row]));
}

/** The sum of the quarters, which are all the columns but the code. */
function yearCount(row: Record<string, string> | undefined): number {
  const { offence_code: _, ...quarters } = row ?? {};
  return Object.values(quarters).reduce((sum, quarter) => sum + Number(quarter), 0);
}

/** The code a crime of an offence was recorded under in a month. */
export function codeOf({ code }: Offence, month: SampleMonth): string {
  return month.name <= lastRetiredMonth ? (retiredCodes[code] ?? code) : code;
}
