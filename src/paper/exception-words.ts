import type { Paper, PaperSection } from './paper.ts';
import type { PaperException } from './paper-exceptions.ts';

/** Whether an exception is better or worse. */
export const kindWords: Readonly<Record<PaperException['kind'], string>> = {
  concern: 'worse',
  improvement: 'better',
  change: 'neither',
};

/** What drives an exception. */
export function driverWords({ drivers }: PaperException): string {
  return drivers === '' ? 'nothing that stands out' : drivers;
}

/** How many rows stand out, and how many chance alone would give. */
export function exceptionCounts({ exceptions, chance }: Paper): string {
  const standOut =
    exceptions.length === 0
      ? 'No row of this paper changed in a way that stands out.'
      : `${exceptions.length} ${exceptions.length === 1 ? 'row stands' : 'rows stand'} out: beyond chance, large enough to matter, in sound data.`;
  return `${standOut} ${chance.tested} rows were tested: ${chance.beyond} changed by more than chance would give; if nothing at all had changed, chance alone would call about ${Math.round(chance.expected)} of them so.`;
}

/** The sections of the paper by theme, in its order; one without a title where the paper has no plan. */
export function themesOf({ sections }: Paper): { theme: string | null; sections: PaperSection[] }[] {
  const themes = [...new Set(sections.map(({ theme }) => theme))];
  return themes.map((theme) => ({ theme, sections: sections.filter((section) => section.theme === theme) }));
}
