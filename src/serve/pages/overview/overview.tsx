import { extname } from 'node:path';
import { monthName } from '../../../calendar.ts';
import { firstExceptions } from '../../../insight/index.ts';
import { forceName } from '../../../words/index.ts';
import { sparklinesOf } from '../../charts/index.ts';
import { Actions, page, publicationTitle, siteAddress } from '../../html/index.ts';
import {
  exceptionRows,
  type Facts,
  isOfRow,
  type PublishedRow,
  readFeeds,
  readLatestMonths,
  readRevisionCounts,
  readRowsBefore,
  rowsOf,
} from '../../mart/index.ts';
import { outputNames, type Reply } from '../../web/index.ts';
import type { Site, Visit } from '../visit.ts';
import { choiceOf } from './choice.ts';
import { latestWords, Points } from './points.tsx';
import { RowsTable } from './rows-table.tsx';
import { Feeds, SinceLastPaper } from './state.tsx';

const formats: Readonly<Record<string, string>> = {
  '.html': 'web page',
  '.docx': 'Word',
  '.xlsx': 'spreadsheet',
  '.ods': 'open spreadsheet',
  '.pdf': 'PDF',
};

/** `/`: what stands out most, every measure in one table, how fresh its feeds are, what has changed, and the paper. */
export async function overviewPage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const { facts, database } = mart;
  const { publication, as_at: asAt, force } = facts.build;
  const sparklines = await sparklinesOf(site, mart);
  const latest = await readLatestMonths(database, asAt);
  const shown = (row: PublishedRow) => ({
    row,
    sparkline: sparklines.get(row),
    latest: latestWords(row, latest.find(isOfRow(row.result))),
  });
  const standOut = exceptionRows(facts.rows);
  const rows = facts.themes.flatMap((theme) =>
    rowsOf(facts, theme).map((row) => ({ ...shown(row), theme: theme.title })),
  );
  const content = (
    <>
      <p class="period">
        {force !== null && `${forceName(force)} · `}Performance to {monthName(asAt)}
      </p>
      <PaperFiles site={site} facts={facts} />
      <h2>{standOut.length >= firstExceptions ? 'Five things that matter' : 'What matters'}</h2>
      <Points rows={standOut.slice(0, firstExceptions).map(shown)} standOut={standOut.length} />
      <h2 id="measures">Every measure</h2>
      <RowsTable rows={rows} choice={choiceOf(given)} />
      <div class="pair">
        <section>
          <h2>Since the last paper</h2>
          <SinceLastPaper
            rows={facts.rows}
            before={await readRowsBefore(database, asAt)}
            revised={await readRevisionCounts(database)}
          />
        </section>
        <section>
          <h2>How fresh the feeds are</h2>
          <Feeds feeds={await readFeeds(database)} asAt={asAt} />
        </section>
      </div>
      <script src={siteAddress('overview.js')} defer />
    </>
  );
  return page({ title: publicationTitle(publication), facts, here: '/', content });
}

/** The paper in its formats, and its charts. */
function PaperFiles({ site, facts }: { site: Site; facts: Facts }) {
  const { publication, as_at: asAt } = facts.build;
  const files = outputNames(site.out, 'reports', facts.build).filter(
    (name) => formats[extname(name).toLowerCase()],
  );
  const hasPack = outputNames(site.out, 'charts', facts.build).includes('index.html');
  if (files.length === 0) return <p>No paper has been written for this month.</p>;
  const links = files.map((name) => ({
    address: name === `${publication}.html` ? '/paper' : `/reports/${asAt}/${encodeURIComponent(name)}`,
    title: `The paper, ${formats[extname(name).toLowerCase()]}`,
  }));
  const charts = { address: `/charts/${asAt}/index.html`, title: 'Its charts' };
  return <Actions label="The paper" links={hasPack ? [...links, charts] : links} />;
}
