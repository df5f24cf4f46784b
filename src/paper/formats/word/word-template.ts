import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Finding, finding } from '../../../findings/index.ts';
import { projectFolder } from '../../../project-folder.ts';
import { textOf, unzip } from '../../../zip.ts';

/** A Word document to be filled in. */
export interface WordTemplate {
  /** Its file name. */
  readonly name: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Whether it is the one that comes with the project: slots that a paper does not have are left out of it. */
  readonly isDefault: boolean;
}

/** The template used where no other is given. */
export const defaultTemplate = projectFolder('templates', 'performance-insight.docx');

/** Reads a template; a finding where the file is not there or is no Word document. */
export function readTemplate(file: string): { template: WordTemplate } | { finding: Finding } {
  const name = basename(file);
  if (!existsSync(file)) return { finding: notATemplate(name, 'no such file') };
  const parts = unzip(readFileSync(file));
  if (parts === null) return { finding: notATemplate(name, 'a file of another kind') };
  const document = textOf(parts, 'word/document.xml');
  if (document === null) return { finding: notATemplate(name, 'an archive without a Word document in it') };
  return { template: { name, parts, isDefault: file === defaultTemplate } };
}

function notATemplate(file: string, got: string): Finding {
  return finding({
    code: 'template-is-no-word-document',
    level: 'blocks',
    file,
    expected: 'a Word document (.docx)',
    got,
    todo: 'Save the template in Word as a Word Document (*.docx), or leave out --template',
  });
}
