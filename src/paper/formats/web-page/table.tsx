import { formatNumber } from '../../../words/index.ts';
import type {
  Cell,
  Figure as FigureBlock,
  FigureCell,
  Line,
  NumberCell,
  RowOfCells,
  Table,
  TableColumn,
  TextCell,
  ValueCell,
} from '../../blocks.ts';
import type { Paper } from '../../section.ts';
import { inlineSvg } from './inline-svg.ts';
import { Scroll } from './scroll.tsx';
import { type Anchors, TextView, WordsView } from './text.tsx';

/** What pieces of a page need beside their block. */
export interface PageContext {
  readonly pictures: Paper['pictures'];
  readonly anchors: Anchors;
}

/** A table: in a frame that scrolls, or with rows that become cards on a narrow screen. */
export function PageTable({ table, context }: { table: Table; context: PageContext }) {
  const { frame, isCompact, rows } = table;
  const isPlain = rows.every(({ heading }) => heading === undefined);
  if (isCompact) return <BareTable look="plain months" table={table} context={context} />;
  if (frame === undefined)
    return (
      <div class="scroll">
        <BareTable look={isPlain ? 'measures plain' : 'measures'} isQuiet table={table} context={context} />
      </div>
    );
  return (
    <Scroll label={frame}>
      <BareTable look="plain" table={table} context={context} />
    </Scroll>
  );
}

function BareTable({
  look,
  isQuiet,
  table: { caption, columns, rows },
  context,
}: {
  look: string;
  /** Whether its caption is for screen readers alone. */
  isQuiet?: boolean;
  table: Table;
  context: PageContext;
}) {
  return (
    <table class={look}>
      <caption class={isQuiet ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, isNumber }) => (
            <th scope="col" class={isNumber ? 'number' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow row={row} columns={columns} context={context} />
        ))}
      </tbody>
    </table>
  );
}

interface RowParts {
  readonly row: RowOfCells;
  readonly columns: readonly TableColumn[];
  readonly context: PageContext;
}

function TableRow({ row, columns, context }: RowParts) {
  const { id, heading, lines } = row;
  if (heading === undefined)
    return lines.map(({ cells: [first = '', ...cells] }) => (
      <tr id={id}>
        <th scope="row">
          <CellWords cell={first} context={context} />
        </th>
        {cells.map((cell, index) => (
          <TableCell cell={cell} isNumber={columns[index + 1]?.isNumber} context={context} />
        ))}
      </tr>
    ));
  return lines.map((line, index) => (
    <tr id={index === 0 ? id : undefined} class={index === 0 ? 'first' : 'part'}>
      <RowHeading
        row={row}
        line={line}
        isFirst={index === 0}
        isLast={index === lines.length - 1}
        context={context}
      />
      {line.cells.map((cell, place) => (
        <TableCell cell={cell} isNumber={columns[place + 1]?.isNumber} context={context} />
      ))}
    </tr>
  ));
}

function RowHeading({
  row: { heading, definition },
  line: { letter, title },
  isFirst,
  isLast,
  context,
}: {
  row: RowOfCells;
  line: Line;
  isFirst: boolean;
  isLast: boolean;
  context: PageContext;
}) {
  return (
    <th scope="row">
      {isFirst && (
        <div class="measure">
          <span class="code">{heading?.code}</span> {heading?.title}
        </div>
      )}
      {letter != null && (
        <div class="letter">
          {letter}) {title}
        </div>
      )}
      {isLast && definition && (
        <details class="definition">
          <summary>Definition</summary>
          {definition.map((text) => (
            <p>
              <TextView text={text} anchors={context.anchors} />
            </p>
          ))}
        </details>
      )}
    </th>
  );
}

function TableCell({
  cell,
  isNumber,
  context,
}: {
  cell: Cell;
  isNumber?: boolean | undefined;
  context: PageContext;
}) {
  if (typeof cell !== 'string' && cell.kind === 'value') return <Value cell={cell} />;
  if (typeof cell !== 'string' && cell.kind === 'figure cell') return <Trend cell={cell} context={context} />;
  return (
    <td class={isNumber ? 'number' : undefined}>
      <CellWords cell={cell} context={context} />
    </td>
  );
}

function CellWords({ cell, context }: { cell: Cell; context: PageContext }) {
  if (typeof cell === 'string') return <>{cell}</>;
  if (cell.kind === 'number') return <>{numberText(cell)}</>;
  if (cell.kind === 'figure cell') return <Trend cell={cell} context={context} />;
  return (
    <>
      {cell.kind === 'text' && cell.words ? (
        cell.words.map((words) => <WordsView words={words} anchors={context.anchors} />)
      ) : (
        <TextView text={cell.text} anchors={context.anchors} />
      )}
      {cell.note !== undefined && <div class="when">{cell.note}</div>}
      {cell.kind === 'text' && cell.more && <More more={cell.more} context={context} />}
    </>
  );
}

/** A number as it is read. */
function numberText({ number, decimals, unit }: NumberCell): string {
  return `${formatNumber(number, decimals)}${unit === undefined ? '' : ` ${unit}`}`;
}

function Value({ cell: { text, status, note } }: { cell: ValueCell }) {
  const isValue = status === undefined || status === 'final' || status === 'provisional';
  return (
    <td class={isValue ? 'performance' : 'performance none'}>
      {text}
      {status === 'provisional' && <div class="mark">provisional</div>}
      {note !== undefined && <div class="when">{note}</div>}
    </td>
  );
}

function Trend({ cell: { figure, isSmall = false }, context }: { cell: FigureCell; context: PageContext }) {
  const picture = figure && context.pictures.get(figure.picture);
  return (
    <td class={isSmall ? 'trend again' : 'trend'}>
      {picture && <div dangerouslySetInnerHTML={inlineSvg(picture.svg, isSmall)} />}
    </td>
  );
}

/** Figures and tables that are a click away. */
function More({
  more: { title, about, blocks },
  context,
}: {
  more: NonNullable<TextCell['more']>;
  context: PageContext;
}) {
  return (
    <details class="charts">
      <summary>
        {title}
        <span class="hidden">{about}</span>
      </summary>
      {blocks.map((block) =>
        block.kind === 'table' ? (
          <PageTable table={block} context={context} />
        ) : (
          <PictureView figure={block} context={context} />
        ),
      )}
    </details>
  );
}

/** A picture in full size, with its caption where it has one. */
export function PictureView({ figure, context }: { figure: FigureBlock; context: PageContext }) {
  const svg = context.pictures.get(figure.picture)?.svg;
  if (svg === undefined) return null;
  return (
    <>
      <div class="picture" dangerouslySetInnerHTML={inlineSvg(svg)} />
      {figure.caption !== undefined && <p class="when">{figure.caption}</p>}
    </>
  );
}
