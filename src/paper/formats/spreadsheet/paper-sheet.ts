import { kindWords } from '../../exception-words.ts';
import type { Paper, PaperLine, PaperRow, PaperSection } from '../../paper.ts';
import type { PaperFigure } from '../../paper-figures.ts';
import { figureCells, figureColumns } from './figure-cells.ts';
import { marks } from './marks.ts';
import { column, longColumn, type Table, type TableCell } from './table.ts';

/** The paper's own table: every row as printed, and in numbers. */
export function paperSheet(paper: Paper): Table {
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
