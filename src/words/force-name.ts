/** The name of a force from that in its files: `city-of-london` is City of London. */
export function forceName(slug: string): string {
  return slug
    .split('-')
    .map((word) =>
      ['of', 'and', 'the'].includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
