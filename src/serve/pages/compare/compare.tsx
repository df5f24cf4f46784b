import { line, type MonthPair, scatterSpec, severalLinesSpec } from '../../../charts/index.ts';
import { chartOf } from '../../charts/index.ts';
import { areaTitle, InlineChart, page, resultAddress, Select } from '../../html/index.ts';
import { type Facts, readAreas } from '../../mart/index.ts';
import type { Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';
import { type ComparedPair, comparisonIn, rowKey, ways } from './choice.ts';
import { type ComparedSeries, indexed, PairTable, readCompared } from './pair-table.tsx';

/** The two rows to choose, where, from when to when, and how they are drawn. */
function CompareForm(given: { facts: Facts; comparison: ComparedPair; areas: readonly string[] }) {
  const { sides, from, to, way } = given.comparison;
  const [one, other] = sides;
  const rows = given.facts.rows.map((row) => ({ value: rowKey(row), title: `${row.code} ${row.title}` }));
  const areas = given.areas.map((value) => ({ value, title: areaTitle(value) }));
  return (
    <form class="filter" action="/compare" method="get">
      <Select name="a" label="One" value={one.key} options={rows} />
      <Select name="area" label="Area of one" value={one.area} options={areas} />
      <Select name="b" label="Other" value={other.key} options={rows} />
      <Select name="other" label="Area of other" value={other.area} options={areas} />
      <Month name="from" label="From" value={from} />
      <Month name="to" label="To" value={to} />
      <Select name="how" label="Drawn" value={way} options={ways} />
      <button type="submit">Compare</button>
    </form>
  );
}

function Month({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div>
      <label for={name}>{label}</label>
      <input id={name} name={name} type="month" value={value} placeholder="2018-05" pattern="\d{4}-\d{2}" />
    </div>
  );
}

/** `/compare?a=T3A.1&b=T3A.5`: two rows of the paper side by side, on one scale, or against each other. */
export async function comparePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const { facts, database } = mart;
  const comparison = comparisonIn(given, facts);
  const compared: (ComparedSeries | string)[] = [];
  for (const side of comparison.sides) compared.push(await readCompared(mart, side, comparison));
  const shown = compared.filter((each) => typeof each !== 'string');
  const { way } = comparison;
  const together = shown.length === 0 ? null : drawnTogether(shown, way, facts.build.is_synthetic);
  const content = (
    <>
      <CompareForm {...{ facts, comparison }} areas={await readAreas(database)} />
      {compared.map((each) => typeof each === 'string' && <p role="status">{each}</p>)}
      {together && (
        <>
          <p>{together.words}</p>
          {together.spec && (
            <InlineChart
              label={together.label}
              svg={
                await site.pictures.spec(together.spec, {
                  id: 'compare',
                  title: shown.map(({ title }) => title).join(' and '),
                  description: `${together.label}. ${together.words} The table follows.`,
                })
              }
            />
          )}
        </>
      )}
      <div class="pair">
        {
          await Promise.all(
            shown.map(async (row) => (
              <section>
                <h2>
                  <a href={resultAddress(row.result)}>
                    {row.result.measure} {row.title}
                  </a>
                </h2>
                {way === 'panels' && (
                  <InlineChart
                    svg={await site.pictures.chart(chartOf({ ...row, title: row.rowTitle }), line)}
                    label={`Chart of ${row.title}`}
                  />
                )}
                <p>{row.sentence}</p>
              </section>
            )),
          )
        }
      </div>
      {shown.length > 0 && <PairTable shown={shown} isIndexed={way === 'index'} />}
    </>
  );
  return page({ title: 'Compare', facts, here: '/compare', content });
}

/** Two rows in one picture; without one where no month has a value of both. Null where each has its own. */
function drawnTogether(
  shown: readonly ComparedSeries[],
  way: ComparedPair['way'],
  isSynthetic: boolean,
): { spec: object | null; label: string; words: string } | null {
  const mark = isSynthetic ? ' (synthetic data)' : '';
  if (way === 'index')
    return {
      spec: severalLinesSpec(shown.map(indexed), `Index${mark}`),
      label: 'Line chart of both rows on one scale',
      words: 'Both on one scale: 100 is the average of the first 12 months that have a value.',
    };
  const [across, up] = shown;
  if (way !== 'scatter' || !across || !up) return null;
  const label = 'Scatter of both rows';
  const pairs = pairsOf(across, up);
  if (pairs.length === 0) return { spec: null, label, words: 'No month has a value of both.' };
  const unitOf = ({ title, definition }: ComparedSeries) => `${title}, ${definition.unit}`;
  return {
    spec: scatterSpec(pairs, { across: unitOf(across), up: `${unitOf(up)}${mark}` }),
    label,
    words: `${pairs.length} months that have a value of both, a dot each; the latest is the largest. That two rows move together does not say that one moves the other.`,
  };
}

function pairsOf(across: ComparedSeries, up: ComparedSeries): MonthPair[] {
  return across.months.flatMap(({ month, value }) => {
    const other = up.months.find((point) => point.month === month)?.value ?? null;
    return value === null || other === null ? [] : [{ month, across: value, up: other }];
  });
}
