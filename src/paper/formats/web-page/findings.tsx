import type { Paper } from '../../paper.ts';
import { sectionId } from './contents.tsx';

const titles: Readonly<Record<string, string>> = {
  blocks: 'Extracts that were refused',
  'rejects row': 'Rows put into quarantine',
  notes: 'Notes',
};

/** What the checks said of the extracts, most serious first. */
export function Findings({ paper }: { paper: Paper }) {
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
