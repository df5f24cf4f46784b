import { driverWords, exceptionCounts, kindWords } from '../../exception-words.ts';
import { guidanceNotes } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import { markMeanings, marks } from './marks.ts';
import { column, longColumn, numberCell, type Table, wholeCell } from './table.ts';

/** The notes: what the marks mean, how the figures are made, which rules decide. */
export function notesSheet(paper: Paper): Table {
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
export function exceptionsSheet({ exceptions, asAt }: Paper): Table {
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
export function definitionsSheet({ sections }: Paper): Table {
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
export function sourcesSheet({ sources }: Paper): Table {
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
export function findingsSheet({ findings }: Paper): Table {
  return {
    name: 'Findings',
    title: 'What the checks said of the extracts',
    description:
      'One row per finding. blocks: an extract was refused; rejects row: a row was; notes: nothing was.',
    columns: [column('Level', 14), longColumn('Finding', 140)],
    rows: findings.map(({ level, text }) => [level, text]),
  };
}
