import { driverWords, exceptionCounts, kindWords } from '../../exception-words.ts';
import type { Paper } from '../../paper.ts';
import { sectionId } from './contents.tsx';

/** The key points: the rows whose change stands out, most striking first, and how many chance alone would give. */
export function Exceptions({ paper }: { paper: Paper }) {
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
