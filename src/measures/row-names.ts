import { wholeArea } from './area-levels.ts';
import { type Measure, wholePart } from './measure.ts';

/** The name of a part as people read it; empty for the whole. */
export function partTitle(measure: Measure, part: string): string {
  if (part === wholePart) return '';
  const named = measure.parts?.named.find((candidate) => candidate.part === part);
  return named?.title ?? part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', ' ');
}

/** The name of a row of the paper: the measure's title, with the part's where there is one. */
export function rowTitle(measure: Measure, part: string): string {
  const ofPart = partTitle(measure, part);
  return ofPart === '' ? measure.title : `${measure.title}: ${ofPart}`;
}

/** The stem of file names for a row: `T3A.1`, `T3A.2-rural`. */
export function rowName({ code }: Pick<Measure, 'code'>, part: string): string {
  return part === wholePart ? code : `${code}-${part.replaceAll(/[^A-Za-z0-9-]+/g, '-')}`;
}

/** The same for a row of an area: an area's name comes from the data, and could otherwise be a path. */
export function rowNameIn(measure: Pick<Measure, 'code'>, part: string, area: string): string {
  const ofArea = area === wholeArea ? '' : `-${area.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  return `${rowName(measure, part)}${ofArea}`;
}
