import type { Fault } from '../claims/index.ts';
import type { Edit } from '../edits/index.ts';
import type { Span } from '../mentions/index.ts';
import type { NumberReading, Sentence } from '../readings/index.ts';

/** One thing a check says about a stretch of a sentence. */
export interface Remark extends Span {
  readonly level: 'error' | 'note';
  readonly fault: Fault;
  readonly says: string;
  readonly data: string;
  readonly edits: readonly Edit[];
}

/** Looks at a whole sentence for one kind of claim. */
export type Check = (sentence: Sentence, numbers: readonly NumberReading[]) => Remark[];
