import { visible } from '../findings/index.ts';

/** A text for a terminal: names and values of the data cannot move its cursor, colour it or turn its letters. */
export function forTerminal(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : visible(part, Number.POSITIVE_INFINITY)))
    .join('');
}

/** From here on, all that commands print is made harmless first: what they print may come from an extract. */
export function guardTerminal(): void {
  for (const name of ['log', 'error'] as const) {
    const print = console[name].bind(console);
    console[name] = (...given: unknown[]) =>
      print(...given.map((one) => (typeof one === 'string' ? forTerminal(one) : one)));
  }
}
