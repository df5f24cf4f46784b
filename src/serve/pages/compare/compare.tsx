import { line, severalLinesSpec } from '../../../charts/index.ts';
import { wholeArea, wholePart } from '../../../measures/index.ts';
import { chartOf, indexed } from '../../charts/index.ts';
import { areaTitle, InlineChart, measureAddress, page, Select } from '../../html/index.ts';
import { exceptionRows, type Facts, type PublishedRow, readAreas } from '../../mart/index.ts';
import type { Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';
import { type ComparedRow, PairTable, readCompared } from './pair-table.tsx';

/** A row of the paper as the address names it: `T3A.1`, `T3A.2:rural`. */
function rowKey(row: PublishedRow | undefined): string {
  if (!row) return '';
  const { measure, part } = row.result;
  return part === wholePart ? measure : `${measure}:${part}`;
}

/** The two rows to choose, where, and how they are drawn. */
function CompareForm(given: {
  facts: Facts;
  keys: readonly string[];
  areas: readonly string[];
  area: string;
  isIndexed: boolean;
}) {
  const rows = given.facts.rows.map((row) => ({ value: rowKey(row), title: `${row.code} ${row.title}` }));
  return (
    <form class="filter" action="/compare" method="get">
      <Select name="a" label="One" value={given.keys[0] ?? ''} options={rows} />
      <Select name="b" label="Other" value={given.keys[1] ?? ''} options={rows} />
      <Select
        name="area"
        label="Area"
        value={given.area}
        options={given.areas.map((value) => ({ value, title: areaTitle(value) }))}
      />
      <Select
        name="how"
        label="Drawn"
        value={given.isIndexed ? 'index' : 'panels'}
        options={[
          { value: 'panels', title: 'side by side' },
          { value: 'index', title: 'on one scale (index)' },
        ]}
      />
      <button type="submit">Compare</button>
    </form>
  );
}

/** `/compare?a=T3A.1&b=T3A.5`: two rows of the paper side by side, or on one scale. */
export async function comparePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const { facts, database } = mart;
  const usual = [...exceptionRows(facts.rows), ...facts.rows];
  const keys = (['a', 'b'] as const).map((name, index) => given.get(name) ?? rowKey(usual[index]));
  const area = given.get('area') ?? wholeArea;
  const isIndexed = given.get('how') === 'index';
  const compared: ComparedRow[] = [];
  for (const key of keys) compared.push(await readCompared(mart, key, area));
  const shown = compared.flatMap(({ series }) => series ?? []);
  const content = (
    <>
      <CompareForm {...{ facts, keys, area, isIndexed }} areas={await readAreas(database)} />
      {compared.map(({ problem }) => problem !== null && <p role="status">{problem}</p>)}
      {isIndexed && shown.length > 0 && (
        <>
          <p>
            Both on one scale: 100 is the average of the first 12 months that have a value. {areaTitle(area)}.
          </p>
          <InlineChart
            label="Both rows on one scale"
            svg={
              await site.pictures.spec(
                severalLinesSpec(
                  shown.map(indexed),
                  facts.build.is_synthetic ? 'Index (synthetic data)' : 'Index',
                ),
                {
                  id: 'compare',
                  title: shown.map(({ title }) => title).join(' and '),
                  description: `Line chart of ${shown.length} monthly series, each as an index: the average of its first 12 months is 100. The table follows.`,
                },
              )
            }
          />
        </>
      )}
      <div class="pair">
        {
          await Promise.all(
            shown.map(async (row) => (
              <section>
                <h2>
                  <a href={measureAddress(row.result.measure, { part: row.result.part, area })}>
                    {row.result.measure} {row.title}
                  </a>
                </h2>
                {!isIndexed && (
                  <InlineChart
                    svg={await site.pictures.chart(chartOf(row), line)}
                    label={`Chart of ${row.title}`}
                  />
                )}
                <p>{row.sentence}</p>
              </section>
            )),
          )
        }
      </div>
      {shown.length > 0 && <PairTable shown={shown} isIndexed={isIndexed} />}
    </>
  );
  return page({ title: 'Compare', facts, here: '/compare', content });
}
