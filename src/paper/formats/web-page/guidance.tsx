import { guidanceNotes } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import { sectionId } from './contents.tsx';

/** The guidance notes that open the paper. */
export function Guidance({ paper }: { paper: Paper }) {
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
