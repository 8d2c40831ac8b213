// A grid → a table of WordprocessingML with the same spans; the rows that a long table repeats on each page are marked.
import type { Grid, GridCell } from '../../src/report/document/document.ts';
import { writeParagraph } from './write-paragraph.ts';

/** Twips between the margins of an A4 page. */
const textWidth = 9026;
/** Characters of a label that are worth a wider column. */
const widest = 9;
const narrowest = 2;

/** A label that stands beside more rows than this is printed downwards, as in the printed form. */
const tallest = 2;

/** A column is as wide as its longest label asks for, up to a limit; what spans columns or many rows asks for nothing. */
function measureColumns({ cells, slots }: Grid): number[] {
  const columns = slots[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.colspan === 1 && cell.rowspan <= tallest);
    return Math.min(widest, Math.max(narrowest, ...own.map(({ text }) => text.length)));
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => Math.floor((width / total) * textWidth));
}

function writeCell(cell: GridCell, row: number, widths: readonly number[]): string {
  const { text, column, rowspan, colspan } = cell;
  const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  const isFirst = row === cell.row;
  const merge = rowspan === 1 ? '' : isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const span = colspan === 1 ? '' : `<w:gridSpan w:val="${colspan}"/>`;
  const content = writeParagraph(isFirst ? text : '', { align: 'center', size: 18 });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** The first cell of a header in several levels stands beside all of them. */
const countHeaderRows = ({ cells }: Grid): number => {
  const rowspan = cells[0]?.rowspan ?? 1;
  return rowspan > 1 ? rowspan : 0;
};

function writeRow(grid: Grid, row: number, widths: readonly number[]): string {
  const covering = [...new Set(grid.slots[row])].flatMap((index) => grid.cells[index] ?? []);
  const header = row < countHeaderRows(grid) ? '<w:tblHeader/>' : '';
  const cells = covering.map((cell) => writeCell(cell, row, widths)).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells}</w:tr>`;
}

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

export function writeTable(grid: Grid): string {
  const widths = measureColumns(grid);
  const properties = `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = grid.slots.map((_, row) => writeRow(grid, row, widths)).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}
