import { capitalised } from '../words/index.ts';
/** `Bicycle theft, all` as a name in code: `bicycleTheftAll`. */
export function camelCase(text: string): string {
  const [first = '', ...rest] = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return first + rest.map(capitalised).join('');
}

/** `recording_audit` as a file is named: `recording-audit`. */
export function fileName(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
