/** How a run ended: as it is handed to the log and to the command of the user's choice. */
export interface Outcome {
  readonly publication: string;
  readonly as_at: string;
  readonly due_at: string;
  readonly started_at: string;
  readonly ended_at: string;
  /** Stopped: a finding blocks, and people have to mend it. Failed: a fault of the machine or of this program. */
  readonly state: 'built' | 'stopped' | 'failed';
  readonly missing_feeds: readonly string[];
  /** In words. */
  readonly outcome: string;
}

/** The variables of the environment that hold an outcome. */
export function variablesOf(outcome: Outcome): Record<string, string> {
  return {
    INSIGHT_PUBLICATION: outcome.publication,
    INSIGHT_AS_AT: outcome.as_at,
    INSIGHT_DUE_AT: outcome.due_at,
    INSIGHT_STATE: outcome.state,
    INSIGHT_MISSING_FEEDS: outcome.missing_feeds.join(' '),
    INSIGHT_OUTCOME: outcome.outcome,
  };
}
