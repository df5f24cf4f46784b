import { wholeArea } from '../../measures/index.ts';
import { chartOf } from '../charts/chart-of.ts';
import { indexed } from '../charts/indexed.ts';
import { linesSpec } from '../charts/lines-spec.ts';
import { CompareForm, rowKey } from '../html/compare/form.tsx';
import { PairTable } from '../html/compare/pair-table.tsx';
import { Picture } from '../html/picture.tsx';
import { areaTitle, measureAddress } from '../html/words.ts';
import { readAreas } from '../mart/results.ts';
import { exceptionsOf } from '../mart/rows-of-theme.ts';
import { page, type Visit } from '../site.ts';
import type { Reply } from '../web/reply.ts';
import { type Compared, readCompared } from './compared.ts';

/** `/compare?a=T3A.1&b=T3A.5`: two rows of the paper side by side, or on one scale. */
export async function comparePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const { facts, database } = mart;
  const usual = [...exceptionsOf(facts.rows), ...facts.rows];
  const keys = (['a', 'b'] as const).map((name, index) => given.get(name) ?? rowKey(usual[index]));
  const area = given.get('area') ?? wholeArea;
  const isIndexed = given.get('how') === 'index';
  const compared: Compared[] = [];
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
          <Picture
            label="Both rows on one scale"
            svg={
              await site.drawings.spec(
                linesSpec(shown.map(indexed), facts.build.is_synthetic ? 'Index (synthetic data)' : 'Index'),
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
            shown.map(async (one) => (
              <section>
                <h2>
                  <a href={measureAddress(one.result.measure, { part: one.result.part, area })}>
                    {one.result.measure} {one.title}
                  </a>
                </h2>
                {!isIndexed && (
                  <Picture
                    svg={await site.drawings.chart(chartOf(one), 'line')}
                    label={`Chart of ${one.title}`}
                  />
                )}
                <p>{one.sentence}</p>
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
