import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { RECENT_MONTHS } from './months.ts';
import { Random } from './random.ts';

/** Figures of other organisations: how many cases a month, and which share of them counts. Invented. */
const SERIES = [
  { series: 'early_guilty_plea_crown', cases: 190, share: 0.37, by: 'Crown Prosecution Service' },
  { series: 'early_guilty_plea_magistrates', cases: 720, share: 0.72, by: 'Crown Prosecution Service' },
  { series: 'effective_trial_crown', cases: 60, share: 0.49, by: 'HM Courts and Tribunals Service' },
  { series: 'effective_trial_magistrates', cases: 210, share: 0.44, by: 'HM Courts and Tribunals Service' },
] as const;
const SWING = 0.08;

/** Figures that other organisations supply. */
export const suppliedSample: Feed = {
  name: 'supplied',
  columns: ['month', 'series', 'numerator', 'denominator', 'supplied_by'],
  *extracts({ seed }) {
    const random = new Random(seed, 'supplied');
    for (const month of RECENT_MONTHS) {
      const text = new CsvText(suppliedSample.columns);
      for (const { series, cases, share, by } of SERIES) {
        const all = Math.round(cases * (1 + SWING * random.normal()));
        const counted = Math.min(all, Math.round(all * share * (1 + (SWING / 2) * random.normal())));
        text.add(`${month.name},${series},${counted},${all},${by}`);
      }
      yield { month, text };
    }
  },
};
