import { wholeArea } from '../../measures/index.ts';
import { authorInsightOf } from '../../paper/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, type PublishedTable, recordTable, text } from '../published-table.ts';

const columns = [common.measure, common.part, text('words', 'What its author wrote, as Markdown')];

/** `insights`: what authors wrote, in place of the sentences that the figures give. */
export function insightsTable(material: MartMaterial): PublishedTable {
  const rows = material.shown.results
    .filter(({ area }) => area === wholeArea)
    .flatMap(({ measure: code, part }) => {
      const measure = material.publication.measures.find((each) => each.code === code);
      const words = measure && authorInsightOf(measure, { part }, material);
      return words ? [{ measure: code, part, words }] : [];
    });
  return recordTable(
    'insights',
    'One row per row of the paper that an author wrote about: the words stand where computed ones would.',
    columns,
    rows,
  );
}
