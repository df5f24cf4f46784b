import { zip } from '../../../../zip.ts';
import { documentPart } from './document-part.ts';
import {
  contentTypes,
  coreProperties,
  documentRelations,
  footerPart,
  headerPart,
  numberingPart,
  packageRelations,
  settingsPart,
} from './package-parts.ts';
import { stylesPart } from './styles-part.ts';

/** The default template as a Word document. */
export function makeTemplate(): Uint8Array {
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes],
      ['_rels/.rels', packageRelations],
      ['docProps/core.xml', coreProperties],
      ['word/document.xml', documentPart()],
      ['word/_rels/document.xml.rels', documentRelations],
      ['word/styles.xml', stylesPart()],
      ['word/numbering.xml', numberingPart],
      ['word/settings.xml', settingsPart],
      ['word/header.xml', headerPart],
      ['word/footer.xml', footerPart],
    ]),
  );
}
