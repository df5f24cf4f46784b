import { limits, secondsAllowed } from '../../query/limits.ts';
import { queryAddress } from '../words.ts';

const examples = (asAt: string): [string, string][] => [
  ['a measure by area', `from compare('T3A.1', '${asAt}') where area <> 'force' order by change desc`],
  ['a measure by month', "select month, value from series('T3A.1') where area = 'force' order by month"],
  [
    'all measures of the force',
    `select title, part, current, change, change_unit from comparisons join definitions using (measure) where as_at = '${asAt}' and area = 'force' order by measure, part`,
  ],
  ['which build this is', 'from build'],
];

/** The box for a question, and examples. It works without a script: the question goes into the address. */
export function QueryForm({ sql, asAt }: { sql: string; asAt: string }) {
  return (
    <>
      <form action="/query" method="get" id="question">
        <label for="sql">A question in SQL</label>
        <textarea
          id="sql"
          name="sql"
          rows={6}
          maxLength={limits.sqlLength}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby="sql-help"
        >
          {/* The first line break of a text area is not part of its text. */}
          {`\n${sql}`}
        </textarea>
        <button type="submit">Ask</button>
        {/* Below the button, which must not move as the list opens and closes. */}
        <div id="suggestions" class="suggestions" role="listbox" aria-label="Suggestions" hidden />
        <p id="suggestion-count" class="hidden" role="status" />
        <p id="sql-help" class="when">
          One SELECT, FROM or WITH. It may take {secondsAllowed} seconds and {limits.memory} of memory; up to{' '}
          {limits.rowsShown.toLocaleString('en-GB')} rows are shown.
          <span id="keys" hidden>
            {' '}
            Ctrl + Space suggests names, ↑ and ↓ choose one, Enter takes it, Esc closes. Ctrl + Enter asks.
          </span>
        </p>
      </form>
      <p>Examples:</p>
      <ul>
        {examples(asAt).map(([title, example]) => (
          <li>
            <a href={queryAddress(example)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
