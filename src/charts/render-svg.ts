import type { Locale, Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { type SvgWords, withWords } from './svg-words.ts';

/** Draws a Vega-Lite specification as an SVG that says in words what it shows. */
export async function renderSvg(spec: object, words: SvgWords): Promise<string> {
  // Loaded here, because it takes a third of a second and only drawing needs it.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);

  const drawing: Spec = compile(spec as TopLevelSpec).spec;
  const view = new vega.View(vega.parse(drawing, { locale: BRITISH }), { renderer: 'none' });
  try {
    return withWords(await view.toSVG(), words);
  } finally {
    view.finalize();
  }
}

const BRITISH: Locale = {
  number: { decimal: '.', thousands: ',', grouping: [3], currency: ['£', ''] },
  time: {
    dateTime: '%A, %-d %B %Y at %X',
    date: '%d/%m/%Y',
    time: '%H:%M:%S',
    periods: ['am', 'pm'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    // biome-ignore format: a year reads best in two lines
    months: ['January', 'February', 'March', 'April', 'May', 'June',
      'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};
