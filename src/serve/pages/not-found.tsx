import { page, type Visit } from '../site.ts';
import type { Reply } from '../web/reply.ts';

/** The page at an address where there is none. */
export function notFoundPage({ mart }: Visit): Reply {
  const content = (
    <>
      <p>There is no page at this address, and no file that is part of the paper.</p>
      <p>
        <a href="/">The overview</a> leads to every measure.
      </p>
    </>
  );
  return page({ title: 'Not found', facts: mart.facts, status: 404, content });
}
