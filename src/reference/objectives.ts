import { readReferenceTable, referenceFolder } from './reference-tables.ts';

/** An objective of the Police and Crime Plan, the theme it belongs to, and the headings a paper prints over them. */
interface Objective {
  /** As measures name it: `T3A`. */
  readonly objective: string;
  readonly title: string;
  readonly heading: string;
  readonly theme: string;
  readonly theme_title: string;
  readonly theme_heading: string;
  /** Its place in the plan, from 1. */
  readonly position: number;
}

/** The objectives of the plan, in its order; of another project than this where its folder is given. */
export function readObjectives(root?: string): Objective[] {
  return readReferenceTable('plan-objectives', referenceFolder(root)).map(
    ({ objective = '', objective_title: title = '', theme = '', theme_title = '' }, index) => ({
      objective,
      title,
      heading: `${objective} ${title}`,
      theme,
      theme_title,
      theme_heading: `Theme ${theme}: ${theme_title}`,
      position: index + 1,
    }),
  );
}
