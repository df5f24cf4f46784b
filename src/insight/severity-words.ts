import type { Contribution } from '../measures/contributions.ts';
import type { Rate } from '../measures/rate.ts';
import type { Result } from '../measures/result.ts';
import { severitySplit } from '../measures/severity-split.ts';
import { formatNumber, formatSigned } from '../words/number-words.ts';

/** Offences named as those that move a score most. */
const named = 3;

/** What a severity score's change is made of, in sentences: volume and mix, top offences, coverage, per-1,000 score. */
export function severityWords(
  result: Result,
  contributions: readonly Contribution[],
  rate: Rate | null,
): string[] {
  const split = severitySplit(result);
  if (split === null) return [];
  const top = contributions
    .slice(0, named)
    .map(({ value, difference }) => `${value} (${formatSigned(difference)})`);
  return [
    `${formatSigned(split.volume)} points come from the number of crimes and ${formatSigned(split.mix)} from their mix.`,
    ...(top.length > 0 ? [`The offences that move it most: ${top.join(', ')}.`] : []),
    `${formatNumber(split.coverage, 1)}% of crimes have a weight.`,
    ...(rate?.current === null || rate === null
      ? []
      : [
          `Per 1,000 residents (${rate.population_vintage}): ${formatNumber(rate.current)} points${rate.previous === null ? '' : `, ${formatNumber(rate.previous)} before`}.`,
        ]),
  ];
}
