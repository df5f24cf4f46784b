const line = (side: string, color: string) =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${color}"/>`;
const lines = (sides: readonly string[], color: string) =>
  `<w:tblBorders>${sides.map((side) => line(side, color)).join('')}</w:tblBorders>`;
const margins =
  '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';

const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** The styles of tables: a plain grid, and the paper's own, with a dark header row. */
export const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>',
  `<w:tblPr>${lines(grid, '767676')}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:basedOn w:val="TableNormal"/>',
  `<w:tblPr>${lines(['top', 'bottom', 'insideH'], '767676')}${margins}</w:tblPr>`,
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr>',
  '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="12436D"/></w:tcPr></w:tblStylePr></w:style>',
].join('');
