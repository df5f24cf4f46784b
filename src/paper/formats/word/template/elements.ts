/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A paragraph of a style. */
export function paragraph(style: string, text: string, inside = ''): string {
  const run = `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${inside}</w:pPr>${run}</w:p>`;
}

const sides = { portrait: { width: 11906, height: 16838 }, landscape: { width: 16838, height: 11906 } };
const margin = { portrait: 1134, landscape: 850 };

/** The size, header and footer of the pages of a section. */
export function pages(orientation: 'portrait' | 'landscape'): string {
  const { width, height } = sides[orientation];
  const side = margin[orientation];
  const turned = orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return [
    '<w:sectPr>',
    '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${turned}/>`,
    `<w:pgMar w:top="1134" w:right="${side}" w:bottom="1020" w:left="${side}" w:header="510" w:footer="454" w:gutter="0"/>`,
    '</w:sectPr>',
  ].join('');
}

/** The outermost element of a part, with the names that its content uses. */
export function part(name: string, content: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    content,
    `</w:${name}>\n`,
  ].join('');
}
