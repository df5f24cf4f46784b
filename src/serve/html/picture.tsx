import { inlineSvg, Scroll } from '../../paper/index.ts';

/** A picture as it was drawn; on a narrow screen it keeps a size that can be read, and scrolls. */
export function Picture({ svg, label }: { svg: string; label: string }) {
  return (
    <Scroll class="picture" label={label}>
      <div dangerouslySetInnerHTML={inlineSvg(svg)} />
    </Scroll>
  );
}
