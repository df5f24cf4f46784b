import { type Finding, finding, quote } from '../../../findings/index.ts';
import type { Slot } from './slots.ts';
import type { TemplateParagraph } from './template-paragraphs.ts';

/** What is to be said of a template: slots the paper does not have, none at all, and blocks within a sentence. */
export function templateFindings(
  name: string,
  found: readonly string[],
  slots: ReadonlyMap<string, Slot>,
  paragraphs: readonly TemplateParagraph[],
): Finding[] {
  const known = found.filter((slot) => slots.has(slot));
  const unknown = found.filter((slot) => !slots.has(slot));
  const names = [...slots.keys()].map((slot) => `{{${slot}}}`).join(' ');
  return [
    ...unknown.map((slot) =>
      finding({
        code: 'unknown-slot',
        level: 'notes',
        file: name,
        expected: `only slots that the paper fills: ${names}`,
        got: quote(`{{${slot}}}`),
        todo: 'Correct its name, or take it out: until then it is left as it stands',
      }),
    ),
    ...(known.every((slot) => slots.get(slot)?.kind === 'words')
      ? [
          finding({
            code: 'template-without-slots',
            level: 'notes',
            file: name,
            expected: `slots such as {{measures}}, which the paper fills: ${names}`,
            got: 'none that takes a table',
            todo: 'Write {{measures}} in a paragraph of its own where the measures belong',
          }),
        ]
      : []),
    ...known.flatMap((slot) => besideText(name, slot, slots, paragraphs)),
  ];
}

/** A block takes the place of its paragraph, and of what else stands in it. */
function besideText(
  name: string,
  slot: string,
  slots: ReadonlyMap<string, Slot>,
  paragraphs: readonly TemplateParagraph[],
): Finding[] {
  if (slots.get(slot)?.kind !== 'blocks') return [];
  const pattern = new RegExp(`\\{\\{\\s*${slot}\\s*\\}\\}`);
  return paragraphs
    .filter(({ text }) => pattern.test(text) && text.replace(pattern, '').trim() !== '')
    .map(({ text }) =>
      finding({
        code: 'slot-within-a-sentence',
        level: 'notes',
        file: name,
        expected: `{{${slot}}} in a paragraph of its own, whose place it takes`,
        got: quote(text),
        todo: 'Give it a paragraph of its own: what stands beside it is lost',
      }),
    );
}
