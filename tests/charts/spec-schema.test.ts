import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { sparkline } from '../../src/charts/kinds/index.ts';
import { EVERY_DRAWING } from './every-drawing.ts';
import { EXAMPLES } from './example-chart.ts';

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(resolve('vega-lite/vega-lite-schema.json'), 'utf8')) as object;
const formats = { 'color-hex': /^#[0-9a-f]{6}$/i, uri: true as const, 'uri-reference': true as const };
const validate = new Ajv({ strict: false, formats }).compile(schema);

test.each(EVERY_DRAWING)('the %s is a valid Vega-Lite specification', (_, { spec }) => {
  validate(spec);
  expect(validate.errors ?? []).toEqual([]);
});

test.each(EVERY_DRAWING)('the %s loads nothing, so it can be shown without a network', (_, { spec }) => {
  const { $schema: _schema, ...rest } = spec as Record<string, unknown>;
  expect(JSON.stringify(rest)).not.toMatch(/"url"|"href"|https?:/);
});

test('a specification of the wrong shape is refused, so the schema is really asked', () => {
  expect(
    validate({ ...sparkline.spec(EXAMPLES['a rising series'] as never), layer: [{ mark: 'blot' }] }),
  ).toBe(false);
});
