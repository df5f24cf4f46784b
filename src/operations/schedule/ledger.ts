import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, whileLocked, writeKept } from '../../kept-file.ts';
import { warehouseFolder } from '../../land/index.ts';

/** The last due time of a publication that was seen to, and how it ended. */
export interface LedgerEntry {
  readonly due_at: string;
  readonly ended_at: string;
  readonly outcome: string;
}

/** What the schedule has seen to, by publication: kept beside the warehouse, so that a new process knows it. */
export class Ledger {
  private readonly folder: string;

  constructor(out: string) {
    this.folder = warehouseFolder(out);
  }

  /** The last entry of a publication; null where there is none, or the file is gone or damaged. */
  last(publication: string): LedgerEntry | null {
    return this.read()[publication] ?? null;
  }

  /** Keeps an entry, beside those that others keep meanwhile; a process that dies leaves the old ones whole. */
  keep(publication: string, entry: LedgerEntry): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const path = this.file();
    whileLocked(path, () => {
      const text = JSON.stringify({ ...this.read(), [publication]: entry }, null, 2);
      writeKept(path, `${text}\n`, 0o600);
    });
  }

  private read(): Record<string, LedgerEntry> {
    const { text, damage } = readKept(this.file());
    try {
      return damage === null && text !== null ? (JSON.parse(text) ?? {}) : {};
    } catch {
      return {};
    }
  }

  private file(): string {
    return join(this.folder, 'schedule.json');
  }
}
