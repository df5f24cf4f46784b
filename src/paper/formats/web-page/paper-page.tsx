import { forceName } from '../../../words/index.ts';
import { driverWords, exceptionCounts, kindWords, themesOf } from '../../exception-words.ts';
import { guidanceNotes, syntheticLabel } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import { Contents, sectionId, themeTitle } from './contents.tsx';
import type { Drawings } from './drawing.ts';
import { MeasureTable } from './measure-table.tsx';
import { Revisions } from './revisions.tsx';
import { Sources } from './sources.tsx';
import { styles } from './styles.ts';

const titles: Readonly<Record<string, string>> = {
  blocks: 'Extracts that were refused',
  'rejects row': 'Rows put into quarantine',
  notes: 'Notes',
};

/** What the checks said of the extracts, most serious first. */
function Findings({ paper }: { paper: Paper }) {
  return (
    <section>
      <h2 id={sectionId('Findings')}>Findings</h2>
      {paper.findings.length === 0 && <p>The checks found nothing.</p>}
      {Object.entries(titles).map(([level, title]) => {
        const findings = paper.findings.filter((found) => found.level === level);
        return (
          findings.length > 0 && (
            <details class="findings" open={level === 'blocks'}>
              <summary>
                {title} ({findings.length})
              </summary>
              <ul>
                {findings.map((found) => (
                  <li>{found.text}</li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}

/**
 * How the paper is printed, and made a PDF: on A4, with the number of each page, definitions unfolded and charts in
 * full size left to the screen. The label of synthetic data stands on every page.
 */
function printStyles(isSynthetic: boolean): string {
  const label = isSynthetic ? `@top-center { content: "${syntheticLabel}"; ${small} color: #801650; }` : '';
  return `
@page { size: A4; margin: 16mm 13mm; @bottom-right { content: counter(page) " of " counter(pages); ${small} } ${label} }
@media print {
  .charts { display: none; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.2rem; margin-top: 1.5rem; }
  body { line-height: 1.35; }
  .scroll { overflow: visible; }
  tbody th, td { padding: .25rem .5rem; }
  tbody tr:first-child { break-before: avoid; }
  .trend { width: 11rem; }
  .performance { min-width: 5.5rem; font-size: 1rem; }
  .definition summary { display: none; }
  .definition::details-content { content-visibility: visible; display: block; }
  .definition p { margin: .3rem 0; font-size: .68rem; }
  .findings summary { color: inherit; text-decoration: none; list-style: none; }
  .findings:not([open]) summary::after { content: ": listed in the web page and in the spreadsheet."; }
}
`;
}

const small = 'font: 8pt Arial, Arimo, "Liberation Sans", sans-serif;';

/** The whole paper as one page, with the pictures of each row. */
export function PaperPage({ paper, drawings }: { paper: Paper; drawings: Drawings }) {
  const title = `${paper.title}: performance to ${paper.asAt}`;
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: styles + printStyles(paper.isSynthetic) }} />
      </head>
      <body>
        <a class="skip" href="#measures">
          Skip to the measures
        </a>
        {paper.isSynthetic && (
          <p class="synthetic" role="note">
            {syntheticLabel}
          </p>
        )}
        <header>
          <h1>{paper.title}</h1>
          <p class="period">
            {paper.force !== null && `${forceName(paper.force)} · `}Performance to {paper.asAt}
          </p>
          <Contents paper={paper} />
        </header>
        <main id="measures">
          <Exceptions paper={paper} />
          <Guidance paper={paper} />
          {themesOf(paper).map(({ theme, sections }) => (
            <section>
              <h2 id={sectionId(themeTitle(theme))}>{themeTitle(theme)}</h2>
              {sections.map((section) => (
                <>
                  {section.objective !== null && <h3>{section.objective}</h3>}
                  <MeasureTable section={section} drawings={drawings} />
                </>
              ))}
            </section>
          ))}
          <Revisions paper={paper} />
          <Sources paper={paper} />
          <Findings paper={paper} />
        </main>
      </body>
    </html>
  );
}

/** The guidance notes that open the paper. */
function Guidance({ paper }: { paper: Paper }) {
  return (
    <section>
      <h2 id={sectionId('Guidance notes')}>Guidance notes</h2>
      <ol>
        {guidanceNotes(paper).map((note) => (
          <li>{note}</li>
        ))}
      </ol>
    </section>
  );
}

/** The key points: the rows whose change stands out, most striking first, and how many chance alone would give. */
function Exceptions({ paper }: { paper: Paper }) {
  const { exceptions } = paper;
  return (
    <section>
      <h2 id={sectionId('Key points: exceptions')}>Key points: exceptions</h2>
      <p>{exceptionCounts(paper)}</p>
      {exceptions.length > 0 && (
        <div class="scroll">
          <table class="measures plain">
            <caption class="hidden">Rows whose change stands out, the most striking first</caption>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Change</th>
                <th scope="col">Better or worse</th>
                <th scope="col">Driven by</th>
              </tr>
            </thead>
            <tbody>
              {exceptions.map((exception) => (
                <tr>
                  <th scope="row">
                    <a href={`#${exception.code}`}>{exception.code}</a> {exception.title}
                  </th>
                  <td>
                    {exception.performance}
                    <div class="when">
                      {exception.counts}, {exception.period}
                    </div>
                  </td>
                  <td>{kindWords[exception.kind]}</td>
                  <td>{driverWords(exception)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {paper.rules.map((rule) => (
        <p class="when">{rule}</p>
      ))}
    </section>
  );
}
