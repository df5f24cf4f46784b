import { formatNumber } from '../../../words/index.ts';
import type {
  Cell,
  Figure as FigureBlock,
  FigureCell,
  Line,
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
export function PageTable({ table, context }: TableParts) {
  const { frame, isCompact, rows } = table;
  const isPlain = rows.every(({ heading }) => heading === undefined);
  const bare = (look: string, isQuiet = false) => (
    <BareTable look={look} isQuiet={isQuiet} table={table} context={context} />
  );
  if (isCompact) return bare('plain months');
  if (frame === undefined)
    return <div class="scroll">{bare(isPlain ? 'measures plain' : 'measures', true)}</div>;
  return <Scroll label={frame}>{bare('plain')}</Scroll>;
}

interface TableParts {
  readonly table: Table;
  readonly context: PageContext;
}

/** A table by its look; the caption of one that is quiet is for screen readers alone. */
function BareTable(given: TableParts & { look: string; isQuiet: boolean }) {
  const { look, isQuiet, context } = given;
  const { caption, columns, rows } = given.table;
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
  readonly context: PageContext;
}

function TableRow({ row, columns, context }: RowParts & { columns: readonly TableColumn[] }) {
  const { id, heading, lines } = row;
  return lines.map((line, index) => {
    const [first = '', ...others] = line.cells;
    const cells = heading === undefined ? others : line.cells;
    return (
      <tr id={index === 0 ? id : undefined} class={heading && (index === 0 ? 'first' : 'part')}>
        <th scope="row">
          {heading === undefined ? (
            <CellWords cell={first} context={context} />
          ) : (
            <RowHeading row={row} line={line} context={context} />
          )}
        </th>
        {cells.map((cell, place) => (
          <TableCell cell={cell} isNumber={columns[place + 1]?.isNumber} context={context} />
        ))}
      </tr>
    );
  });
}

/** What names a line of a row: the measure at the first, its definition at the last. */
function RowHeading({ row: { heading, definition, lines }, line, context }: RowParts & { line: Line }) {
  return (
    <>
      {line === lines[0] && (
        <div class="measure">
          <span class="code">{heading?.code}</span> {heading?.title}
        </div>
      )}
      {line.letter != null && (
        <div class="letter">
          {line.letter}) {line.title}
        </div>
      )}
      {line === lines.at(-1) && definition && (
        <details class="definition">
          <summary>Definition</summary>
          {definition.map((text) => (
            <p>
              <TextView text={text} anchors={context.anchors} />
            </p>
          ))}
        </details>
      )}
    </>
  );
}

interface CellParts<Content = Cell> {
  readonly cell: Content;
  readonly context: PageContext;
}

function TableCell({ cell, isNumber, context }: CellParts & { isNumber: boolean | undefined }) {
  if (typeof cell !== 'string' && cell.kind === 'value') return <Value cell={cell} />;
  if (typeof cell !== 'string' && cell.kind === 'figure cell') return <Trend cell={cell} context={context} />;
  return (
    <td class={isNumber ? 'number' : undefined}>
      <CellWords cell={cell} context={context} />
    </td>
  );
}

function CellWords({ cell, context }: CellParts) {
  if (typeof cell === 'string') return <>{cell}</>;
  if (cell.kind === 'number') return <>{formatNumber(cell.number, cell.decimals)}</>;
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

function Trend({ cell: { figure, isSmall = false }, context }: CellParts<FigureCell>) {
  const picture = figure && context.pictures.get(figure.picture);
  return (
    <td class={isSmall ? 'trend again' : 'trend'}>
      {picture && <div dangerouslySetInnerHTML={inlineSvg(picture.svg, isSmall)} />}
    </td>
  );
}

/** Figures and tables that are a click away. */
function More(given: { more: NonNullable<TextCell['more']>; context: PageContext }) {
  const { title, about, blocks } = given.more;
  return (
    <details class="charts">
      <summary>
        {title}
        <span class="hidden">{about}</span>
      </summary>
      {blocks.map((block) =>
        block.kind === 'table' ? (
          <PageTable table={block} context={given.context} />
        ) : (
          <PictureView figure={block} context={given.context} />
        ),
      )}
    </details>
  );
}

/** A picture in full size. */
export function PictureView({ figure, context }: { figure: FigureBlock; context: PageContext }) {
  const svg = context.pictures.get(figure.picture)?.svg;
  if (svg === undefined) return null;
  return <div class="picture" dangerouslySetInnerHTML={inlineSvg(svg)} />;
}
