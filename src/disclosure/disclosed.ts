declare const isDisclosed: unique symbol;

/** Figures from which everything is taken out that may not be shown. Only what is so can be charted, printed or published. */
export type Disclosed<Figures> = Figures & { readonly [isDisclosed]: true };
