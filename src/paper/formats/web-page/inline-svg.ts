/**
 * A drawing to stand within a page. The whole is one image with a name; the roles that its pieces are drawn with
 * have none, and would be read as images without words.
 */
export function inlineSvg(svg: string): { __html: string } {
  return {
    __html: svg.replaceAll(/ (?:role="graphics-\w+"|aria-roledescription="[^"]*"|aria-label="[^"]*")/g, ''),
  };
}
