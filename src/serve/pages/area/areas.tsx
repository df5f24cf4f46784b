import { performanceOf, referencesOf } from '../../../insight/index.ts';
import { type Rate, type Result, unknownArea, wholeArea } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { formatNumber } from '../../../words/index.ts';
import { areaAddress, measureAddress, NumberHeadings } from '../../html/index.ts';
import type { Boundaries } from './boundaries.ts';
import { AreaMap, type MapView } from './map.tsx';
import { type RankedArea, rankAreas, rankWords, rateDecimals } from './ranked.ts';

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
            <thead>
              <tr>
                <th scope="col">Area</th>
                <NumberHeadings
                  names={[
                    'Value',
                    'Change',
                    ...(hasRates ? ['Per 1,000'] : []),
                    ...(hasRanks ? ['Rank'] : []),
                  ]}
                />
              </tr>
            </thead>
            {levels.map(({ level, ranked }) => (
              <tbody>
                <tr class="theme">
                  <th scope="colgroup" colSpan={3 + Number(hasRates) + Number(hasRanks)}>
                    {level}
                  </th>
                </tr>
                {ranked.map((area) => (
                  <AreaRow area={area} {...{ hasRates, hasRanks }} isChosen={area.result.area === chosen} />
                ))}
              </tbody>
            ))}
          </table>
        </Scroll>
      </div>
    </>
  );
}

function AreaRow(given: { area: RankedArea; hasRates: boolean; hasRanks: boolean; isChosen: boolean }) {
  const { area, hasRates, hasRanks, isChosen } = given;
  const { result, rate } = area;
  const { current = '', previous } = referencesOf(result);
  return (
    <tr data-area={result.area} class={isChosen ? 'chosen-row' : undefined}>
      <th scope="row">
        <a
          href={measureAddress(result.measure, { part: result.part, area: result.area })}
          aria-current={isChosen ? 'true' : undefined}
        >
          {result.area}
        </a>{' '}
        <a class="when" href={areaAddress(result.area)}>
          all measures<span class="hidden">: {result.area}</span>
        </a>
      </th>
      <td class="number">
        {current}
        {previous !== undefined && <div class="when">{previous} before</div>}
      </td>
      <td class="number">{performanceOf(result)}</td>
      {hasRates && (
        <td class="number">{rate?.current == null ? '' : formatNumber(rate.current, rateDecimals(rate))}</td>
      )}
      {hasRanks && <td class="number rank">{rankWords(area)}</td>}
    </tr>
  );
}
