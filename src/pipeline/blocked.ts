import type { Finding } from '../findings/index.ts';

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
