import { isAnySynthetic } from '../land/receipt.ts';
import type { Build } from '../pipeline/build.ts';

/** A description of what is published: synthetic data says so wherever it stands. */
export function labelled(build: Build, description: string): string {
  const isSynthetic = isAnySynthetic(build.landing.accepted);
  return isSynthetic ? `SYNTHETIC DATA, not real figures. ${description}` : description;
}

/** Words as a sentence. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
