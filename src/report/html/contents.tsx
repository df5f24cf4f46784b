import type { Paper, PaperSection } from '../paper.ts';

/** A name as the target of a link: `theme-1`. */
export function sectionId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The titles of the paper's themes, or of its one section without a plan. */
export function themesOf(sections: readonly PaperSection[]): string[] {
  return [...new Set(sections.map(({ theme }) => theme ?? 'Measures'))];
}

/** Links to the sections of the page. */
export function Contents({ paper }: { paper: Paper }) {
  const titles = [
    'Key points: exceptions',
    'Guidance notes',
    ...themesOf(paper.sections),
    'Revisions',
    'Data sources',
    'Findings',
  ];
  return (
    <nav aria-label="Sections">
      <ul>
        {titles.map((title) => (
          <li>
            <a href={`#${sectionId(title)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
