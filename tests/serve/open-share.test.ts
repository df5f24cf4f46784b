import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type Result, resultOf } from '../../src/measures/result.ts';
import { Summary } from '../../src/serve/pages/measure/summary.tsx';
import { counted, steady } from '../measures/small-series.ts';

const plain = resultOf(counted, steady(100, 130), '2018-05');
const pageOf = (result: Result) =>
  renderToString(h(Summary, { result, exception: null })).replaceAll(/<[^>]+>/g, ' ');

test('the page of a measure says what share of each window is still open or not known, side by side', () => {
  const words = {
    open_words: 'crimes whose outcome is still to come',
    unknown_words: 'crimes without a published outcome',
  };
  const shares = {
    current_open_share: 25.34,
    previous_open_share: 26.56,
    current_unknown_share: 0,
    previous_unknown_share: null,
  };
  const page = pageOf({ ...plain, ...words, ...shares });
  expect(page).toContain('25.3%, and 26.6% of the window before: crimes whose outcome is still to come');
  expect(page).toContain('0.0%, and not shown of the window before: crimes without a published outcome');
});

test('a measure that tells nothing of the kind apart says nothing of it', () => {
  expect(pageOf(plain)).not.toMatch(/Still open|Not known/);
});
