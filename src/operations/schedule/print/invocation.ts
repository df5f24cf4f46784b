/** How another program starts `insight schedule --once`: its words, and the folder it is started in. */
export interface Invocation {
  readonly words: readonly [string, ...string[]];
  readonly folder: string;
}
