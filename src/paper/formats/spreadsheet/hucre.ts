// The one door to the package that writes spreadsheets.
export { a11y, type Cell, type CellStyle, readXlsx, type WriteSheet, writeXlsx } from 'hucre';
