import { page } from '../html/index.ts';
import { definitionOf, readResults, rowTitles } from '../mart/index.ts';
import type { Reply } from '../web/index.ts';
import { chartFigure } from './chart/figure.tsx';
import { readChart } from './chart/read-chart.ts';
import { chooseRow } from './measure/choose-row.tsx';
import type { Visit } from './visit.ts';

/** `/embed/T3A.1?line=City`: the chart of a measure alone, to stand in a page of this site or in a window of its own. */
export async function embedPage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const [code = '', ...more] = names;
  const definition = definitionOf(facts, code);
  if (!definition || more.length > 0) return null;
  const chosen = chooseRow(facts, definition, await readResults(database, definition.measure), given);
  const shown = chosen && (await readChart(mart, definition, chosen.result, given));
  if (!shown) return null;
  const { title } = rowTitles(facts, definition, chosen.result.part);
  const content = (
    <>
      <form id="chosen" action={`/embed/${encodeURIComponent(definition.measure)}`} />
      {await chartFigure(site, shown)}
      <p class="when">{shown.source}</p>
    </>
  );
  return page({ title, facts, script: 'charts', isBare: true, content });
}
