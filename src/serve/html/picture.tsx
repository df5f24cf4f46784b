import { inlineSvg } from '../../paper/formats/web-page/inline-svg.ts';
import { Scroll } from '../../paper/formats/web-page/scroll.tsx';

/** A picture as it was drawn; on a narrow screen it keeps a size that can be read, and scrolls. */
export function Picture({ svg, label }: { svg: string; label: string }) {
  return (
    <Scroll class="picture" label={label}>
      <div dangerouslySetInnerHTML={inlineSvg(svg)} />
    </Scroll>
  );
}
