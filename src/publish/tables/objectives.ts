import { readObjectives } from '../../reference/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { type PublishedTable, recordTable, text, whole } from '../published-table.ts';

const columns = [
  text('objective', 'Code of the objective, such as T3A'),
  text('title', 'Name of the objective in the plan'),
  text('heading', 'Heading of the objective in the paper'),
  text('theme', 'Number of the theme it belongs to'),
  text('theme_title', 'Name of the theme in the plan'),
  text('theme_heading', 'Heading of the theme in the paper'),
  whole('position', 'Place of the objective in the plan, from 1'),
];

/** `objectives`: the objectives of the plan that measures of the paper belong to. */
export function objectivesTable({ publication }: MartMaterial): PublishedTable {
  const used = new Set(publication.measures.map(({ objective }) => objective));
  return recordTable(
    'objectives',
    'One row per objective of the plan that the paper has measures of, in the order of the plan.',
    columns,
    readObjectives().filter(({ objective }) => used.has(objective)),
  );
}
