import { type Result, wholeArea, wholePart } from '../../measures/index.ts';
import type { ExceptionFacts, PublishedRow } from '../mart/index.ts';

const kindTitles: Readonly<Record<NonNullable<ExceptionFacts['kind']>, string>> = {
  concern: 'worse',
  improvement: 'better',
  change: 'neither better nor worse',
};

/** What a kind of exception is called: `worse`, `better, by its latest month`. */
export function exceptionKind({ kind, stands_out_by: by }: ExceptionFacts): string {
  return `${kindTitles[kind ?? 'change']}${by === 'month' ? ', by its latest month' : ''}`;
}

/** The address of a measure's page. */
export function measureAddress(
  measure: string,
  { part = wholePart, area = wholeArea }: { part?: string; area?: string } = {},
): string {
  const query = new URLSearchParams({
    ...(part !== wholePart && { part }),
    ...(area !== wholeArea && { area }),
  }).toString();
  return `/measure/${encodeURIComponent(measure)}${query === '' ? '' : `?${query}`}`;
}

/** The address of a measure's page, at the part and the area of a result. */
export function resultAddress({ measure, part, area }: Pick<Result, 'measure' | 'part' | 'area'>): string {
  return measureAddress(measure, { part, area });
}

export function rowAddress({ result }: PublishedRow): string {
  return measureAddress(result.measure, { part: result.part });
}

/** The address of a question to the mart. */
export function queryAddress(sql: string): string {
  return `/query?${new URLSearchParams({ sql }).toString()}`;
}

/** The address of an area's page: of the whole force, the overview. */
export function areaAddress(area: string): string {
  return area === wholeArea ? '/' : `/area/${encodeURIComponent(area)}`;
}

/** The address of an offence's page. */
export function offenceAddress(offence: string): string {
  return `/offence/${encodeURIComponent(offence)}`;
}

export function areaTitle(area: string): string {
  return area === wholeArea ? 'Whole force' : area;
}
