import { publications } from '../../pipelines/index.ts';

/** `insight measures [words]`: code, title and paper of each measure that has every word, in its title or definition. */
export function measuresCommand(words: readonly string[], given: { publication?: string }): void {
  const asked = words.join(' ').toLowerCase().split(/\s+/).filter(Boolean);
  const found = publications
    .filter(({ name }) => given.publication === undefined || name === given.publication)
    .flatMap(({ name, measures }) => measures.map((measure) => ({ name, measure })))
    .filter(({ measure: { code, title, definition } }) => {
      const text = `${code} ${title} ${definition}`.toLowerCase();
      return asked.every((word) => text.includes(word));
    });
  const [codes, titles] = [
    found.map(({ measure }) => measure.code.length),
    found.map(({ measure }) => measure.title.length),
  ].map((lengths) => Math.max(0, ...lengths));
  for (const { name, measure } of found)
    console.log(`${measure.code.padEnd(codes ?? 0)}  ${measure.title.padEnd(titles ?? 0)}  ${name}`);
  if (found.length === 0) console.log(`No measure has the words: ${asked.join(' ')}`);
}
