import { queryAddress } from '../../html/index.ts';
import type { SchemaColumn, SchemaEntry } from '../../mart/index.ts';

/** What can be asked: macros, views and tables with their columns, as the mart describes itself. */
export function Schema(given: { schema: readonly SchemaEntry[]; measures: readonly string[] }) {
  const { schema, measures } = given;
  const isOfMeasure = ({ name, kind }: SchemaEntry) =>
    kind === 'view' && measures.some((measure) => name.startsWith(measure));
  const groups: [string, readonly SchemaEntry[]][] = [
    ['Macros', schema.filter(({ kind }) => kind === 'macro')],
    ['Views', schema.filter((entry) => entry.kind === 'view' && !isOfMeasure(entry))],
    ['Tables', schema.filter(({ kind }) => kind === 'table')],
  ];
  const ofMeasures = schema.filter(isOfMeasure);
  return (
    <div class="schema">
      <h2>What can be asked</h2>
      {groups.map(([title, entries]) => (
        <details open={title === 'Macros'}>
          <summary>
            {title} ({entries.length})
          </summary>
          {entries.map((entry) => (
            <Entry entry={entry} />
          ))}
        </details>
      ))}
      <details>
        <summary>A view for each measure ({ofMeasures.length})</summary>
        <p>They have these columns, “part” where the measure has parts:</p>
        <Columns columns={columnsOf(ofMeasures)} />
        {ofMeasures.map((entry) => (
          <Entry entry={{ ...entry, columns: [] }} />
        ))}
      </details>
    </div>
  );
}

/** The columns of views that have most of them in common, each once. */
function columnsOf(entries: readonly SchemaEntry[]): SchemaColumn[] {
  const columns = entries.flatMap((entry) => entry.columns);
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

function Columns({ columns }: { columns: readonly SchemaColumn[] }) {
  return (
    <ul>
      {columns.map((column) => (
        <li>
          <span class="sql">{column.name}</span> <span class="when">{column.type}</span>
          {column.comment !== null && `: ${column.comment}`}
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry: { name, kind, comment, columns, parameters } }: { entry: SchemaEntry }) {
  const [meaning = '', example] = comment.split(' Example: ');
  const quoted = /^[a-z_]\w*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
  return (
    <details>
      <summary>
        <span class="sql">{parameters === null ? quoted : `${name}(${parameters})`}</span>
      </summary>
      <p>{meaning}</p>
      {columns.length > 0 && <Columns columns={columns} />}
      <p>
        <a href={queryAddress(example ?? `from ${quoted} limit 100`)}>
          {kind === 'macro' ? (example ?? name) : `The first rows of ${quoted}`}
        </a>
      </p>
    </details>
  );
}
