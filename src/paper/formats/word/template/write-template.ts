import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defaultTemplate } from '../default-template.ts';
import { makeTemplate } from './make-template.ts';

mkdirSync(dirname(defaultTemplate), { recursive: true });
writeFileSync(defaultTemplate, makeTemplate());
