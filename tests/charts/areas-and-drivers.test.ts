import { expect, test } from 'vitest';
import type { AreasChart } from '../../src/charts/kinds/areas/record.ts';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { areas, drivers } from '../../src/charts/kinds/index.ts';
import { placeOf, rowAxis } from '../../src/charts/layout/rows.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { csvOf } from './every-drawing.ts';
import { AREAS_EXAMPLES, exampleAreas } from './example-areas.ts';
import { exampleDrivers } from './example-drivers.ts';

test('areas are named with value and interval, and the force is named at its line', async () => {
  const svg = await drawSvg(drawingOf(areas, exampleAreas([9, 7, 3])));
  for (const words of ['Nottingham', '9.0', '8.5 to 9.5', '95% interval', 'Force 5.0']) {
    expect(svg).toContain(`>${words}</text>`);
  }
});

test('an interval without an end is drawn to the edge, with an arrow head, and said so', async () => {
  const chart = AREAS_EXAMPLES['one interval without an end'] as AreasChart;
  const svg = await drawSvg(drawingOf(areas, chart));
  expect(svg).toContain('>from −90.0%</text>');
  expect(JSON.stringify(drawingOf(areas, chart).spec)).toContain('triangle-right');
  expect(csvOf(areas, chart)).toContain('Nottingham,change in crimes,400,-90,\n');
});

test('the alt text of areas says highest, lowest, force, and whose interval lies beside it', () => {
  const chart = exampleAreas([9, 5, 3], 0.5, { measured: 'Crimes by district' });
  expect(areas.altText(chart)).toBe(
    'Dot chart: Crimes by district. Highest Nottingham 9.0; lowest Ashfield 3.0; force 5.0. ' +
      'Intervals wholly above the force: Nottingham; below the force: Ashfield. Not shown: Unknown district (23).',
  );
});

test('bars are named with difference and share, and the whole stands below them', async () => {
  const svg = await drawSvg(drawingOf(drivers, exampleDrivers([700, -300, 20])));
  for (const words of ['+700', '166.7%', '−300', '−71.4%', 'Whole difference', '+420']) {
    expect(svg).toContain(`>${words}</text>`);
  }
});

test('the alt text of drivers adds up to the whole difference', () => {
  const chart = exampleDrivers([700, 400, -300, 200, 150, 90, -60, 50, -50], { measured: 'Crimes' });
  expect(drivers.altText(chart)).toBe(
    'Bar chart: Crimes. Whole difference +1,180. Burglary +700 (59.3%); Robbery +400 (33.9%); ' +
      'Arson −300 (−25.4%); all others +380.',
  );
});

test('the data of drivers end in the whole difference', () => {
  expect(
    csvOf(drivers, exampleDrivers([20, -3]))
      .split('\n')
      .at(-2),
  ).toBe('whole difference,crimes,17,100');
});

test.each([
  [0, 86561],
  [-70273, 86561],
  [0.001, 0.005],
  [-5, -1],
  [0, 1e8],
])('ticks from %d to %d lie within the plot, far enough apart for their labels', (lowest, highest) => {
  const axis = rowAxis(lowest, highest, { width: 300 });
  const places = axis.ticks.map((tick) => placeOf(tick, axis, 300));
  expect(places.every((place) => place >= 0 && place <= 300)).toBe(true);
  expect(places.slice(1).every((place, index) => place - (places[index] ?? 0) > 30)).toBe(true);
});
