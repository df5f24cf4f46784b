import { inlineSvg } from '../../paper/index.ts';
import type { Sparkline } from '../charts/index.ts';

/** The small picture of a row; nothing where it has none. */
export function SmallPicture({ sparkline }: { sparkline: Sparkline | undefined }) {
  return (
    <div class="trend small">
      {sparkline && 'address' in sparkline && (
        <img src={sparkline.address} alt={sparkline.words} width="180" height="52" loading="lazy" />
      )}
      {sparkline && 'svg' in sparkline && <div dangerouslySetInnerHTML={inlineSvg(sparkline.svg)} />}
    </div>
  );
}
