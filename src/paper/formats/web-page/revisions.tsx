import type { Paper } from '../../paper.ts';
import { revisionsWords } from '../../paper-revisions.ts';
import { sectionId } from './contents.tsx';
import { Scroll } from './scroll.tsx';

/** What earlier papers said, what it is now, and why. */
export function Revisions({ paper: { revisions } }: { paper: Paper }) {
  return (
    <section>
      <h2 id={sectionId('Revisions')}>Revisions</h2>
      <p>{revisionsWords(revisions)}</p>
      {revisions.printed.length > 0 && (
        <Scroll label="Revised rows">
          <table class="plain">
            <caption>Rows of the last paper that would be printed differently today</caption>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Paper and period</th>
                {['Published', 'Now', 'By'].map((name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                ))}
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {revisions.printed.map((revision) => (
                <tr>
                  <th scope="row">
                    <a href={`#${revision.code}`}>{revision.code}</a> {revision.title}
                    <div class="when">{revision.unit}</div>
                  </th>
                  <td>
                    {revision.paper}
                    <div class="when">{revision.period}</div>
                  </td>
                  <td class="number">{revision.publishedText}</td>
                  <td class="number">{revision.nowText}</td>
                  <td class="number">{revision.byText}</td>
                  <td>{revision.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
