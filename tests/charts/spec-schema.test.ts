import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { lineSpec } from '../../src/charts/line-spec.ts';
import { sparklineSpec } from '../../src/charts/sparkline-spec.ts';
import { EXAMPLES } from './example-chart.ts';

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(resolve('vega-lite/vega-lite-schema.json'), 'utf8')) as object;
const formats = { 'color-hex': /^#[0-9a-f]{6}$/i, uri: true as const, 'uri-reference': true as const };
const validate = new Ajv({ strict: false, formats }).compile(schema);

describe.each(Object.entries(EXAMPLES))('with %s', (_, chart) => {
  test.each([
    ['sparkline', sparklineSpec],
    ['line chart', lineSpec],
  ])('the %s is a valid Vega-Lite specification', (_kind, specOf) => {
    validate(specOf(chart));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test('a specification of the wrong shape is refused, so the schema is really asked', () => {
  expect(
    validate({ ...sparklineSpec(EXAMPLES['a rising series'] as never), layer: [{ mark: 'blot' }] }),
  ).toBe(false);
});
