import type { DisclosurePolicy } from '../disclosure/policy.ts';
import type { Measure } from '../measures/measure.ts';
import type { Build } from './build.ts';

/** One step of a build: it does what its name says and returns what it did, in a few words. */
export type Step = (build: Build) => Promise<string>;

/** When a paper is made by itself. */
export interface Schedule {
  /** Minute, hour, day of the month, month and day of the week, as cron writes them. */
  readonly cron: string;
  /** The time zone of the clock on the wall, such as Europe/London. */
  readonly timeZone: string;
  /** Feeds whose extract of the month it waits for. */
  readonly waitsFor: readonly string[];
  /** So many days after it was due it waits no longer, and is made of what is there. */
  readonly deadlineDays: number;
}

/** A paper: what it is made from, what it measures, and the steps that make it. */
export interface Publication {
  readonly name: string;
  readonly title: string;
  /** Without one it is made when someone asks for it. */
  readonly schedule?: Schedule;
  /** Feeds it is made from; the first decides the latest complete month. */
  readonly feeds: readonly [string, ...string[]];
  /** Where neighbourhoods come from: the project's reference table, or one given with the command. */
  readonly neighbourhoods: 'project' | 'given';
  readonly measures: readonly Measure[];
  /** What may be shown; the project's policy where it is left out. */
  readonly policy?: DisclosurePolicy;
  readonly steps: readonly Step[];
}
