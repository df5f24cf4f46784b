import { beforeAll, describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv.ts';
import { a11y, readXlsx } from '../../src/paper/formats/spreadsheet/hucre.ts';
import { renderXlsx } from '../../src/paper/formats/spreadsheet/render-xlsx.ts';
import { renderCsv, workbookOf } from '../../src/paper/formats/spreadsheet/workbook.ts';
import { textOf, unzip } from '../../src/zip.ts';
import { exampleMaterial, formulaLike, paperFrom, printedTexts, syntheticMaterial } from './example-paper.ts';

type Read = Awaited<ReturnType<typeof readXlsx>>;

describe('the workbook', () => {
  const workbook = workbookOf(paperFrom(syntheticMaterial));
  const allSheets = [workbook.contents, ...workbook.sheets];
  let bytes: Uint8Array;
  let read: Read;
  const sheet = (name: string) => {
    const found = read.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet: ${name}`);
    return found;
  };
  const tables = () => read.sheets.filter(({ name }) => name !== 'Cover');
  const xml = () => {
    const parts = unzip(bytes) ?? new Map<string, Uint8Array>();
    return [...parts.keys()]
      .filter((path) => path.startsWith('xl/worksheets/sheet'))
      .map((path) => textOf(parts, path) ?? '');
  };

  beforeAll(async () => {
    bytes = await renderXlsx(workbook);
    read = await readXlsx(bytes, { readStyles: true });
  });

  it('has a cover, contents and notes, then a sheet for each table, with names of their own', () => {
    const names = read.sheets.map(({ name }) => name);
    expect(names).toEqual(
      'Cover,Contents,Notes,Paper,Series,Areas,Exceptions,Rates,Findings,Definitions,Sources'.split(','),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('has the title of each sheet in A1', () => {
    expect(sheet('Cover').rows[0]?.[0]).toBe('Performance & Insight Report: performance to May 2018');
    for (const { title, name } of allSheets) expect(sheet(name).rows[0]?.[0]).toBe(title);
  });

  it('has one marked-up, named table a sheet, which reaches to its last row and column', () => {
    const names = tables().flatMap((one) => one.tables?.map(({ name }) => name) ?? []);
    expect(names).toEqual(tables().map(({ name }) => `table_${name.toLowerCase()}`));
    for (const { name, columns, rows } of allSheets) {
      const [table] = sheet(name).tables ?? [];
      expect(table?.range).toMatch(new RegExp(`^A4:[A-Z]+${4 + rows.length}$`));
      expect(table?.columns.map((column) => column.name)).toEqual(columns.map(({ heading }) => heading));
    }
  });

  it('merges no cells, and has no blank row and no blank cell in a table', () => {
    for (const text of xml()) expect(text).not.toContain('<mergeCell');
    for (const { name, rows } of read.sheets) {
      for (const row of rows)
        expect(
          row.some((cell) => cell !== null && cell !== ''),
          name,
        ).toBe(true);
    }
    for (const { name, rows } of allSheets)
      for (const row of rows) for (const cell of row) expect(cell, name).not.toBe('');
  });

  it('has headings that are each a name of its own, on one line', () => {
    for (const { columns } of allSheets) {
      const headings = columns.map(({ heading }) => heading);
      expect(new Set(headings).size).toBe(headings.length);
      for (const heading of headings) expect(heading).toMatch(/^\S[^\n]*$/);
    }
  });

  it('explains every mark it uses, and those that later papers use, as words on the sheet of notes', () => {
    const notes = sheet('Notes').rows.map((row) => row[0]);
    expect(notes).toEqual(expect.arrayContaining(['[c]', '[x]', '[z]', '[p]', '[r]', '[b]']));
    for (const { rows } of allSheets)
      for (const row of rows)
        for (const cell of row)
          for (const mark of String(cell).match(/\[[a-z]\]/g) ?? []) expect(notes).toContain(mark);
  });

  it('says nothing by colour: cells of a table are black on white, headings light on dark', () => {
    expect(a11y.audit(read).filter(({ location }) => location?.sheet !== 'Cover')).toEqual([]);
    for (const { cells, name } of tables()) {
      for (const [key, { style }] of cells ?? []) {
        const isBody = Number(key.split(',')[0]) > 3;
        if (isBody) expect(style?.fill, `${name} ${key}`).toBeUndefined();
      }
    }
  });

  it('has its title among its properties, and says on every sheet that data is synthetic', () => {
    expect(read.properties?.title).toBe('Performance & Insight Report: performance to May 2018');
    for (const { rows, name } of read.sheets) expect(String(rows[1]?.[0]), name).toContain('SYNTHETIC DATA');
  });

  it('has every text of the paper', () => {
    const all = new Set(read.sheets.flatMap(({ rows }) => rows.flat().map(String)));
    const parts = ['Rural Areas', 'Urban Areas'];
    for (const text of printedTexts(exampleMaterial, true)) {
      const isPart = parts.includes(text) || text.endsWith('Rural and Urban Areas');
      expect(
        [...all].some((cell) => (isPart ? cell.includes(text) : cell === text)),
        text,
      ).toBe(true);
    }
  });

  it('holds figures as unrounded numbers with a format, their unit beside them', () => {
    const [, , , header = [], ...rows] = sheet('Paper').rows;
    const at = (heading: string) => header.indexOf(heading);
    const [first = [], , third = [], fourth = []] = rows;
    expect([first[at('Value')], first[at('Change')], first[at('Unit of change')]]).toEqual([
      88108,
      15.49997,
      '%',
    ]);
    expect([third[at('Change')], third[at('Unit of change')]]).toEqual([-0.44, 'percentage points (pp)']);
    expect([fourth[at('Value')], fourth[at('Value before')], fourth[at('Change')]]).toEqual([
      '[x]',
      1200,
      '[x]',
    ]);
    expect(rows.map((row) => row[at('Marks')])).toEqual(['none', '[b]', '[p]', '[x]']);
    const format = (row: number, heading: string) =>
      sheet('Paper').cells?.get(`${row},${at(heading)}`)?.style?.numFmt;
    expect([format(4, 'Value'), format(4, 'Change'), format(6, 'Value')]).toEqual([
      '#,##0',
      '#,##0.0',
      '#,##0.0',
    ]);
    for (const { cells } of read.sheets)
      for (const { style } of cells?.values() ?? []) expect(style?.numFmt ?? '').not.toContain('%');
  });

  it('says why a month has no value', () => {
    expect(sheet('Series').rows.slice(4)).toEqual([
      ['T3A.1', 'whole', 'Victim-Based Crime', '2018-04', '[x]', 'crimes', '[x]', 'not received'],
      ['T3A.1', 'whole', 'Victim-Based Crime', '2018-05', 8382, 'crimes', 'none', 'none'],
    ]);
  });

  it('never runs a text as a formula', () => {
    for (const text of xml()) expect(text).not.toContain('<f>');
    const [, , definition] = sheet('Definitions').rows.slice(4);
    expect(definition?.[4]).toBe(formulaLike);
  });

  it('is the same as CSV, where text that begins like a formula is quoted and every row says it is synthetic', () => {
    const files = renderCsv(workbook);
    expect([...files.keys()]).toEqual(allSheets.map(({ name }) => `${name.toLowerCase()}.csv`));
    const rows = parseTable(files.get('definitions.csv') ?? '');
    expect(rows[2]).toEqual({
      Code: 'T4D.2',
      Measure: 'Calls for Service',
      Definition: 'What T4D.2 counts, and what it leaves out.',
      Source: 'System of T4D.2',
      Owner: `'${formulaLike}`,
      Data: 'synthetic',
    });
    expect(parseTable(files.get('paper.csv') ?? '')[0]?.Change).toBe('15.49997');
  });
});
