import type { Finding } from '../findings/index.ts';
import type { Paper } from './section.ts';

/** Where a paper is written to, and how. */
export interface Destination {
  readonly folder: string;
  /** The name of its files, without an ending. */
  readonly name: string;
  /** Which of the project's Word templates is filled in where no other is given. */
  readonly template: string;
  /** A Word document to fill in instead; null for that of the project. */
  readonly templateFile: string | null;
}

/** A format of a paper: it knows blocks, and nothing of what they say. */
export interface Format {
  readonly name: string;
  /** Whether it is written only where someone asks for it. */
  readonly isOnRequest?: boolean;
  /** What is to be said before anything is written; a finding that blocks stops the build. */
  readonly check?: (paper: Paper, to: Destination) => Promise<readonly Finding[]>;
  /** Writes it: the names of its files and folders, and what is to be said of them. */
  readonly write: (
    paper: Paper,
    to: Destination,
  ) => Promise<{ readonly files: readonly string[]; readonly findings: readonly Finding[] }>;
}
