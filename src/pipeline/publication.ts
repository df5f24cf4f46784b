import type { Month } from '../calendar.ts';
import type { ChartKind, Drawing } from '../charts/index.ts';
import type { DisclosurePolicy, ShownFigures } from '../disclosure/index.ts';
import type { ClickHouse, Database, Engine, EngineName } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { History, KeptPapers } from '../history/index.ts';
import type { Exception } from '../insight/index.ts';
import type { Landing } from '../land/index.ts';
import type { Marts } from '../marts/index.ts';
import type { Exact, Measure, MonthlySeries, Status } from '../measures/index.ts';
import type { Format, PaperMaterial, Section } from '../paper/index.ts';
import type { PastRun } from '../publish/index.ts';
import type { JudgedTarget } from '../scorecard/index.ts';
import type { Staging } from '../stage/index.ts';
import type { BuildOptions } from './options.ts';

/** When a paper is made by itself. */
export interface Schedule {
  /** Minute, hour, day of the month, month and day of the week, as cron writes them. */
  readonly cron: string;
  /** The time zone of the clock on the wall, such as Europe/London. */
  readonly timeZone: string;
  /** Feeds whose extract of the month it waits for. */
  readonly waitsFor: readonly string[];
  /** Days after it was due at which it waits no longer, and is made of what is there. */
  readonly deadlineDays: number;
}

/** What every step gives: what it found wrong, beside its own. */
interface StepValue {
  readonly findings: readonly Finding[];
}

/** Does the work of a step, with its name and what is said when it has ended. */
export type DoStep<Any> = <Value extends Any>(
  name: string,
  work: (onProgress: (text: string) => void) => Promise<Value>,
  summary: (value: Value) => string,
) => Promise<Value>;

/** What one paper alone is made of, beside its figures: what its own sections ask for, and its own drawings. */
export interface OwnMaterial extends StepValue {
  readonly drawings?: readonly Drawing[];
  /** Targets of a plan that are judged in it: a table of the mart. */
  readonly targets?: readonly JudgedTarget[];
}

/** A paper: what it is made from, what it measures, and how it is made. `Own` is what its own sections ask for. */
export interface Publication<Own = unknown> {
  readonly name: string;
  readonly title: string;
  /** Without one it is made when someone asks for it. */
  readonly schedule?: Schedule;
  /** Feeds it is made from; the first decides the latest complete month. */
  readonly feeds: readonly [string, ...string[]];
  /**
   * The paper is of all forces whose extracts are there: each is an area of it, and what other papers call the force is
   * all of them together. Every other paper is of one force.
   */
  readonly coversForces?: boolean;
  /** What runs accepted rows, staging, marts and series: DuckDB, in the warehouse, where it is left out. */
  readonly engine?: EngineName;
  /** Where neighbourhoods come from: the project's reference table, or one given with the command. */
  readonly neighbourhoods: 'project' | 'given';
  readonly measures: readonly Measure[];
  /** Kinds of chart that its rows are drawn in, in the order they are shown. */
  readonly charts: readonly ChartKind[];
  /** The sections of the paper, in their order. */
  readonly paper: readonly Section<PaperMaterial & Own>[];
  /** Makes what its own sections ask for, as a step of the run; left out where it has none. */
  readonly ownMaterial?: (run: Run, figures: Figures) => Promise<Own & OwnMaterial>;
  /** Which of `templates/` its Word document is filled into; `paper`, which takes any sections, where it is left out. */
  readonly template?: string;
  /** The formats it is written in. */
  readonly formats: readonly Format[];
  /** What may be shown; the project's policy where it is left out. */
  readonly policy?: DisclosurePolicy;
  /** From extracts to outputs: `makePaper`, unless the paper has a method of its own. */
  readonly make: (run: Run) => Promise<MadePaper>;
}

/** A paper with material of its own, as one among others: its sections and what they ask for come together. */
export function publication<Own>(declared: Publication<Own>): Publication {
  return declared as unknown as Publication;
}

/** One run of a publication: what was asked for, and where it works. */
export interface Run {
  readonly publication: Publication;
  readonly options: BuildOptions;
  readonly database: Database;
  /** What runs accepted rows, staging, marts and series in the place of the warehouse; null: the warehouse does. */
  readonly clickHouse: ClickHouse | null;
  readonly key: string;
  /** Where outputs are made before they replace the old ones. */
  readonly workFolder: string;
  readonly startedAt: Date;
  /** When the paper says it was made: as it began, or, of one that is made again, as that did. */
  readonly publishedAt: Date;
  /** How builds before it ended, the earliest first. */
  readonly earlierRuns: readonly PastRun[];
  /** Every issue of every paper of the publication that was kept. */
  readonly keptPapers: KeptPapers;
  /** Papers that were published here and are not kept any more: what they said is not known. */
  readonly lostPapers: readonly Pick<PastRun, 'publication' | 'as_at'>[];
  /** How long each step took that has ended. */
  readonly timings: readonly { readonly step: string; readonly milliseconds: number }[];
  /** The run of another paper of the same meeting: in the same warehouse and work folder. */
  readonly forPaper: (publication: Publication) => Run;
  /** What its steps have found so far. */
  readonly findings: readonly Finding[];
  /** Does the work of a step: shows it, times it and notes its findings. */
  readonly step: DoStep<StepValue>;
}

/** What holds the records of a run, from staging to series. */
export function recordsOf({ clickHouse, database }: Run): Engine {
  return clickHouse ?? database;
}

/** The figures of a paper, and what they were made from. */
export interface Figures {
  readonly landed: Landing;
  readonly staged: Staging;
  readonly marts: Marts;
  readonly series: MonthlySeries;
  /** Before the disclosure check: nothing of it may be shown. */
  readonly exact: Exact;
  /** What may be shown. */
  readonly shown: ShownFigures;
  readonly history: History;
  readonly exceptions: readonly Exception[];
}

/** What a build tells whoever asked for it, beside what was landed. */
export interface PaperTold {
  readonly asAt: Month;
  /** How it is noted among the runs. */
  readonly outcome: string;
  readonly statuses: Readonly<Record<Status, number>>;
  readonly rows: Readonly<Record<'in' | 'accepted' | 'quarantined' | 'skipped', number>>;
}

/** A paper that was published, or that stands as it would be published now. */
export interface MadePaper {
  readonly landed: Landing;
  readonly told: PaperTold;
  /** Null where nothing was new: the paper of the last build stands. */
  readonly figures: Figures | null;
}

/** A finding that stops the whole build: nothing is published. */
export class Blocked extends Error {
  constructor(
    readonly finding: Finding,
    /** What the step that is stopped had found until then. */
    readonly noted: readonly Finding[] = [],
  ) {
    super(finding.code);
  }
}
