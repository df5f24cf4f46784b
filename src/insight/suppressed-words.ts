/** What stands for a result that may not be shown. */
export const suppressedResult =
  'suppressed, as the counts are small, or would give back others that are small';
