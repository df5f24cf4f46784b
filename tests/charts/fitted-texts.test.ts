import { expect, test } from 'vitest';
import { fittedTexts } from '../../src/charts/render/fitted-texts.ts';

const textOf = (content: string, more = '') =>
  `<text text-anchor="end" font-size="10px"${more} fill="#333">${content}</text>`;

test('a text is as wide as it was laid out for in Arial: 3 digits of 0.556 of its size each', () => {
  expect(fittedTexts(textOf('807'))).toContain(
    ' textLength="16.7" lengthAdjust="spacingAndGlyphs">807</text>',
  );
});

test('a bold text is wider, and a sign written as an entity is one sign', () => {
  expect(fittedTexts(textOf('A', ' font-weight="bold"'))).toContain('textLength="7.2"');
  expect(fittedTexts(textOf('&amp;'))).toContain('textLength="6.7"');
});

test('each line of several is fitted, and a sign of unknown width leaves a text as it is', () => {
  const lines = textOf('<tspan>807</tspan><tspan x="0" dy="17">80</tspan>');
  expect(fittedTexts(lines).match(/textLength="[\d.]+"/g)).toEqual([
    'textLength="16.7"',
    'textLength="11.1"',
  ]);
  expect(fittedTexts(textOf('▲ 807'))).toBe(textOf('▲ 807'));
});
