import { performanceOf, referencesOf } from '../../../insight/index.ts';
import { type Rate, type Result, unknownArea, wholeArea } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { areaAddress, Cells, type Column, Headings, resultAddress } from '../../html/index.ts';
import type { Boundaries } from './boundaries.ts';
import { AreaMap, type MapView } from './map.tsx';
import { type RankedArea, rankAreas, rankColumn, rateColumn } from './ranked.ts';

/** A measure in every area: a map of those of one level, and a table of all, each with a link to it. */
export function AreaComparison(given: {
  results: readonly Result[];
  rates: readonly Rate[];
  title: string;
  chosen: string;
  map: MapView;
  boundaries: Boundaries | null;
  /** The address of the page with another map. */
  mapAddress: (view: MapView) => string;
}) {
  const { results, rates, title, chosen, map, boundaries, mapAddress } = given;
  const areas = results.filter(({ area }) => area !== wholeArea);
  if (areas.length === 0) return null;
  const levels = [...new Set(areas.map(({ area_level }) => area_level))].map((level) => ({
    level,
    ranked: rankAreas(
      areas.filter(({ area_level }) => area_level === level),
      rates,
    ),
  }));
  const [largest] = levels.toSorted((a, b) => b.ranked.length - a.ranked.length);
  const mapped = levels.find(({ level }) => level === 'district') ?? largest;
  const hasRates = levels.some(({ ranked }) => ranked.some(({ rate }) => rate !== null));
  const hasRanks = levels.some(({ ranked }) => ranked.some(({ rank }) => rank !== null));
  const isChosen = ({ result }: RankedArea) => result.area === chosen;
  const columns: Column<RankedArea>[] = [
    { title: 'Area', cell: (area) => <AreaLinks result={area.result} isChosen={isChosen(area)} /> },
    { title: 'Value', isNumber: true, cell: ({ result }) => <NowAndBefore result={result} /> },
    { title: 'Change', isNumber: true, cell: ({ result }) => performanceOf(result) },
    ...(hasRates ? [rateColumn] : []),
    ...(hasRanks ? [rankColumn] : []),
  ];
  return (
    <>
      <h2 id="areas">By area</h2>
      <div class="beside even">
        {mapped && mapped.ranked.length > 1 && (
          <AreaMap
            {...{ title, chosen, boundaries, mapAddress }}
            areas={mapped.ranked.filter(({ result }) => result.area !== unknownArea(mapped.level))}
            view={map}
          />
        )}
        <Scroll label={`${title} by area`}>
          <table class="plain short">
            <caption>
              {hasRanks &&
                `${hasRates ? 'Ranked by the rate per 1,000 residents, the' : 'The'} highest first; in brackets the places that chance leaves open.`}
            </caption>
            <Headings columns={columns} />
            {levels.map(({ level, ranked }) => (
              <tbody>
                <tr class="theme">
                  <th scope="colgroup" colSpan={columns.length}>
                    {level}
                  </th>
                </tr>
                {ranked.map((area) => (
                  <tr data-area={area.result.area} class={isChosen(area) ? 'chosen-row' : undefined}>
                    <Cells columns={columns} row={area} />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </Scroll>
      </div>
    </>
  );
}

/** An area in this measure, and in all. */
function AreaLinks({ result, isChosen }: { result: Result; isChosen: boolean }) {
  const { area } = result;
  return (
    <>
      <a href={resultAddress(result)} aria-current={isChosen ? 'true' : undefined}>
        {area}
      </a>{' '}
      <AllMeasures area={area} />
    </>
  );
}

/** A link to every measure of an area. */
export function AllMeasures({ area }: { area: string }) {
  return (
    <a class="when" href={areaAddress(area)}>
      all measures<span class="hidden">: {area}</span>
    </a>
  );
}

function NowAndBefore({ result }: { result: Result }) {
  const { current, previous } = referencesOf(result);
  return (
    <>
      {current}
      {previous !== undefined && <div class="when">{previous} before</div>}
    </>
  );
}
