/** The words printed instead of a result that may not be shown. */
export const suppressedResult =
  'suppressed, as the counts are small, or would give back others that are small';

/** The words about single months that may not be shown. */
export const suppressedMonths = 'are not shown, as counts are small';
