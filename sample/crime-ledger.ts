/** What the outcomes need to know of the crimes: one entry for each, in the order they were recorded. */
export class CrimeLedger {
  readonly recordedDays: number[] = [];
  readonly offences: number[] = [];
  readonly hasSuspect: boolean[] = [];
  readonly isViolentKnife: boolean[] = [];

  /** Adds the next crime and returns its reference. */
  add(recordedDay: number, offence: number, hasSuspect: boolean, isViolentKnife: boolean): string {
    this.recordedDays.push(recordedDay);
    this.offences.push(offence);
    this.hasSuspect.push(hasSuspect);
    this.isViolentKnife.push(isViolentKnife);
    return crimeReference(this.recordedDays.length - 1);
  }

  /** How many crimes there are. */
  get size(): number {
    return this.recordedDays.length;
  }
}

/** The reference of the crime at a position of the ledger. */
export function crimeReference(position: number): string {
  return `SYN/C/${String(position + 1).padStart(7, '0')}`;
}
