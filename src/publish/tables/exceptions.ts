import { judge, pointOf, printedResults, verdictOf } from '../../insight/index.ts';
import { betterOf, type Result, rowTitle, wholeArea } from '../../measures/index.ts';
import { authorInsightOf } from '../../paper/index.ts';
import { common, flag, number, publishedTable, text, whole } from '../published-table.ts';

/** `exceptions`: every row of the paper, held against the rule for exceptions. */
export const exceptionsTable = publishedTable(
  'exceptions',
  'One row per row of the paper: whether it stands out, and why.',
  [
    common.measure,
    common.part,
    common.asAt,
    flag('is_exception', 'true where the row is one of those listed as standing out'),
    whole('rank', '1 is the most striking; blank where it is no exception'),
    text('kind', 'concern, improvement, or change where neither direction is better'),
    number(
      'size',
      'How large it surely is, in % of the level: the near end of the interval of the change, or of a month how far it is beyond what 95 of 100 usual months stay within; blank where single months are not shown',
    ),
    text('reason', 'Why it is an exception, or is none'),
    text(
      'stands_out_by',
      'change, or month: its latest month, against its limits; blank where it is no exception',
    ),
    text(
      'verdict',
      'The change in a word: worse, better, higher, lower, no clear change, recording changed, or why there is none',
    ),
    text('point', 'Why it stands out, as a sentence; blank where it is no exception'),
  ],
  ({ publication: { measures }, shown, exceptions }) =>
    printedResults(measures, shown.results).map((result) => {
      const found = exceptions.find(
        ({ measure, part }) => measure === result.measure && part === result.part,
      );
      const measured = measures.find(({ code }) => code === result.measure);
      return {
        ...result,
        verdict: measured ? verdictOf(result, betterOf(measured, result.part)) : null,
        point: measured && found ? pointOf(rowTitle(measured, result.part), result, found) : null,
        is_exception: found !== undefined,
        rank: found?.rank ?? null,
        kind: found?.kind ?? null,
        size: found?.size ?? null,
        reason: found?.reason ?? whyNotListed(result),
        stands_out_by: found?.of ?? null,
      };
    }),
);

function whyNotListed(result: Result): string {
  const { isException, reason } = judge(result);
  return isException
    ? 'it stands out, but less than those listed, or than another row of its measure'
    : reason;
}

/** `drivers`: what drives each exception. */
export const driversTable = publishedTable(
  'drivers',
  'One row per exception and offence, category, area or month that drives its change: the largest parts of one split, each at least 15% of it and more than of the value before.',
  [
    common.measure,
    common.part,
    common.asAt,
    text('by', 'Column of the mart, level of areas, or month'),
    text('value', 'Value of the column, name of the area, or month'),
    number('difference', 'What it makes up of the change, in the unit of the difference'),
    number('share', 'In % of the whole change'),
    number('base_share', 'What it made up of the value before, in %'),
  ],
  ({ exceptions }) =>
    exceptions.flatMap(({ drivers, ...exception }) => drivers.map((driver) => ({ ...exception, ...driver }))),
);

/** `insights`: what authors wrote, in place of the sentences that the figures give. */
export const insightsTable = publishedTable(
  'insights',
  'One row per row of the paper that an author wrote about: the words stand where computed ones would.',
  [common.measure, common.part, text('words', 'What its author wrote, as Markdown')],
  (material) =>
    material.shown.results
      .filter(({ area }) => area === wholeArea)
      .flatMap(({ measure: code, part }) => {
        const measure = material.publication.measures.find((each) => each.code === code);
        const words = measure && authorInsightOf(measure, { part }, material);
        return words ? [{ measure: code, part, words }] : [];
      }),
);
