import { monthName } from '../../calendar.ts';
import { comparisonOf, performanceOf, periodOf } from '../../insight/index.ts';
import { forceName } from '../../words/index.ts';
import { exceptionKind, page, publicationTitle, rowAddress } from '../html/index.ts';
import { exceptionRows, type PublishedRow, rowsOf } from '../mart/index.ts';
import type { Reply } from '../web/index.ts';
import { outputNames } from '../web/index.ts';
import type { Visit } from './visit.ts';

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
  const files = outputNames(site.out, 'reports', facts.build).filter((name) => formats[extensionOf(name)]);
  const hasPack = outputNames(site.out, 'charts', facts.build).includes('index.html');
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

/** The rows that stand out, the most striking first. */
function ExceptionTable({ rows }: { rows: readonly PublishedRow[] }) {
  const exceptions = exceptionRows(rows);
  if (exceptions.length === 0) return <p>No row of this paper stands out.</p>;
  return <RowTable rows={exceptions} label="Exceptions, the most striking first" hasKind />;
}

/** Rows of the paper, each with its performance. */
function RowTable(given: { rows: readonly PublishedRow[]; label: string; hasKind?: boolean }) {
  const { rows, label, hasKind } = given;
  return (
    <table class="measures plain">
      <caption class="hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Performance</th>
          {hasKind && <th scope="col">Is</th>}
          <th scope="col">In figures</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <RowHead row={row} />
            <Performance row={row} />
            {hasKind && <td>{exceptionKind(row.exception)}</td>}
            <td>{comparisonOf(row.result)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowHead({ row }: { row: PublishedRow }) {
  return (
    <th scope="row">
      <a href={rowAddress(row)}>
        <span class="code">{row.code}</span> {row.title}
      </a>
    </th>
  );
}

function Performance({ row: { result } }: { row: PublishedRow }) {
  return (
    <td class={result.change === null ? 'performance none' : 'performance'}>
      {performanceOf(result)}
      {result.status === 'provisional' && <div class="mark">provisional</div>}
      <div class="when">{periodOf(result)}</div>
    </td>
  );
}
