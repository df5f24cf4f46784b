import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';

it('answers --help as soon as Node.js can: in under 8 times what Node.js alone takes to start', () => {
  const shortest = (run: () => { status: number | null }) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        expect(run().status).toBe(0);
        return performance.now() - start;
      }),
    );
  const ofNode = shortest(() => spawnSync(process.execPath, ['-e', '0']));
  expect(
    shortest(() => spawnSync(process.execPath, [projectFolder('bin', 'insight.js'), '--help'])),
  ).toBeLessThan(8 * ofNode);
});
