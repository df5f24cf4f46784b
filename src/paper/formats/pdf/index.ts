import type { Format } from '../../format.ts';
import { writePdf } from './write-pdf.ts';

/** The web page, which is written before it, printed as PDF. */
export const pdf: Format = {
  name: 'PDF',
  isOnRequest: true,
  async write(_, { folder, name }) {
    const missing = await writePdf(folder, name);
    return missing
      ? { files: [`no PDF: ${missing.got}`], findings: [missing] }
      : { files: [`${name}.pdf`], findings: [] };
  },
};
