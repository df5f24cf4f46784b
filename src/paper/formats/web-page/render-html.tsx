import { type Attributes, type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Drawing } from '../../../charts/index.ts';
import type { Paper } from '../../section.ts';
import { PaperPage } from './paper-page.tsx';
import { styles } from './styles.ts';

/** The paper as one self-contained HTML file: text is escaped, drawings are inline, nothing is loaded. */
export function renderHtml(paper: Paper): string {
  return renderPage(PaperPage, { paper });
}

/** A whole page as the text of a file. */
export function renderPage<Given extends object>(page: FunctionComponent<Given>, given: Given): string {
  return `<!DOCTYPE html>\n${renderToString(h(page, given as Attributes & Given))}\n`;
}

/** The index page of a folder of charts. */
export function renderChartPack(title: string, isSynthetic: boolean, drawings: readonly Drawing[]): string {
  return renderPage(ChartPack, { title, isSynthetic, drawings });
}

/** The index of a folder of charts: each to look at, to copy or drag from, with its files and its alt text. */
function ChartPack({
  title,
  isSynthetic,
  drawings,
}: {
  title: string;
  isSynthetic: boolean;
  drawings: readonly Drawing[];
}) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        {isSynthetic && (
          <p class="synthetic" role="note">
            Synthetic data: every record behind these charts is made up.
          </p>
        )}
        <main>
          <h1>{title}</h1>
          {drawings.map((drawing) => (
            <ChartEntry drawing={drawing} />
          ))}
        </main>
      </body>
    </html>
  );
}

function ChartEntry({ drawing: { stem, headline, altText, csv } }: { drawing: Drawing }) {
  const endings = ['svg', 'png', 'vl.json', ...(csv === null ? [] : ['csv']), 'txt'];
  return (
    <section id={stem}>
      <h2>
        {stem}: {headline}
      </h2>
      <img class="picture" src={`${stem}.svg`} alt={altText} loading="lazy" />
      <p class="files">
        {endings.map((ending) => (
          <>
            <a href={`${stem}.${ending}`} download>
              {stem}.{ending}
            </a>{' '}
          </>
        ))}
      </p>
      <p class="when">{altText}</p>
    </section>
  );
}
