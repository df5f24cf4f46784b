import { syntheticLabel } from '../../guidance.ts';

/**
 * How the paper is printed, and made a PDF: on A4, with the number of each page, definitions unfolded and charts in
 * full size left to the screen. The label of synthetic data stands on every page.
 */
export function printStyles(isSynthetic: boolean): string {
  const label = isSynthetic ? `@top-center { content: "${syntheticLabel}"; ${small} color: #801650; }` : '';
  return `
@page { size: A4; margin: 16mm 13mm; @bottom-right { content: counter(page) " of " counter(pages); ${small} } ${label} }
@media print {
  .charts { display: none; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.2rem; margin-top: 1.5rem; }
  body { line-height: 1.35; }
  .scroll { overflow: visible; }
  tbody th, td { padding: .25rem .5rem; }
  tbody tr:first-child { break-before: avoid; }
  .trend { width: 11rem; }
  .performance { min-width: 5.5rem; font-size: 1rem; }
  .definition summary { display: none; }
  .definition::details-content { content-visibility: visible; display: block; }
  .definition p { margin: .3rem 0; font-size: .68rem; }
  .findings summary { color: inherit; text-decoration: none; list-style: none; }
  .findings:not([open]) summary::after { content: ": listed in the web page and in the spreadsheet."; }
}
`;
}

const small = 'font: 8pt Arial, Arimo, "Liberation Sans", sans-serif;';
