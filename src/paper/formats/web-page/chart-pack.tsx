import type { Drawing } from '../../../charts/index.ts';
import { renderPage } from './render-html.ts';
import { styles } from './styles.ts';

const packStyles = `${styles}
.pack { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1.25rem; }
.pack figure { margin: 0; min-width: 0; }
.pack img { width: 100%; height: 10rem; object-fit: contain; background: #fff; border-radius: .25rem; }
.pack p { margin: .25rem 0; overflow-wrap: anywhere; }
.pack .when { user-select: all; }
.find input { font: inherit; padding: .4rem; width: min(24rem, 100%); display: block; }
.contents { columns: 18rem; padding-left: 1.25rem; }
[hidden] { display: none !important; }
`;

/**
 * The script of the index, in which nothing is of a chart: the site lets it run by its hash. Words in the box leave the
 * charts that have them all; a button copies an alt text or a specification, or opens it where it may not be read.
 */
export const packScript = `
const all = (what, within = document) => [...within.querySelectorAll(what)];
const [box, told] = [document.querySelector('input'), document.querySelector('output')];
for (const each of all('.with-script')) each.hidden = false;
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\\s+/);
  for (const chart of all('figure')) {
    const text = (chart.closest('section').firstChild.textContent + chart.textContent).toLowerCase();
    chart.hidden = !words.every((word) => text.includes(word));
  }
  for (const row of all('section')) row.hidden = all('figure:not([hidden])', row).length === 0;
  told.textContent = 'Charts: ' + all('figure:not([hidden])').length;
});
document.addEventListener('click', async ({ target }) => {
  if (target.tagName !== 'BUTTON') return;
  const file = target.value;
  try {
    const words = target.closest('figure').querySelector('.when').textContent;
    await navigator.clipboard.writeText(file ? await (await fetch(file)).text() : words);
    told.textContent = (file || 'The alt text') + ' is copied';
  } catch {
    if (file) location.href = file;
  }
});
`;

/** The index of a folder of charts: a row of the paper after the other, each chart small, with its files and its alt text. */
export function renderChartPack(title: string, isSynthetic: boolean, drawings: readonly Drawing[]): string {
  return renderPage(ChartPack, { title, isSynthetic, drawings });
}

function ChartPack(given: { title: string; isSynthetic: boolean; drawings: readonly Drawing[] }) {
  const { title, isSynthetic, drawings } = given;
  const rows = [...new Set(drawings.map(({ row }) => row))].map((row) => {
    const charts = drawings.filter((drawing) => drawing.row === row);
    return { row, charts, heading: `${row}: ${charts[0]?.headline}` };
  });
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: packStyles }} />
      </head>
      <body>
        {isSynthetic && (
          <p class="synthetic" role="note">
            Synthetic data: every record behind these charts is made up.
          </p>
        )}
        <main>
          <h1>{title}</h1>
          <p class="find with-script" hidden>
            <label>
              Charts with these words
              <input type="search" placeholder="limits burglary" />
            </label>
            <output />
          </p>
          <details>
            <summary>
              Contents: {rows.length} rows, {drawings.length} charts
            </summary>
            <ul class="contents">
              {rows.map(({ row, heading }) => (
                <li>
                  <a href={`#${row}`}>{heading}</a>
                </li>
              ))}
            </ul>
          </details>
          {rows.map(({ row, heading, charts }) => (
            <section id={row}>
              <h2>{heading}</h2>
              <div class="pack">
                {charts.map((drawing) => (
                  <ChartEntry drawing={drawing} headingOfRow={charts[0]?.headline} />
                ))}
              </div>
            </section>
          ))}
        </main>
        <script dangerouslySetInnerHTML={{ __html: packScript }} />
      </body>
    </html>
  );
}

function ChartEntry(given: { drawing: Drawing; headingOfRow: string | undefined }) {
  const { stem, kind, headline, altText, csv } = given.drawing;
  const endings = ['svg', 'png', 'vl.json', ...(csv === null ? [] : ['csv']), 'txt'];
  return (
    <figure id={`chart-${stem}`}>
      <figcaption>
        {kind.title}
        {headline !== given.headingOfRow && `: ${headline}`}
      </figcaption>
      <a href={`${stem}.svg`}>
        <img src={`${stem}.svg`} alt={altText} loading="lazy" />
      </a>
      <p class="files">
        {endings.map((ending) => (
          <>
            <a href={`${stem}.${ending}`} download>
              {ending}
              <span class="hidden"> of {stem}</span>
            </a>{' '}
          </>
        ))}
        <span class="with-script" hidden>
          <button type="button">
            Copy alt text<span class="hidden"> of {stem}</span>
          </button>{' '}
          <button type="button" value={`${stem}.vl.json`}>
            Copy specification<span class="hidden"> of {stem}</span>
          </button>
        </span>
      </p>
      <details>
        <summary>
          Alt text<span class="hidden"> of {stem}</span>
        </summary>
        <p class="when">{altText}</p>
      </details>
    </figure>
  );
}
