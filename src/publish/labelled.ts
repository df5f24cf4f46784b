import { isAnySynthetic } from '../land/index.ts';
import { capitalised } from '../words/index.ts';
import type { BuiltPaper } from './manifest.ts';
import type { MartMaterial } from './mart-material.ts';

/** Writes a description of what is published: synthetic data says so wherever it stands. */
export type Label = (description: string) => string;

/** What labels what is published of papers, beside others in the same mart. */
export function labelOf(
  papers: readonly Pick<MartMaterial, 'landed'>[],
  others: readonly BuiltPaper[],
): Label {
  const synthetic = [
    ...papers.map(({ landed }) => isAnySynthetic(landed.accepted)),
    ...others.map(({ is_synthetic }) => is_synthetic),
  ];
  if (!synthetic.includes(true)) return (description) => description;
  const words = synthetic.includes(false)
    ? 'PARTLY SYNTHETIC DATA: `build` says of which publications.'
    : 'SYNTHETIC DATA, not real figures.';
  return (description) => `${words} ${description}`;
}

/** Words as a sentence. */
export function sentence(words: string): string {
  return `${capitalised(words)}.`;
}
