import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, whileLocked, writeKept } from '../../kept-file.ts';
import { warehouseFolder } from '../../land/index.ts';

/** A due time of a publication that was seen to, and how it ended. */
export interface LedgerEntry {
  readonly due_at: string;
  readonly ended_at: string;
  readonly outcome: string;
}

/** What people were told last of a publication of which nothing could be built, and when. */
export interface Alert {
  readonly words: string;
  readonly told_at: string;
}

interface OfPublication {
  /** The earliest due first. */
  readonly runs: readonly LedgerEntry[];
  readonly alert: Alert | null;
}

/** So many runs of a publication are known: three years of a monthly one. */
const mostRuns = 36;

/** What the schedule has seen to, by publication: kept beside the warehouse, so that a new process knows it. */
export class Ledger {
  private readonly folder: string;

  constructor(out: string) {
    this.folder = warehouseFolder(out);
  }

  /** What is known of a publication; nothing where the file is gone or damaged: what was due last is then made again. */
  of(publication: string): OfPublication {
    return this.read().get(publication) ?? { runs: [], alert: null };
  }

  /**
   * Keeps a run that was seen to, beside what others keep meanwhile. Those due later were noted when the clock was
   * ahead, and are forgotten.
   */
  keep(publication: string, entry: LedgerEntry): void {
    this.change(publication, ({ runs }) => ({
      runs: [...runs.filter(({ due_at }) => due_at < entry.due_at), entry].slice(-mostRuns),
      alert: null,
    }));
  }

  /** Keeps what people were told. */
  keepAlert(publication: string, alert: Alert): void {
    this.change(publication, ({ runs }) => ({ runs, alert }));
  }

  private change(publication: string, change: (known: OfPublication) => OfPublication): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const path = this.file();
    whileLocked(path, () => {
      const all = this.read().set(publication, change(this.of(publication)));
      writeKept(path, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`, 0o600);
    });
  }

  private read(): Map<string, OfPublication> {
    const { text, damage } = readKept(this.file());
    const known = new Map<string, OfPublication>();
    if (text === null || damage !== null) return known;
    try {
      for (const [publication, kept] of Object.entries(JSON.parse(text) ?? {}))
        known.set(publication, readPublication(kept));
    } catch {}
    return known;
  }

  private file(): string {
    return join(this.folder, 'schedule.json');
  }
}

/** What stands in the file of a publication; earlier versions kept its last run alone. */
function readPublication(kept: unknown): OfPublication {
  const { runs = [kept], alert } = (kept ?? {}) as { runs?: unknown; alert?: Partial<Alert> };
  const isTold = typeof alert?.words === 'string' && typeof alert.told_at === 'string';
  return {
    runs: Array.isArray(runs) ? runs.filter(isEntry) : [],
    alert: isTold ? (alert as Alert) : null,
  };
}

function isEntry(run: Partial<LedgerEntry> | null): run is LedgerEntry {
  return !Number.isNaN(Date.parse(run?.due_at ?? ''));
}
