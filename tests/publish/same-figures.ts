const figures = [
  'window_start',
  'window_end',
  'previous_start',
  'previous_end',
  'current',
  'previous',
  'difference',
  'change',
  'change_unit',
  'current_numerator',
  'current_denominator',
  'previous_numerator',
  'previous_denominator',
  'months_received',
];

/** SQL condition: a row of `comparisons` that is joined to a row of `results` has every figure that it has. */
export const sameFigures = figures
  .map((name) => `results.${name} is not distinct from comparisons.${name}`)
  .join(' and ');
