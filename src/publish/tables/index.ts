import type { ExtractNumbers } from '../extract-numbers.ts';
import type { MartMaterial } from '../mart-material.ts';
import type { PublishedTable } from '../published-table.ts';
import {
  contributionMonthsTable,
  contributionsTable,
  ratesTable,
  severitySplitsTable,
} from './contributions.ts';
import { definitionsTable, objectivesTable, partsTable, targetsTable } from './definitions.ts';
import { driversTable, exceptionsTable, insightsTable } from './exceptions.ts';
import { buildTable, extractsTable, findingsTable, runsTable } from './provenance.ts';
import { resultsTable, windowsTable } from './results.ts';
import { publishedValuesTable, revisionsTable } from './revisions.ts';
import { seriesTable, suppressionsTable } from './series.ts';

/** Makes every table that the mart has of a paper, in their order. */
const makers = [
  buildTable,
  seriesTable,
  resultsTable,
  windowsTable,
  ratesTable,
  suppressionsTable,
  contributionsTable,
  contributionMonthsTable,
  severitySplitsTable,
  exceptionsTable,
  driversTable,
  revisionsTable,
  publishedValuesTable,
  insightsTable,
  objectivesTable,
  definitionsTable,
  partsTable,
  targetsTable,
  extractsTable,
  findingsTable,
  runsTable,
];

/** Every table that the mart has of a paper. */
export function publishedTables(material: MartMaterial, numbers: ExtractNumbers): PublishedTable[] {
  return makers.map((make) => make(material, numbers));
}
