import { sha256Of } from '../sha256.ts';
import { capitalised } from '../words/index.ts';
import { wholeArea } from './area-levels.ts';
import { type Measure, wholePart } from './measure.ts';
import type { Unit } from './units.ts';

/** The name of a part as people read it; empty for the whole. */
export function partTitle(measure: Measure, part: string): string {
  if (part === wholePart) return '';
  const { named = [], worded = [] } = measure.parts ?? {};
  const own = [...named, ...worded].find((candidate) => candidate.part === part);
  return own?.title ?? capitalised(part).replaceAll('-', ' ');
}

/** The name of a row of the paper: the measure's title, with the part's where there is one. */
export function rowTitle(measure: Measure, part: string): string {
  const ofPart = partTitle(measure, part);
  return ofPart === '' ? measure.title : `${measure.title}: ${ofPart}`;
}

/** The unit of a row: the measure's, but for parts that count something else. */
export function unitOf(measure: Measure, part: string): Unit {
  return measure.parts?.worded?.find((candidate) => candidate.part === part)?.unit ?? measure.unit;
}

/** The longest stem of a part: file systems end a name at 255 bytes, and other words follow it. */
const longestStem = 80;

/** A part as the stem of a file name; one that is cut, or loses letters, is told from others by a fingerprint. */
function stemOf(part: string): string {
  const stem = part.replaceAll(/[^A-Za-z0-9-]+/g, '-');
  if (stem.length <= longestStem && !/[^\x20-\x7E]/.test(part)) return stem;
  const fingerprint = sha256Of(part).slice(0, 8);
  return `${stem.replaceAll(/-+/g, '-').slice(0, longestStem)}-${fingerprint}`;
}

/** The stem of file names for a row: `T3A.1`, `T3A.2-rural`. */
export function rowName({ code }: Pick<Measure, 'code'>, part: string): string {
  return part === wholePart ? code : `${code}-${stemOf(part)}`;
}

/** The same for a row of an area: an area's name comes from the data, and could otherwise be a path. */
export function rowNameIn(measure: Pick<Measure, 'code'>, part: string, area: string): string {
  const ofArea = area === wholeArea ? '' : `-${area.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  return `${rowName(measure, part)}${ofArea}`;
}
