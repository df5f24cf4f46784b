import { projectFolder } from '../../../project-folder.ts';

/** The template used where no other is given; `npm run template` makes it. */
export const defaultTemplate = projectFolder('templates', 'performance-insight.docx');
