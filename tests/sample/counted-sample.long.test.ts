import { afterAll } from 'vitest';
import { removeSamples } from './counted-sample.ts';
// In one file, so that each sample is written and read once.
import './feed-totals.ts';
import './published-shapes.ts';
import './write-sample.ts';

afterAll(removeSamples);
