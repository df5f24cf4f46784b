import type { CellStyle } from './hucre.ts';

const top = { vertical: 'top' } as const;
const left = { ...top, horizontal: 'left', indent: 1 } as const;
const right = { ...top, horizontal: 'right' } as const;
const font = { name: 'Arial', size: 11 } as const;
const heading = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '12436D' } },
} as const;

/** How cells look; nothing is said by colour alone. */
export const styles = {
  title: { font: { ...font, bold: true, size: 15 }, alignment: top },
  label: { font: { ...font, bold: true, color: { rgb: '801650' } }, alignment: top },
  line: { alignment: top },
  coverLine: { alignment: { ...top, wrapText: true } },
  heading: { ...heading, alignment: left },
  numberHeading: { ...heading, alignment: right },
  text: { alignment: left },
  longText: { alignment: { ...left, wrapText: true } },
  number: { alignment: right },
  link: { font: { ...font, underline: true, color: { rgb: '12436D' } }, alignment: left },
} satisfies Record<string, CellStyle>;
