import type { Paper } from '../paper.ts';
import { sectionId } from './contents.tsx';

const words = {
  concern: 'worse',
  improvement: 'better',
  change: 'neither better nor worse',
} as const;

/** The key points: the rows whose change stands out, most striking first, and how many chance alone would give. */
export function Exceptions({ paper }: { paper: Paper }) {
  const { exceptions, chance } = paper;
  return (
    <section>
      <h2 id={sectionId('Key points: exceptions')}>Key points: exceptions</h2>
      {exceptions.length === 0 && <p>No row of this paper changed in a way that stands out.</p>}
      {exceptions.length > 0 && (
        <div class="scroll">
          <table class="measures plain">
            <caption class="hidden">Exceptions, the most striking first</caption>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Change</th>
                <th scope="col">Is</th>
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
                  <td>{words[exception.kind]}</td>
                  <td>{exception.drivers}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        {chance.tested} rows were tested: {chance.beyond} changed by more than chance would give; if nothing
        at all had changed, chance alone would call about {Math.round(chance.expected)} of them so.
      </p>
      {paper.rules.map((rule) => (
        <p class="when">{rule}</p>
      ))}
    </section>
  );
}
