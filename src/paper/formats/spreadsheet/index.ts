export { renderCsv } from './render-csv.ts';
export { renderXlsx } from './render-xlsx.ts';
export { workbookOf } from './workbook.ts';
