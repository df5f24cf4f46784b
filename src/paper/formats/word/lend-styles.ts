const stylePattern = /<w:style\b.*?<\/w:style>/gs;

/**
 * The styles of a template with those of the default template that it lacks, by their name, so that what is filled in
 * looks as it should; fonts remain its own. Lists are left out: their numbers mean other lists there.
 */
export function lendStyles(own: string, defaults: string): string {
  const names = new Set([...own.matchAll(stylePattern)].map(([style]) => nameOf(style)));
  const ids = new Set([...own.matchAll(stylePattern)].map(([style]) => idOf(style)));
  const lent = [...defaults.matchAll(stylePattern)]
    .map(([style]) => style)
    .filter((style) => !names.has(nameOf(style)) && !ids.has(idOf(style)))
    .filter((style) => !style.includes('w:default="1"'))
    .map((style) => style.replace(/<w:numPr>.*?<\/w:numPr>/s, ''));
  return own.replace('</w:styles>', `${lent.join('')}</w:styles>`);
}

/** The styles with British English as the language of text that says no other. */
export function inBritishEnglish(styles: string): string {
  const language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>';
  const [defaults] = /<w:rPrDefault\b.*?<\/w:rPrDefault>/s.exec(styles) ?? [];
  if (defaults?.includes('<w:lang ')) {
    return styles.replace(defaults, defaults.replace(/(<w:lang [^>]*)w:val="[^"]*"/, '$1w:val="en-GB"'));
  }
  if (defaults?.includes('</w:rPr>')) {
    return styles.replace(defaults, defaults.replace('</w:rPr>', `${language}</w:rPr>`));
  }
  const added = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
  if (styles.includes('<w:docDefaults>')) {
    return styles
      .replace(defaults ?? '', '')
      .replace(/<w:rPrDefault\s*\/>/, '')
      .replace('<w:docDefaults>', `<w:docDefaults>${added}`);
  }
  return styles.replace(/<w:styles\b[^>]*>/, (start) => `${start}<w:docDefaults>${added}</w:docDefaults>`);
}

function nameOf(style: string): string {
  return (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase();
}

function idOf(style: string): string {
  return /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '';
}
