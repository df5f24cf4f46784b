import type { Month } from '../calendar.ts';
import type { PaperLedger } from '../disclosure/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Receipt } from '../land/index.ts';
import type { Result } from '../measures/index.ts';

/** What of a result a paper prints, in the order in which it is kept. */
const printed = [
  'measure',
  'part',
  'area',
  'area_level',
  'status',
  'reason',
  'unit',
  'change_unit',
  'window_start',
  'window_end',
  'current',
  'previous',
  'change',
  'suppressed',
] as const;

/** A figure as a paper printed it, values unrounded. */
export type PublishedFigure = Pick<Result, (typeof printed)[number]>;

/** A result as the paper prints it. */
export function figureOf(result: Result): PublishedFigure {
  return Object.fromEntries(printed.map((name) => [name, result[name]])) as PublishedFigure;
}

/** An extract a paper was made from, identified by its name and the hash of its content. */
export type Input = Pick<Receipt, 'feed' | 'file' | 'month' | 'sha256'>;

/** The definition of a measure at the time: its version, which goes up with each change, and its hash. */
export interface DefinitionVersion {
  readonly version: number;
  readonly sha256: string;
}

/** One issue of one paper: what it said and what it was made from. Kept for ever. */
export interface Vintage {
  readonly publication: string;
  readonly as_at: Month;
  /** 1 when the paper first appeared; one more each time it is published again with something changed. */
  readonly issue: number;
  /** When its build began, ISO 8601. */
  readonly published_at: string;
  readonly code: { readonly version: string; readonly sha256: string };
  /** Hash of each reference table, by file name. */
  readonly reference: Readonly<Record<string, string>>;
  readonly definitions: Readonly<Record<string, DefinitionVersion>>;
  readonly landing: Readonly<Record<'accepted' | 'refused' | 'skipped', readonly Input[]>> & {
    readonly findings: readonly Finding[];
    readonly force: string | null;
  };
  readonly figures: readonly PublishedFigure[];
  /** What its cover said of the meeting it was a paper of; left out where it was made for none. */
  readonly cover_lines?: Readonly<Record<string, string>>;
  /** What it showed and hid, for the disclosure check of papers after it. */
  readonly disclosure: PaperLedger;
  /** Hash of all that the paper says and shows. */
  readonly paper_sha256: string;
}

/** A key that identifies an extract in any warehouse, whatever number it has there. */
export function inputKey({ file, sha256 }: Pick<Input, 'file' | 'sha256'>): string {
  return `${sha256} ${file}`;
}

/** Every extract that was available when a paper was made, counted or not. */
export function inputsOf({ landing }: Vintage): Input[] {
  return [...landing.accepted, ...landing.refused, ...landing.skipped];
}

/** What the last of some papers that counted anything of a feed and month counted of it. */
export function lastCounted(vintages: readonly Vintage[], now: Date): Input[] {
  const counted = new Map<string, Input[]>();
  // A paper that was made when the clock was ahead is no later than those made since.
  const madeAt = ({ published_at }: Vintage) => (published_at > now.toISOString() ? '' : published_at);
  for (const { landing } of [...vintages].sort((a, b) => madeAt(a).localeCompare(madeAt(b)))) {
    const keyOf = ({ feed, month }: Input) => `${feed} ${month}`;
    for (const input of landing.accepted) counted.set(keyOf(input), []);
    for (const input of landing.accepted) counted.get(keyOf(input))?.push(input);
  }
  return [...counted.values()].flat();
}

/** The last issue of each paper, by month. */
export function lastIssues(vintages: readonly Vintage[]): Vintage[] {
  const last = new Map<Month, Vintage>();
  for (const vintage of vintages) {
    const known = last.get(vintage.as_at);
    if (!known || known.issue < vintage.issue) last.set(vintage.as_at, vintage);
  }
  return [...last.values()].sort((a, b) => a.as_at.localeCompare(b.as_at));
}
