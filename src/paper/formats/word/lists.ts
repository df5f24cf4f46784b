import { guidanceNotes } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import { LevelFormat, Paragraph } from './docx.ts';

/** The list that numbers the guidance notes. */
export const numbering = {
  config: [
    {
      reference: 'guidance',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 425, hanging: 425 } } },
        },
      ],
    },
  ],
};

/** The guidance notes as a numbered list. */
export function guidance(paper: Paper): Paragraph[] {
  return guidanceNotes(paper).map(
    (text) => new Paragraph({ text, numbering: { reference: 'guidance', level: 0 } }),
  );
}

/** The rules that decide on exceptions and trends. */
export function rules(paper: Paper): Paragraph[] {
  return paper.rules.map((text) => new Paragraph({ text }));
}

/** What the checks said of the extracts. */
export function findings(paper: Paper): Paragraph[] {
  if (paper.findings.length === 0) return [new Paragraph('The checks found nothing.')];
  return paper.findings.map(({ text }) => new Paragraph({ style: 'ListBullet', text }));
}
