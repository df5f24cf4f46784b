/** The words printed instead of a result that may not be shown. */
export const suppressedResult = 'not shown (disclosure control)';

/** The words about single months that may not be shown. */
export const suppressedMonths = 'are not shown (disclosure control)';
