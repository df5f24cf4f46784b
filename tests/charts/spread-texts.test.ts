import { expect, test } from 'vitest';
import { spreadTexts } from '../../src/charts/layout/spread-texts.ts';

const at = (...heights: number[]) => heights.map((y) => ({ y, height: 10 }));

test('texts with room stay where they belong', () => {
  expect(spreadTexts(at(80, 20, 50), 0, 100)).toEqual([80, 20, 50]);
});

test('texts at one height are moved apart, in the order given', () => {
  expect(spreadTexts(at(50, 50, 50), 0, 100)).toEqual([50, 60, 70]);
});

test('texts at an edge are moved inside', () => {
  expect(spreadTexts(at(0, 100, 100), 0, 100)).toEqual([5, 85, 95]);
});

test('texts without room begin at the top', () => {
  expect(spreadTexts(at(5, 5, 5), 0, 20)).toEqual([5, 15, 25]);
});
