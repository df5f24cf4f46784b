import type { Fault } from '../claims/claim.ts';
import type { Edit } from '../edits/edit.ts';
import type { Span } from '../mentions/span.ts';
import type { NumberReading } from '../readings/number-reading.ts';
import type { Sentence } from '../readings/sentence.ts';

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
