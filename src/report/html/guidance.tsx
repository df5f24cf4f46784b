import type { Paper } from '../paper.ts';
import { sectionId } from './contents.tsx';

/** The guidance notes that open the paper. */
export function Guidance({ paper }: { paper: Paper }) {
  const { statuses } = paper;
  return (
    <section>
      <h2 id={sectionId('Guidance notes')}>Guidance notes</h2>
      <ol>
        <li>
          Performance compares 12 months with the 12 months before. The period is stated on each row; feeds
          that arrive later are compared on their own latest complete month.
        </li>
        <li>
          Counts and sums change in %; proportions and rates change in percentage points (pp). Figures are
          computed unrounded and rounded once, when shown.
        </li>
        <li>
          The trend line shows each month of the two windows. ▲ marks the highest month and ▼ the lowest; the
          marks do not mean good or bad. A month not received is a gap in the line.
        </li>
        <li>
          A window that touches a month not received, refused or incomplete is withheld, and the row says
          which month. A measure is not available where no extract has the columns it needs.
        </li>
        <li>
          Of the rows of this paper {statuses.final} are final, {statuses.provisional} provisional,{' '}
          {statuses.withheld} withheld and {statuses['not available']} not available.
        </li>
      </ol>
    </section>
  );
}
