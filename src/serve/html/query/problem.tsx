import type { Problem as Told } from '../../query/plain-words.ts';

/** Why a question has no answer. The question itself stays in its box. */
export function Problem({ problem }: { problem: Told }) {
  return (
    <div class="problem" role="alert">
      <h2>No answer</h2>
      <p>{problem.words}</p>
      {problem.detail !== '' && <pre>{problem.detail}</pre>}
    </div>
  );
}
