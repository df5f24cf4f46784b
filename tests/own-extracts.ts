import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastDayOf, monthSpine } from '../src/calendar.ts';

const crimeHeader =
  'crime_ref,recorded_at,committed_on,offence_code,lsoa_code,division,district,victim_ref,victim_kind,is_domestic,is_alcohol,is_online,is_hate,is_cse,weapon,weapon_use,recorded_by,has_vcop,has_victim_services_offer,has_named_suspect';

export interface SmallCrime {
  readonly offence?: string;
  readonly lsoa?: string;
  readonly division?: string;
  readonly district?: string;
  readonly victimKind?: string;
  readonly isDomestic?: boolean;
  /** The weapon that was used to injure. */
  readonly weapon?: string;
}

/** Two crimes a month from the first month to the last: on its first and on its last day; the second as given. */
export function writeCrimes(
  folder: string,
  first: string,
  last: string,
  second: (month: string) => SmallCrime = () => ({}),
): void {
  mkdirSync(join(folder, 'crime'), { recursive: true });
  for (const month of monthSpine(first, last)) {
    const rows = [row(`${month}/1`, `${month}-01`, {}), row(`${month}/2`, lastDayOf(month), second(month))];
    writeFileSync(join(folder, 'crime', `crime-${month}.csv`), [crimeHeader, ...rows, ''].join('\n'));
  }
}

function row(reference: string, day: string, crime: SmallCrime): string {
  const {
    offence = '8N',
    lsoa = '',
    victimKind = 'adult',
    division = 'City',
    district = 'Nottingham',
    isDomestic = false,
    weapon = 'none',
  } = crime;
  return `C/${reference},${day} 10:00:00,${day},${offence},${lsoa},${division},${district},N${reference},${victimKind},${isDomestic},false,false,false,false,${weapon},${weapon === 'none' ? 'none' : 'injured'},officer,true,true,false`;
}

/** Per month from the first to the last one complaint, resolved, if it is, on the last day of the month it was recorded in. */
export function writeComplaints(
  folder: string,
  first: string,
  last: string,
  isResolved: (month: string) => boolean = () => true,
): void {
  mkdirSync(join(folder, 'complaint'), { recursive: true });
  for (const month of monthSpine(first, last)) {
    const rows = [
      'complaint_ref,received_on,recorded_on,local_resolution_on,allegation',
      `K/${month},${month}-01,${month}-02,${isResolved(month) ? lastDayOf(month) : ''},Incivility`,
    ];
    writeFileSync(join(folder, 'complaint', `complaint-${month}.csv`), `${rows.join('\n')}\n`);
  }
}

/** Per month from the first to the last a positive outcome of the first crime that `writeCrimes` gives it. */
export function writeOutcomes(folder: string, first: string, last: string): void {
  mkdirSync(join(folder, 'outcome'), { recursive: true });
  for (const month of monthSpine(first, last)) {
    const rows = ['crime_ref,outcome_code,outcome_on', `C/${month}/1,1,${month}-20`];
    writeFileSync(join(folder, 'outcome', `outcome-${month}.csv`), `${rows.join('\n')}\n`);
  }
}
