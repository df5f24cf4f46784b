import type { Measure } from './measure.ts';

/** Every measure that the themes declare, in the order of their codes: T1A.2 before T1A.10. */
export function inOrder(...themes: readonly Readonly<Record<string, Measure>>[]): Measure[] {
  return themes
    .flatMap((theme) => Object.values(theme))
    .sort((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }));
}
