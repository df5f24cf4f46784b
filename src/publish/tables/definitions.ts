import { isDivided, isRatio, type Measure, martsOf, windowMonthsOf } from '../../measures/index.ts';
import { readObjectives } from '../../reference/index.ts';
import { common, flag, number, publishedTable, text, whole } from '../published-table.ts';

/** `definitions`: what each measure is. */
export const definitionsTable = publishedTable(
  'definitions',
  'One row per measure of the paper.',
  [
    common.measure,
    text('title', 'Name of the measure in the paper'),
    text('objective', 'Objective of the plan it belongs to; blank where it belongs to none'),
    text(
      'statistic',
      'How it is computed: count, severity, mean, proportion, rate, audit, monthly proportion, snapshot, budget or score change',
    ),
    text('unit', 'Unit of the values'),
    text('better', 'Which direction is better: lower, higher or neither'),
    text('definition', 'What is counted, what is left out, divided by what'),
    text('marts', 'Marts it is counted from'),
    text('parts_by', 'Column of a mart whose values are its parts; blank where it has none'),
    whole('lag_months', 'Months its windows end before the as-at month'),
    whole('window_months', 'Months of each window; blank where it begins at a date'),
    whole('version', 'Version of the definition: 1 in the first paper that was kept'),
    text('other_until', 'Last paper that had another definition, YYYY-MM; blank where none had'),
    text('source', 'System the figures come from'),
    text('owner', 'Who answers for the measure'),
    whole('may_lag_months', 'Months earlier still that they may end where its feed is late'),
    flag('is_divided', 'true where the value is the numerator divided by the denominator'),
    flag('is_ratio', 'true where the value is in percent, or per 100, and changes in percentage points'),
  ],
  ({ publication, history }) =>
    publication.measures.map((measure) => {
      const { version = 1, otherUntil = null } = history.definitions.get(measure.code) ?? {};
      return {
        ...measure,
        measure: measure.code,
        marts: martsOf(measure).join(', '),
        parts_by: measure.parts?.by ?? null,
        lag_months: measure.lagMonths ?? 0,
        window_months: windowMonthsOf(measure),
        may_lag_months: measure.mayLagMonths ?? 0,
        version,
        other_until: otherUntil,
        is_divided: isDivided(measure.statistic),
        is_ratio: isRatio(measure.statistic),
      };
    }),
);

/** `parts`: the parts of measures that have a name of their own. */
export const partsTable = publishedTable(
  'parts',
  'One row per named part of a measure.',
  [
    common.measure,
    common.part,
    text(
      'code',
      'Code of the part in the paper, such as T2A.2a, and name of its view; blank where it has none',
    ),
    text('title', 'Name of the part in the paper'),
  ],
  ({ publication }) =>
    publication.measures.flatMap((measure) =>
      [...(measure.parts?.named ?? []), ...(measure.parts?.worded ?? [])].map(
        ({ part, title, ...named }) => ({
          measure: measure.code,
          part,
          code: 'letter' in named && named.letter ? letteredCode(measure, named.letter) : null,
          title,
        }),
      ),
    ),
);

/** The code of a lettered part: `T2A.2a`, but `all-crime-a`. */
function letteredCode({ code }: Measure, letter: string): string {
  return /\d$/.test(code) ? `${code}${letter}` : `${code}-${letter}`;
}

/** `objectives`: the objectives of the plan that measures of the paper belong to. */
export const objectivesTable = publishedTable(
  'objectives',
  'One row per objective of the plan that the paper has measures of, in the order of the plan.',
  [
    text('objective', 'Code of the objective, such as T3A'),
    text('title', 'Name of the objective in the plan'),
    text('heading', 'Heading of the objective in the paper'),
    text('theme', 'Number of the theme it belongs to'),
    text('theme_title', 'Name of the theme in the plan'),
    text('theme_heading', 'Heading of the theme in the paper'),
    whole('position', 'Place of the objective in the plan, from 1'),
  ],
  ({ publication }) => {
    const used = new Set(publication.measures.map(({ objective }) => objective));
    return readObjectives().filter(({ objective }) => used.has(objective));
  },
);

/** `targets`: every target of the plan, with its verdict. */
export const targetsTable = publishedTable(
  'targets',
  'One row per target of the plan: the value, what is asked of it, and the verdict; none where the paper is about no plan.',
  [
    text('ref', 'Row of the plan that the target belongs to'),
    whole('position', 'Place of the target in the plan, from 1'),
    text('theme', 'Theme of the plan'),
    text('subject', 'What the target is about'),
    text('aim', 'What is aimed at'),
    text('kind', 'Kind of target: at least, better than baseline, change from baseline, monitor …'),
    text('better', 'Which direction is better: lower, higher or neither'),
    text('measure', 'Code of the measure that it is judged by; blank where no extract gives it'),
    text('part', 'Part of the measure; blank for the whole'),
    text('unit', 'Unit of the values'),
    text('period', 'What the value covers'),
    number('value', 'Value of the period, unrounded'),
    number('value_low', 'Low end of the 95% interval of value'),
    number('value_high', 'High end of the 95% interval of value'),
    text('compared_with', 'Baseline, or others, that the value is compared with'),
    number('compared_value', 'Value of these'),
    number('asked', 'What is asked for now: of a target with a date to come, the value of its line'),
    number('target', 'What is asked for in the end'),
    text('verdict', 'met, on course, at risk, missed or not assessable'),
    text('reason', 'Why it is not assessable'),
    number('distance', 'value − asked'),
    text('sureness', 'Whether chance alone may make the distance'),
    text('met_when', 'When the months as they run would meet it'),
    text('conflict', 'Another target of the plan that contradicts it'),
    text('caveat', 'What is to be known of it'),
    common.asAt,
  ],
  ({ targets = [], shown }) => targets.map((target) => ({ ...target, as_at: shown.asAt })),
);
