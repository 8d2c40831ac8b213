// A document tree → the bytes of a Word document, the same ones on any day.
import { strToU8, zipSync } from 'fflate';
import type { Root, RootContent } from 'mdast';
import { toString as readText } from 'mdast-util-to-string';
import type { Grid, GridCell } from '../report/document/document.ts';
import { escapeXml } from './write-xml.ts';

interface ParagraphStyle {
  align?: 'center' | 'both';
  /** Half points. */
  size?: number;
  bold?: boolean;
  /** From 0; Word shows such paragraphs in its outline. */
  outline?: number;
  /** Two characters, as running Chinese text begins. */
  indent?: boolean;
}

function writeProperties({ align, outline, indent }: ParagraphStyle): string {
  return [
    indent ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
}

function writeParagraph(text: string, style: ParagraphStyle = {}): string {
  const { size = 24, bold = false } = style;
  const look = `${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const run = text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${writeProperties(style)}</w:pPr>${run}</w:p>`;
}

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

function writeTable(grid: Grid): string {
  const widths = measureColumns(grid);
  const properties = `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = grid.slots.map((_, row) => writeRow(grid, row, widths)).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

const headingSizes = [36, 28, 24] as const;

function writeBlock(block: RootContent): string {
  if (block.type === 'grid') return writeTable(block);
  if (block.type !== 'heading') return writeParagraph(readText(block), { indent: true, align: 'both' });
  const size = headingSizes[block.depth - 1] ?? 24;
  const rank = block.depth === 1 ? { align: 'center' as const } : { indent: true };
  return writeParagraph(readText(block), { ...rank, size, bold: true, outline: block.depth - 1 });
}

function writeStyles(font: string): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  return `<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`;
}

const relate = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function listParts(root: Root, title: string, font: string): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relate([
      [`${office}/officeDocument`, 'word/document.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relate([[`${office}/styles`, 'styles.xml']]),
    'word/styles.xml': writeStyles(font),
    'word/document.xml': `<w:document ${namespace}><w:body>${root.children.map(writeBlock).join('')}${page}</w:body></w:document>`,
  };
}

export interface DocxOptions {
  title: string;
  font: string;
}

export function writeDocx(root: Root, { title, font }: DocxOptions): Uint8Array {
  const parts = Object.entries(listParts(root, title, font));
  const files = Object.fromEntries(parts.map(([name, part]) => [name, strToU8(declaration + part)]));
  return zipSync(files, { level: 9, mtime: '2024-01-31T00:00:00' });
}
