import { isAnySynthetic } from '../land/index.ts';
import type { MartMaterial } from './mart-material.ts';

/** A description of what is published: synthetic data says so wherever it stands. */
export function labelled({ landed }: Pick<MartMaterial, 'landed'>, description: string): string {
  const isSynthetic = isAnySynthetic(landed.accepted);
  return isSynthetic ? `SYNTHETIC DATA, not real figures. ${description}` : description;
}

/** Words as a sentence. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
