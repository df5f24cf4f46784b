import { monthName } from '../../calendar.ts';
import { forceName } from '../../words/index.ts';
import { publicationTitle } from '../html/page.tsx';
import { ExceptionTable, RowTable } from '../html/row-tables.tsx';
import { rowsOf } from '../mart/rows-of-theme.ts';
import { page, type Visit } from '../site.ts';
import { outputNames } from '../web/files.ts';
import type { Reply } from '../web/reply.ts';

const formats: Readonly<Record<string, string>> = {
  html: 'web page',
  docx: 'Word',
  xlsx: 'spreadsheet',
  ods: 'open spreadsheet',
  pdf: 'PDF',
};

/** `/`: the paper in its formats, its exceptions, and every measure by theme. */
export function homePage({ site, mart: { facts }, names }: Visit): Reply | null {
  if (names.length > 0) return null;
  const { publication, as_at: asAt, force } = facts.build;
  const files = outputNames(site.out, 'reports', asAt).filter((name) => formats[extensionOf(name)]);
  const hasPack = outputNames(site.out, 'charts', asAt).includes('index.html');
  const content = (
    <>
      <p class="period">
        {force !== null && `${forceName(force)} · `}Performance to {monthName(asAt)}
      </p>
      <h2>The paper</h2>
      {files.length === 0 && <p>No paper has been written for this month.</p>}
      <ul>
        {files.map((name) => (
          <li>
            <a
              href={
                name === `${publication}.html` ? '/paper' : `/reports/${asAt}/${encodeURIComponent(name)}`
              }
            >
              {name}
            </a>
            , {formats[extensionOf(name)]}
          </li>
        ))}
        {hasPack && (
          <li>
            <a href={`/charts/${asAt}/index.html`}>The charts</a>, to browse and copy
          </li>
        )}
      </ul>
      <h2>Exceptions</h2>
      <ExceptionTable rows={facts.rows} />
      {facts.themes.map((theme) => (
        <>
          <h2>{theme.title}</h2>
          <RowTable label={theme.title} rows={rowsOf(facts, theme)} />
        </>
      ))}
    </>
  );
  return page({ title: publicationTitle(publication), facts, here: '/', content });
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
