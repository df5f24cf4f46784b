import { mergeConfig } from 'vitest/config';
import browser from './vitest.browser.config.ts';

/** The tests in a browser, in Firefox; each is skipped where there is none. */
export default mergeConfig(browser, { test: { env: { BROWSER: 'firefox' } } });
