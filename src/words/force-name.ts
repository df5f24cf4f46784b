import { capitalised } from './capitalised.ts';

/** Names that are not those of their files' words, by the slug that data.police.uk gives the force. */
const names: Readonly<Record<string, string>> = {
  btp: 'British Transport Police',
  'dyfed-powys': 'Dyfed-Powys',
};

/** The name of a force from the name in its files: `city-of-london` becomes City of London. */
export function forceName(slug: string): string {
  const words = slug
    .split('-')
    .map((word) => (['of', 'and', 'the'].includes(word) ? word : capitalised(word)));
  return names[slug] ?? words.join(' ');
}
