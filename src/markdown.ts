import { marked, type Token, type Tokens } from 'marked';

/** A piece of text with one look. */
interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly link?: string;
}

/** Paragraphs, or the items of a list. */
export interface MarkdownBlock {
  readonly look: 'paragraphs' | 'bullets' | 'numbered list';
  readonly paragraphs: readonly (readonly Run[])[];
}

/** A text in Markdown as HTML, to be read and never shown. */
export function markdownAsHtml(text: string): string {
  return marked.parse(text, { async: false });
}

/**
 * The paragraphs and lists of a text in Markdown, with what is bold and what is a link to a page or a mailbox. All else
 * keeps its words and loses its look: headings are bold paragraphs, pictures their alternative text, markup is text.
 */
export function markdownBlocks(text: string): MarkdownBlock[] {
  return marked.lexer(text).flatMap(blocksOf);
}

function blocksOf(token: Token): MarkdownBlock[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list':
      return listBlocks(token as Tokens.List);
    case 'blockquote':
      return (token.tokens ?? []).flatMap(blocksOf);
    case 'heading':
      return [paragraph(runsOf(token.tokens ?? [], { isBold: true }))];
    default:
      return [paragraph('tokens' in token && token.tokens ? runsOf(token.tokens) : plain(token.raw))];
  }
}

const paragraph = (runs: readonly Run[]): MarkdownBlock => ({ look: 'paragraphs', paragraphs: [runs] });
const plain = (text: string): Run[] => [{ text: text.trim() }];

/** A list; one within an item follows it, as a list of its own. */
function listBlocks({ ordered, items }: Tokens.List): MarkdownBlock[] {
  const look = ordered ? 'numbered list' : 'bullets';
  const blocks: MarkdownBlock[] = [];
  let open: (readonly Run[])[] = [];
  for (const item of items) {
    const own = item.tokens.filter(({ type }) => type !== 'list');
    const within = item.tokens.filter(({ type }) => type === 'list');
    open.push(own.flatMap(blocksOf).flatMap(({ paragraphs }) => paragraphs.flat()));
    if (within.length === 0) continue;
    blocks.push({ look, paragraphs: open }, ...within.flatMap(blocksOf));
    open = [];
  }
  return open.length === 0 ? blocks : [...blocks, { look, paragraphs: open }];
}

function runsOf(tokens: readonly Token[], look: Omit<Run, 'text'> = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    switch (token.type) {
      case 'strong':
        return runsOf(token.tokens ?? [], { ...look, isBold: true });
      case 'link':
        return runsOf(
          token.tokens ?? [],
          isMeantLink(token as Tokens.Link) ? { ...look, link: token.href } : look,
        );
      case 'br':
        return [{ ...look, text: ' ' }];
      case 'image':
      case 'codespan':
      case 'escape':
        return [{ ...look, text: token.text }];
      default:
        if ('tokens' in token && token.tokens) return runsOf(token.tokens, look);
        return [{ ...look, text: token.raw.replaceAll('\n', ' ') }];
    }
  });
}

/** Whether a link was written as one, to a page or a mailbox: none to what runs, and no address among other words. */
function isMeantLink({ raw, href }: Tokens.Link): boolean {
  return raw.startsWith('[') && /^(?:https?:\/\/|mailto:)[^\s"'<>]+$/i.test(href);
}
