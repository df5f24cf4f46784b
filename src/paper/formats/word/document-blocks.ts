import type { Block, Figure, Words } from '../../blocks.ts';
import { type DocumentContext, picture, runs } from './document-runs.ts';
import { documentTable } from './document-table.ts';
import { type FileChild, HeadingLevel, LevelFormat, Paragraph } from './docx.ts';

/** Numbered lists. */
export const numbering = {
  config: [
    {
      reference: 'numbered-list',
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

/** Blocks as paragraphs and tables. */
export function documentBlocks(blocks: readonly Block[], context: DocumentContext): FileChild[] {
  let isOnNewPage = false;
  return blocks.flatMap((block) => {
    const startsPage = isOnNewPage;
    isOnNewPage = block.kind === 'page break';
    const children = blockChildren(block, startsPage, context);
    const canBreak = block.kind === 'heading' || children.length === 0;
    return startsPage && !canBreak ? [new Paragraph({ pageBreakBefore: true }), ...children] : children;
  });
}

function blockChildren(block: Block, startsPage: boolean, context: DocumentContext): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, text: block.text, ...(startsPage ? { pageBreakBefore: true } : {}) })];
    }
    case 'words':
      return words(block);
    case 'notes':
      return block.paragraphs.map((text) => new Paragraph({ style: 'TableNote', children: runs(text) }));
    case 'table':
      return [documentTable(block, context)];
    case 'figure':
      return figure(block, context);
    default:
      return [];
  }
}

function words({ look, paragraphs }: Words): Paragraph[] {
  return paragraphs.map((text) => {
    const children = runs(text);
    switch (look) {
      case 'numbered paragraphs':
        return new Paragraph({ style: 'NumberedParagraph', children });
      case 'numbered list':
        return new Paragraph({ children, numbering: { reference: 'numbered-list', level: 0 } });
      case 'bullets':
        return new Paragraph({ style: 'ListBullet', children });
      default:
        return new Paragraph({ children });
    }
  });
}

/** Twentieths of a point in a pixel. */
const pixel = 15;

/** A picture as wide as it is drawn, and at most as wide as the text; its caption below. */
function figure(block: Figure, context: DocumentContext): FileChild[] {
  const svg = context.pictures.get(block.picture)?.svg ?? '';
  const [width = 0, height = 0] = ['width', 'height'].map((side) =>
    Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1] ?? 0),
  );
  const scale = Math.min(1, context.width / pixel / width);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const drawing = picture(block, context.pictures, size);
  return [
    ...(drawing ? [new Paragraph({ children: [drawing] })] : []),
    ...(block.caption === undefined ? [] : [new Paragraph({ style: 'TableNote', text: block.caption })]),
  ];
}
