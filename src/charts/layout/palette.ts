/** Colours of text and marks; beside each its contrast on white. */
export const palette = {
  darkBlue: '#12436D', // 10.2
  turquoise: '#28A197', // 3.2: marks only, not text
  darkPink: '#801650', // 9.8
  orange: '#F46A25', // 3.0: marks only, not text
  darkGrey: '#3D3D3D', // 10.9
  lightPurple: '#A285D1', // 3.1: marks only, not text
} as const;

/** Light surfaces and lines that carry no meaning of their own: whatever they show is also said in words. */
export const surface = {
  page: '#FFFFFF',
  previousWindow: '#EFEFEF',
  currentWindow: '#D9E6F2',
  gridLine: '#C9CDD1',
} as const;

/** What each part of a chart is drawn in. */
export const ink = {
  text: palette.darkGrey,
  line: palette.darkBlue,
  sparkline: palette.darkGrey,
  high: palette.darkBlue,
  low: palette.darkGrey,
  target: palette.darkPink,
  synthetic: palette.darkPink,
} as const;

/** Colours of marks on the white page, each with a shape of its own beside it. */
export const markColour = {
  usual: palette.darkGrey,
  improvement: palette.darkBlue,
  concern: palette.orange,
  neutral: palette.lightPurple,
  more: palette.darkBlue,
  fewer: palette.turquoise,
} as const;
