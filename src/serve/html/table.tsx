import type { ComponentChildren } from 'preact';
import { Scroll } from '../../paper/index.ts';

/** A column of a table: its heading, and what a row has in it. */
export interface Column<Row> {
  readonly title: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  readonly isNumber?: boolean;
  /** The class of its cells, where it is not that of numbers. */
  readonly cellClass?: string;
  /** Its cells name their rows: by itself the first column's. */
  readonly isName?: boolean;
}

/** A table in a frame that scrolls. */
export function DataTable<Row>(given: {
  readonly label: string;
  readonly caption: ComponentChildren;
  /** It says more than what stands around the table. */
  readonly isCaptionShown?: boolean;
  readonly isTall?: boolean;
  readonly class?: string;
  /** No column of it names its rows. */
  readonly isUnnamed?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) {
  const { label, caption, isCaptionShown, isTall, isUnnamed, columns, rows } = given;
  return (
    <Scroll label={label} class={isTall ? 'scroll tall' : 'scroll'}>
      <table class={given.class ?? 'plain short'}>
        <caption class={isCaptionShown ? undefined : 'hidden'}>{caption}</caption>
        <Headings columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr>
              <Cells {...{ columns, row, isUnnamed }} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The headings of columns, as the head of a table. */
export function Headings<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ title, isNumber }) => (
          <th scope="col" class={isNumber ? 'number' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The cells of a row of a table. */
export function Cells<Row>(given: {
  columns: readonly Column<Row>[];
  row: Row;
  isUnnamed?: boolean | undefined;
}) {
  const { columns, row, isUnnamed } = given;
  const name = isUnnamed ? undefined : (columns.find(({ isName }) => isName) ?? columns[0]);
  return columns.map((column) =>
    column === name ? (
      <th scope="row">{column.cell(row)}</th>
    ) : (
      <td class={column.cellClass ?? (column.isNumber ? 'number' : undefined)}>{column.cell(row)}</td>
    ),
  );
}
