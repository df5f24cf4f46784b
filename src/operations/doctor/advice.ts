/** What the doctor says of one thing. */
export interface Advice {
  readonly about: string;
  /** Well: nothing to do. Look: it may be as it should, a person has to say. Mend: it is not. */
  readonly state: 'well' | 'look' | 'mend';
  readonly said: string;
  /** What to do; null where nothing is. */
  readonly todo: string | null;
}

export const well = (about: string, said: string): Advice => ({ about, state: 'well', said, todo: null });
export const look = (about: string, said: string, todo: string): Advice => ({
  about,
  state: 'look',
  said,
  todo,
});
export const mend = (about: string, said: string, todo: string): Advice => ({
  about,
  state: 'mend',
  said,
  todo,
});
