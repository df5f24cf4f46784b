import { themesOf } from '../../exception-words.ts';
import type { Paper } from '../../paper.ts';

/** A name as the target of a link: `theme-1`. */
export function sectionId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The title of a theme, or of all measures where there is no plan. */
export function themeTitle(theme: string | null): string {
  return theme ?? 'Measures';
}

/** Links to the sections of the page. */
export function Contents({ paper }: { paper: Paper }) {
  const titles = [
    'Key points: exceptions',
    'Guidance notes',
    ...themesOf(paper).map(({ theme }) => themeTitle(theme)),
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
