import { driverWords, exceptionCounts, kindWords } from '../../exception-words.ts';
import { guidanceNotes, syntheticLabel } from '../../guidance.ts';
import type { Paper, PaperLine, PaperRow, PaperSection } from '../../paper.ts';
import type { PaperFigure } from '../../paper-figures.ts';
import { figureCells, figureColumns } from './figure-cells.ts';
import { markMeanings, marks } from './marks.ts';
import { areasSheet, ratesSheet, revisionsSheet, seriesSheet } from './number-sheets.ts';
import { column, longColumn, numberCell, type Table, type TableCell, wholeCell } from './table.ts';

/** The workbook: a cover in words, then a table a sheet. */
export interface Workbook {
  readonly title: string;
  readonly cover: readonly string[];
  readonly tables: readonly Table[];
  /** What stands on every sheet of a paper made of synthetic data; null for others. */
  readonly label: string | null;
}

/** The paper as a workbook. A table without rows has no sheet. */
export function workbookOf(paper: Paper): Workbook {
  const tables = [
    notesSheet(paper),
    paperSheet(paper),
    seriesSheet(paper),
    areasSheet(paper),
    exceptionsSheet(paper),
    ratesSheet(paper),
    revisionsSheet(paper),
    definitionsSheet(paper),
    sourcesSheet(paper),
    findingsSheet(paper),
  ].filter(({ rows }) => rows.length > 0);
  const title = `${paper.title}: performance to ${paper.asAt}`;
  return {
    title,
    cover: [
      title,
      ...(paper.isSynthetic ? [syntheticLabel] : []),
      'This workbook holds the figures of the paper as tables, one a sheet. The sheet Contents lists them.',
      'Marks in square brackets, such as [x], are explained in the sheet Notes. Colour means nothing.',
      'Values are unrounded and shown rounded. A change of a count or score is in %, one of a proportion or rate in percentage points (pp); its unit stands beside it.',
      'The same tables are beside this workbook as CSV files.',
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    ],
    tables: [contentsSheet(tables), ...tables],
    label: paper.isSynthetic ? syntheticLabel : null,
  };
}

function contentsSheet(tables: readonly Table[]): Table {
  return {
    name: 'Contents',
    title: 'Contents',
    description: 'One row per sheet; its name is a link to it.',
    columns: [column('Sheet', 16), longColumn('What it holds', 90), column('Rows', 10)],
    rows: tables.map(({ name, title, rows }) => [name, title, wholeCell(rows.length)]),
  };
}

/** The paper's own table: every row as printed, and in numbers. */
function paperSheet(paper: Paper): Table {
  return {
    name: 'Paper',
    title: `The paper's table: performance to ${paper.asAt}`,
    description: 'One row per row of the paper, in its order: what it prints, and the numbers behind it.',
    columns: [
      column('Code', 10),
      column('Part', 6),
      longColumn('Measure', 52),
      column('Performance as printed', 24),
      ...figureColumns,
      column('Monthly trend', 14),
      column('Stands out', 14),
      longColumn('Insight', 120),
      longColumn('Theme', 34),
      longColumn('Objective', 50),
    ],
    rows: linesWithFigures(paper).map(({ section, row, line, figure }) => [
      row.code,
      line.letter ?? marks.notApplicable,
      figure.title,
      line.performance,
      ...figureCells(figure),
      figure.trend ?? marks.notApplicable,
      standsOut(paper, row.code, figure.title),
      line.insight,
      section.theme ?? marks.notApplicable,
      section.objective ?? marks.notApplicable,
    ]),
  };
}

interface LineWithFigure {
  section: PaperSection;
  row: PaperRow;
  line: PaperLine;
  figure: PaperFigure;
}

/** Each line of the paper with its numbers: of a measure, both stand in the same order. */
function linesWithFigures({ sections, figures }: Paper): LineWithFigure[] {
  return sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const ofRow = figures.rows.filter(({ code }) => code === row.code);
      return row.lines.flatMap((line, index) => {
        const figure = ofRow[index];
        return figure ? [{ section, row, line, figure }] : [];
      });
    }),
  );
}

function standsOut({ exceptions }: Paper, code: string, title: string): TableCell {
  const found = exceptions.find((exception) => exception.code === code && exception.title === title);
  if (!found) return 'no';
  return found.kind === 'change' ? 'yes' : `yes: ${kindWords[found.kind]}`;
}

/** The notes: what the marks mean, how the figures are made, which rules decide. */
function notesSheet(paper: Paper): Table {
  const notes = [...guidanceNotes(paper), ...paper.rules, exceptionCounts(paper)];
  return {
    name: 'Notes',
    title: 'Notes',
    description: 'What the marks in square brackets mean, and how the figures are made.',
    columns: [column('Mark or note', 16), longColumn('What it means', 110)],
    rows: [...markMeanings, ...notes.map((note, index) => [`note ${index + 1}`, note])],
  };
}

/** The rows whose change stands out. */
function exceptionsSheet({ exceptions, asAt }: Paper): Table {
  return {
    name: 'Exceptions',
    title: `Rows whose change stands out: performance to ${asAt}`,
    description: 'One row per row of the paper whose change stands out, the most striking first.',
    columns: [
      column('Rank', 8),
      column('Code', 10),
      longColumn('Measure', 50),
      column('Performance as printed', 24),
      longColumn('Values', 50),
      column('Period', 24),
      column('Better or worse', 18),
      longColumn('Driven by', 60),
    ],
    rows: exceptions.map((exception, index) => [
      wholeCell(index + 1),
      exception.code,
      exception.title,
      exception.performance,
      exception.counts,
      exception.period,
      kindWords[exception.kind],
      driverWords(exception),
    ]),
  };
}

/** What each measure is. */
function definitionsSheet({ sections }: Paper): Table {
  return {
    name: 'Definitions',
    title: 'What each measure is, and where it comes from',
    description: 'One row per measure of the paper.',
    columns: [
      column('Code', 10),
      longColumn('Measure', 50),
      longColumn('Definition', 90),
      longColumn('Source', 36),
      longColumn('Owner', 30),
    ],
    rows: sections.flatMap(({ rows }) =>
      rows.map(({ code, title, definition, source, owner }) => [code, title, definition, source, owner]),
    ),
  };
}

/** What the paper was made from. */
function sourcesSheet({ sources }: Paper): Table {
  return {
    name: 'Sources',
    title: 'What the paper was made from',
    description: 'One row per feed. Rows in = accepted + in quarantine + skipped as repeats of others.',
    columns: [
      column('Feed', 42),
      column('Months', 30),
      ...['Extracts', 'Refused', 'Rows in', 'Accepted', 'In quarantine', 'Skipped'].map((name) =>
        column(name, 15),
      ),
    ],
    rows: sources.map((source) => [
      source.feed,
      source.months,
      wholeCell(source.extracts),
      wholeCell(source.refused),
      numberCell(source.rowsIn, 0, marks.confidential),
      numberCell(source.rowsAccepted, 0, marks.confidential),
      numberCell(source.rowsQuarantined, 0, marks.confidential),
      numberCell(source.rowsSkipped, 0, marks.confidential),
    ]),
  };
}

/** What the checks said of the extracts. */
function findingsSheet({ findings }: Paper): Table {
  return {
    name: 'Findings',
    title: 'What the checks said of the extracts',
    description:
      'One row per finding. blocks: an extract was refused; rejects row: a row was; notes: nothing was.',
    columns: [column('Level', 14), longColumn('Finding', 140)],
    rows: findings.map(({ level, text }) => [level, text]),
  };
}
