import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { landOne, streetFile, streetHeader } from '../land/raw-folder.ts';

test('10 MB that would unpack to more than 10 GB are refused soon, in little memory', async () => {
  const part = gzipSync(Buffer.alloc(100_000_000, '\n'), { level: 9 });
  const bomb = Buffer.concat([
    gzipSync(`${streetHeader}\n`),
    ...Array.from({ length: Math.ceil(10_000_000 / part.length) }, () => part),
  ]);
  expect(bomb.length).toBeGreaterThan(9_900_000);
  const before = process.memoryUsage().rss;
  const used = process.cpuUsage();
  const { findings, state } = await landOne(bomb, `${streetFile}.gz`);
  // Of the processor: a busy machine takes longer by the clock.
  expect(process.cpuUsage(used).user).toBeLessThan(30_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  expect(state).toBe('refused');
  expect(findings).toMatchObject([
    {
      code: 'unpacks-too-large',
      level: 'blocks',
      expected: 'at most 8 GiB of text, and at most 250 times the size of the packed file',
    },
  ]);
});
