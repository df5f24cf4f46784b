import { expect, test } from 'vitest';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { funnel, limitsOfChance, outsideFunnel } from '../../src/charts/kinds/funnel.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';

test('limits are those of a count of chance, the wider the fewer residents', () => {
  // 1 per 1,000 of 100,000 residents: 100 are expected, give or take 10; of 1,000,000: 1,000, give or take 31.6 (R: sqrt(1000)).
  expect(limitsOfChance(1, 100_000, 1.96)).toEqual({
    low: expect.closeTo(0.804, 6),
    high: expect.closeTo(1.196, 6),
  });
  expect(limitsOfChance(1, 1_000_000, 3.09).high).toBeCloseTo(1.0977, 4);
  expect(limitsOfChance(0.01, 10_000, 3.09).low).toBe(0);
});

// 1,200 offences of 1,200,000 residents: 1 per 1,000. Of 100,000 the outer line is at 0.691 and 1.309 (3.09 × 0.1).
const forces = [
  { force: 'Large', offences: 1000, population: 1_000_000 },
  { force: 'Small and high', offences: 132, population: 100_000 },
  { force: 'Small and low', offences: 68, population: 100_000 },
];

test('those outside the outer line are counted on each side', () => {
  expect(outsideFunnel(forces)).toEqual({ above: 1, below: 1 });
});

test('is drawn with every force, and names one, and its words and data say the same', async () => {
  const drawn = drawingOf(funnel, {
    name: 'knife-by-force',
    title: 'Knife offences',
    headline: 'Knife offences by force',
    measured: 'Knife offences by force',
    source: '',
    isSynthetic: false,
    forces,
    named: 'Small and low',
  });
  expect(drawn.altText).toBe(
    'Funnel chart: Knife offences by force. All together 1.00 per 1,000. Of 3 forces 1 above and 1 below what chance alone makes of 99.8 in 100. Small and low 0.68.',
  );
  expect(drawn.csv?.split('\n')[3]).toMatch(/^Small and low,68,100000,0\.68,0\.80/);
  expect(await drawSvg(drawn)).toContain('Small and low');
});
