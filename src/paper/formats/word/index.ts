import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../project-folder.ts';
import type { Destination, Format } from '../../format.ts';
import { readTemplate } from './word-template.ts';

export { readTemplate } from './word-template.ts';

/** A Word document, filled into a template. */
export const word: Format = {
  name: 'Word',
  async check(paper, to) {
    const read = templateOf(to);
    if ('finding' in read) return [read.finding];
    const { checkTemplate } = await import('./render-word.ts');
    return checkTemplate(read.template, paper);
  },
  async write(paper, to) {
    const read = templateOf(to);
    if ('finding' in read) return { files: [], findings: [read.finding] };
    const { renderWord } = await import('./render-word.ts');
    const file = `${to.name}.docx`;
    writeFileSync(join(to.folder, file), await renderWord(paper, read.template));
    return { files: [file], findings: [] };
  },
};

function templateOf({ templateFile, template }: Destination) {
  return readTemplate(templateFile ?? projectFolder('templates', `${template}.docx`));
}
