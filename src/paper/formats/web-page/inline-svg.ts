/**
 * A drawing to stand within a page. The whole is one image with a name; the roles that its pieces are drawn with
 * have none, and would be read as images without words. One that stands on the page already is told by a name of its own.
 */
export function inlineSvg(svg: string, isAgain = false): { __html: string } {
  const named = isAgain
    ? svg.replaceAll(/\bchart-([^"\s]+)-(title|description)\b/g, 'chart-$1-again-$2')
    : svg;
  return {
    __html: named.replaceAll(/ (?:role="graphics-\w+"|aria-roledescription="[^"]*"|aria-label="[^"]*")/g, ''),
  };
}
