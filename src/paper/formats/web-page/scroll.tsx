import type { ComponentChildren } from 'preact';

/** Something wide, in a frame that scrolls, and that the keyboard can reach. */
export function Scroll(given: { label: string; class?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached to be scrolled
    <section class={given.class ?? 'scroll'} aria-label={given.label} tabIndex={0}>
      {given.children}
    </section>
  );
}
