import { type Block, isOn } from '../../blocks.ts';
import { type ComposedSection, coverOf, type Paper } from '../../section.ts';
import { styles } from './styles.ts';
import { type PageContext, PageTable, PictureView } from './table.tsx';
import { type Anchors, anchorOf, TextView, WordsView } from './text.tsx';

/** What stands under one heading of the second level. */
interface Chapter {
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/** The paper in chapters: sections with a title begin one, and so do headings of their level. */
function chaptersOf(sections: readonly ComposedSection[]): Chapter[] {
  const chapters: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  for (const { title, blocks } of sections) {
    const shown = blocks.filter((block) => block.kind !== 'cover' && isOn(block, 'screen'));
    if (shown.length === 0) continue;
    if (title !== null) chapters.push({ title, blocks: [] });
    for (const block of shown) {
      if (block.kind === 'heading' && block.level === 2) chapters.push({ title: block.text, blocks: [] });
      else chapters.at(-1)?.blocks.push(block);
    }
  }
  return chapters.filter(({ title, blocks }) => title !== null || blocks.length > 0);
}

/** Where links lead: to a section by its name, to a row by its own. */
function anchorsOf(sections: readonly ComposedSection[]): Anchors {
  return new Map(
    sections.flatMap(({ name, title, blocks }) => [
      ...(title === null ? [] : [[name, anchorOf(title)] as const]),
      ...blocks
        .flatMap((block) => (block.kind === 'table' && isOn(block, 'screen') ? block.rows : []))
        .flatMap(({ id }) => (id === undefined ? [] : [[id, id] as const])),
    ]),
  );
}

const small = 'font: 8pt Arial, Arimo, "Liberation Sans", sans-serif;';

/**
 * How the paper is printed, and made a PDF: on A4, with the number of each page, definitions unfolded and charts in
 * full size left to the screen. The label stands on every page.
 */
function printStyles(label: string | null): string {
  const top = label === null ? '' : `@top-center { content: "${label}"; ${small} color: #801650; }`;
  return `
@page { size: A4; margin: 16mm 13mm; @bottom-right { content: counter(page) " of " counter(pages); ${small} } ${top} }
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

/** The whole paper as one page, with its pictures. */
export function PaperPage({ paper }: { paper: Paper }) {
  const { documentTitle, title, subtitle, label } = coverOf(paper);
  const chapters = chaptersOf(paper.sections);
  const context = { pictures: paper.pictures, anchors: anchorsOf(paper.sections) };
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{documentTitle}</title>
        <style dangerouslySetInnerHTML={{ __html: styles + printStyles(label) }} />
      </head>
      <body>
        <a class="skip" href="#measures">
          Skip to the measures
        </a>
        {label !== null && (
          <p class="synthetic" role="note">
            {label}
          </p>
        )}
        <header>
          <h1>{title}</h1>
          <p class="period">{subtitle}</p>
          <nav aria-label="Sections">
            <ul>
              {chapters.map(
                ({ title: chapter }) =>
                  chapter !== null && (
                    <li>
                      <a href={`#${anchorOf(chapter)}`}>{chapter}</a>
                    </li>
                  ),
              )}
            </ul>
          </nav>
        </header>
        <main id="measures">
          {chapters.map((chapter) => (
            <section>
              {chapter.title !== null && <h2 id={anchorOf(chapter.title)}>{chapter.title}</h2>}
              {chapter.blocks.map((block) => (
                <PageBlock block={block} context={context} />
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function PageBlock({ block, context }: { block: Block; context: PageContext }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'words':
      return <WordsView words={block} anchors={context.anchors} />;
    case 'notes':
      return block.paragraphs.map((text) => (
        <p class="when">
          <TextView text={text} anchors={context.anchors} />
        </p>
      ));
    case 'table':
      return <PageTable table={block} context={context} />;
    case 'figure':
      return <PictureView figure={block} context={context} />;
    default:
      return null;
  }
}
