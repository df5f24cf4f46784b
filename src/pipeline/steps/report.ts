import { join } from 'node:path';
import { chartNames } from '../../charts/records/chart-set.ts';
import { defaultTemplate } from '../../paper/formats/word/default-template.ts';
import { readTemplate } from '../../paper/formats/word/word-template.ts';
import { paperOf } from '../../paper/paper.ts';
import { readPictures } from '../../paper/pictures.ts';
import { readAuthorInsight } from '../author-insight.ts';
import { Blocked, type Build } from '../build.ts';

/** Writes the paper in every format, with the sparklines as they were drawn. */
export async function report(build: Build): Promise<string> {
  const { checkTemplate } = await import('../../paper/formats/word/render-word.ts');
  const { writePaper } = await import('../../paper/write-paper.ts');
  const { writePdf } = await import('../../paper/formats/pdf/write-pdf.ts');
  const { publication, options, workFolder, asAt } = build;
  const read = readTemplate(options.templateFile ?? defaultTemplate);
  if ('finding' in read) throw new Blocked(read.finding);
  build.findings.push(...(await checkTemplate(read.template, paperOf(build))));
  readAuthorInsight(build);
  const pictures = readPictures(join(workFolder, 'charts', asAt), chartNames(build));
  const folder = join(workFolder, 'reports', asAt);
  const written = await writePaper(folder, publication.name, paperOf(build), pictures, read.template);
  if (!options.withPdf) return written.join(', ');
  const missing = await writePdf(folder, publication.name);
  if (missing) build.findings.push(missing);
  return [...written, missing ? `no PDF: ${missing.got}` : `${publication.name}.pdf`].join(', ');
}
