import type { CellStyle } from './hucre.ts';

const top = { vertical: 'top' } as const;

/** How cells look; nothing is said by colour alone. */
export const styles = {
  title: { font: { bold: true, size: 15 }, alignment: top },
  label: { font: { bold: true, color: { rgb: '801650' } }, alignment: top },
  heading: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '12436D' } },
    alignment: { ...top, wrapText: true },
  },
  text: { alignment: top },
  longText: { alignment: { ...top, wrapText: true } },
  link: { font: { underline: true, color: { rgb: '12436D' } }, alignment: top },
} satisfies Record<string, CellStyle>;
