import { isAnySynthetic } from '../land/index.ts';
import type { BuiltPaper } from './manifest.ts';
import type { MartMaterial } from './mart-material.ts';

/** Writes a description of what is published: synthetic data says so wherever it stands. */
export type Label = (description: string) => string;

/** What labels what is published of a paper, beside others in the same mart. */
export function labelOf({ landed }: Pick<MartMaterial, 'landed'>, others: readonly BuiltPaper[]): Label {
  const synthetic = [isAnySynthetic(landed.accepted), ...others.map(({ is_synthetic }) => is_synthetic)];
  if (!synthetic.includes(true)) return (description) => description;
  const words = synthetic.includes(false)
    ? 'PARTLY SYNTHETIC DATA: `build` says of which publications.'
    : 'SYNTHETIC DATA, not real figures.';
  return (description) => `${words} ${description}`;
}

/** Words as a sentence. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
