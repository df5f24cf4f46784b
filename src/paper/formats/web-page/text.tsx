import { Fragment } from 'preact';
import type { StyledText, Text, Words } from '../../blocks.ts';

/** A name as the target of a link: `theme-1`. */
export function anchorOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Where the links within a page lead, by what they name: the anchor of a section or of a row. */
export type Anchors = ReadonlyMap<string, string>;

/** Text with its bold, its codes and its links. A link within the paper to what is not there is plain text. */
export function TextView({ text, anchors }: { text: Text; anchors: Anchors }) {
  if (typeof text === 'string') return <>{text}</>;
  return (
    <>
      {text.map((run) => (
        <Piece run={run} anchors={anchors} />
      ))}
    </>
  );
}

function Piece({ run: { text, isBold, isCode, link }, anchors }: { run: StyledText; anchors: Anchors }) {
  const anchor = link?.startsWith('#') ? anchors.get(link.slice(1)) : undefined;
  const address = anchor === undefined ? link?.replace(/^#.*/, '') : `#${anchor}`;
  if (address) return <a href={address}>{isBold ? <strong>{text}</strong> : text}</a>;
  if (isCode) return <span class="code">{text}</span>;
  return isBold ? <strong>{text}</strong> : text;
}

/** Paragraphs, or a list; folded under a title where the block says so. */
export function WordsView({ words, anchors }: { words: Words; anchors: Anchors }) {
  const { look, paragraphs, fold } = words;
  const List = look === 'bullets' ? 'ul' : look === 'numbered list' ? 'ol' : Fragment;
  const Item = List === Fragment ? 'p' : 'li';
  const content = (
    <List>
      {paragraphs.map((text) => (
        <Item>
          <TextView text={text} anchors={anchors} />
        </Item>
      ))}
    </List>
  );
  if (fold === undefined) return content;
  return (
    <details class="findings">
      <summary>{fold}</summary>
      {content}
    </details>
  );
}
