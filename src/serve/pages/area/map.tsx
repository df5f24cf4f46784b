import { performanceOf } from '../../../insight/index.ts';
import { isDivided, type Result } from '../../../measures/index.ts';
import { formatNumber } from '../../../words/index.ts';
import { resultAddress } from '../../html/index.ts';
import { type Boundaries, drawBoundaries, unmatchedWords } from './boundaries.ts';
import { type RankedArea, rateWords } from './ranked.ts';

/** What a map shows of each area. */
const viewTitles = { value: 'Value', change: 'Change', unusual: 'How unusual' } as const;
export type MapView = keyof typeof viewTitles;

const mapViews = Object.keys(viewTitles) as MapView[];

/** What an address asks a map to show. */
export function mapViewOf(given: URLSearchParams): MapView {
  return mapViews.find((view) => view === given.get('map')) ?? 'value';
}

/** Which of the colours of a map an area has: paler to darker, or fewer to more. */
interface Shade {
  readonly className: string;
  readonly words: string;
}

/**
 * The areas of a level, shaded by what is asked: as their boundaries lie, or as tiles where there are none. Each is a
 * link, with its value in words: a map equal to the table for those who do not see it.
 */
export function AreaMap(given: {
  areas: readonly RankedArea[];
  title: string;
  chosen: string;
  view: MapView;
  boundaries: Boundaries | null;
  mapAddress: (view: MapView) => string;
}) {
  const { title, chosen, view, boundaries, mapAddress } = given;
  const shades = shadesOf(given.areas, view);
  const areas = [...given.areas].sort((a, b) => a.result.area.localeCompare(b.result.area));
  const names = areas.map(({ result }) => result.area);
  const shapes = boundaries && drawBoundaries(boundaries, names);
  const unmatched = boundaries && unmatchedWords(boundaries, names);
  const unplaced = areas.filter(({ result }) => !shapes?.paths.has(result.area));
  const link = (area: RankedArea) => ({
    href: resultAddress(area.result),
    'aria-current': area.result.area === chosen ? ('true' as const) : undefined,
  });
  return (
    <figure class="area-map" aria-label={`Map: ${title}, ${viewTitles[view].toLowerCase()}`}>
      <ul class="map-views">
        {viewsOf(given.areas).map((other) => (
          <li>
            <a href={mapAddress(other)} aria-current={other === view ? 'true' : undefined}>
              {viewTitles[other]}
            </a>
          </li>
        ))}
      </ul>
      {shapes && (
        <svg class="shapes" viewBox={`0 0 ${shapes.width} ${shapes.height}`}>
          <title>{`Map: ${title}`}</title>
          {areas.map((area) => {
            const path = shapes.paths.get(area.result.area);
            const middle = shapes.middles.get(area.result.area);
            const { className = '', words = '' } = shades.get(area) ?? {};
            return (
              path !== undefined && (
                <a {...link(area)} data-area={area.result.area}>
                  <title>{`${area.result.area}: ${words}`}</title>
                  <path class={className} d={path} />
                  <text x={middle?.[0]} y={middle?.[1]}>
                    {area.result.area}
                  </text>
                </a>
              )
            );
          })}
        </svg>
      )}
      <ul class="tiles">
        {unplaced.map((area) => (
          <li>
            <a {...link(area)} data-area={area.result.area} class={shades.get(area)?.className}>
              {area.result.area}
              <strong>{shades.get(area)?.words}</strong>
            </a>
          </li>
        ))}
      </ul>
      <figcaption class="when">
        {captionOf(given.areas, view)} {unmatched}
      </figcaption>
    </figure>
  );
}

/** What a map can show: no label of a month where no area has one. */
function viewsOf(areas: readonly RankedArea[]): readonly MapView[] {
  const hasLabels = areas.some(({ result }) => result.variation !== null);
  return mapViews.filter((view) => view !== 'unusual' || hasLabels);
}

function shadesOf(areas: readonly RankedArea[], view: MapView): ReadonlyMap<RankedArea, Shade> {
  if (view === 'value') {
    const sizes = areas.flatMap((area) => sizeOf(area) ?? []);
    const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
    return new Map(
      areas.map((area) => {
        const size = sizeOf(area);
        const step =
          size === null || high === low ? 0 : Math.min(4, Math.floor((5 * (size - low)) / (high - low)));
        const className = size !== null ? `step-${step}` : area.result.current === null ? 'no-value' : 'even';
        return [area, { className, words: valueWords(area) }];
      }),
    );
  }
  return new Map(areas.map((area) => [area, view === 'change' ? changeShade(area) : unusualShade(area)]));
}

/** The rate, or the value of a ratio: what areas of all sizes can be compared by. */
function sizeOf({ result, rate, rank }: RankedArea): number | null {
  if (rank === null) return null;
  return isDivided(result.statistic) ? result.current : (rate?.current ?? null);
}

function valueWords(area: RankedArea): string {
  const { result, rate } = area;
  if (sizeOf(area) === null) return result.current === null ? 'not shown' : formatNumber(result.current);
  if (rate?.current != null) return `${rateWords(rate.current)} per 1,000`;
  return formatNumber(result.current ?? 0, 1);
}

/** More or fewer, in three steps each: those that chance may give have no colour. */
function changeShade({ result }: RankedArea): Shade {
  const words = performanceOf(result);
  const { change, is_beyond_chance: isBeyond } = result;
  if (change === null) return { className: 'no-value', words };
  if (isBeyond !== true) return { className: 'even', words: `${words}, within chance` };
  const step = Math.abs(change) >= 20 ? 3 : Math.abs(change) >= 10 ? 2 : 1;
  return { className: `${change > 0 ? 'more' : 'fewer'}-${step}`, words };
}

/** What the latest month says of its series. */
const unusualShades: Readonly<Record<NonNullable<Result['variation']>, Shade>> = {
  'common cause': { className: 'even', words: 'as usual' },
  concern: { className: 'more-3', words: 'worse than usual' },
  improvement: { className: 'fewer-3', words: 'better than usual' },
  'neutral high': { className: 'more-1', words: 'higher than usual' },
  'neutral low': { className: 'more-1', words: 'lower than usual' },
};

function unusualShade({ result: { variation } }: RankedArea): Shade {
  return variation === null ? { className: 'no-value', words: 'no label' } : unusualShades[variation];
}

function captionOf(areas: readonly RankedArea[], view: MapView): string {
  if (view === 'change')
    return 'The darker, the larger the change: by 20 and more, 10 and more, less. Pale where chance alone may make it.';
  if (view === 'unusual') return 'The latest month, against the limits that single months stay within.';
  if (areas.every((area) => sizeOf(area) === null))
    return 'Not shaded: without residents, areas of other sizes cannot be compared by what is counted there.';
  const isRate = areas.some(({ rate }) => rate !== null);
  return `The darker, the higher${isRate ? ' the rate per 1,000 residents' : ''}, in five equal steps.`;
}
