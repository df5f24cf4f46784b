/** Colours of text and marks; beside each its contrast on white. */
export const PALETTE = {
  darkBlue: '#12436D', // 10.2
  turquoise: '#28A197', // 3.2: marks only, not text
  darkPink: '#801650', // 9.8
  orange: '#F46A25', // 3.0: marks only, not text
  darkGrey: '#3D3D3D', // 10.9
  lightPurple: '#A285D1', // 3.1: marks only, not text
} as const;

/** Light surfaces and lines that carry no meaning of their own: whatever they show is also said in words. */
export const SURFACE = {
  page: '#FFFFFF',
  previousWindow: '#EFEFEF',
  currentWindow: '#D9E6F2',
  gridLine: '#C9CDD1',
} as const;

/** What each part of a chart is drawn in. */
export const INK = {
  text: PALETTE.darkGrey,
  line: PALETTE.darkBlue,
  sparkline: PALETTE.darkGrey,
  high: PALETTE.darkBlue,
  low: PALETTE.darkGrey,
  target: PALETTE.darkPink,
  synthetic: PALETTE.darkPink,
} as const;

/** Colours of marks on the white page, each with a shape of its own beside it. */
export const MARK = {
  usual: PALETTE.darkGrey,
  improvement: PALETTE.darkBlue,
  concern: PALETTE.orange,
  neutral: PALETTE.lightPurple,
  more: PALETTE.darkBlue,
  fewer: PALETTE.turquoise,
} as const;
