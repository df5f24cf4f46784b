import { forceName } from '../../../words/force-name.ts';
import { themesOf } from '../../exception-words.ts';
import { syntheticLabel } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import { Contents, sectionId, themeTitle } from './contents.tsx';
import type { Drawings } from './drawing.ts';
import { Exceptions } from './exceptions.tsx';
import { Findings } from './findings.tsx';
import { Guidance } from './guidance.tsx';
import { MeasureTable } from './measure-table.tsx';
import { printStyles } from './print-styles.ts';
import { Revisions } from './revisions.tsx';
import { Sources } from './sources.tsx';
import { styles } from './styles.ts';

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
