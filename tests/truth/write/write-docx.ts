// A document → the bytes of a small Word file, with the looks that Word has for notes, hidden and struck text.
import { strToU8, zipSync } from 'fflate';
import type { Block, Cell, Draft, Piece } from '../document.ts';
import { spread } from './flatten.ts';
import { type Layout, layout } from './layout.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Write = (text: string) => string;

const run = (text: string, properties = '', element = 't'): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:${element} xml:space="preserve">${escapeXml(text)}</w:${element}></w:r>`;
const formatted =
  (properties: string): Write =>
  (text) =>
    run(text, properties);
const tracked =
  (element: string, inner: 't' | 'delText'): Write =>
  (text) =>
    `<w:${element} w:id="7" w:author="a" w:date="2024-01-01T00:00:00Z">${run(text, '', inner)}</w:${element}>`;

/** A mark that stands raised or lowered behind a number and is no part of it. */
export const raisedDocx: Readonly<Record<string, Write>> = {
  superscript: formatted('<w:vertAlign w:val="superscript"/>'),
  subscript: formatted('<w:vertAlign w:val="subscript"/>'),
  'superscript by style': formatted('<w:rStyle w:val="raised"/>'),
  'superscript by a style based on it': formatted('<w:rStyle w:val="mark"/>'),
  position: formatted('<w:position w:val="10"/><w:sz w:val="12"/>'),
  'position by style': formatted('<w:rStyle w:val="lifted"/>'),
};

/** Struck, hidden or withdrawn text. */
export const goneDocx: Readonly<Record<string, Write>> = {
  strike: formatted('<w:strike/>'),
  dstrike: formatted('<w:dstrike w:val="true"/>'),
  'strike by style': formatted('<w:rStyle w:val="struck"/>'),
  vanish: formatted('<w:vanish/>'),
  'vanish by style': formatted('<w:rStyle w:val="hid"/>'),
  webHidden: formatted('<w:vanish/><w:webHidden/>'),
  white: formatted('<w:color w:val="FFFFFF"/>'),
  'white by theme': formatted('<w:color w:val="FFFFFF" w:themeColor="background1"/>'),
  'half a point': formatted('<w:sz w:val="1"/><w:szCs w:val="1"/>'),
  deleted: tracked('del', 'delText'),
  'moved away': tracked('moveFrom', 't'),
  comment: () =>
    '<w:commentRangeStart w:id="9"/><w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r>',
  instruction: (text) => run(text, '', 'instrText'),
};

/** Text like any other. */
export const shownDocx: Readonly<Record<string, Write>> = {
  inserted: tracked('ins', 't'),
  'moved here': tracked('moveTo', 't'),
  bold: formatted('<w:b/>'),
  red: formatted('<w:color w:val="FF0000"/>'),
  'strike off': formatted('<w:strike w:val="0"/><w:vanish w:val="false"/>'),
  hyperlink: (text) => `<w:hyperlink w:anchor="x">${run(text)}</w:hyperlink>`,
  'content control': (text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  'smart tag': (text) => `<w:smartTag w:uri="u" w:element="e">${run(text)}</w:smartTag>`,
  'simple field': (text) => `<w:fldSimple w:instr=" =1+1 ">${run(text)}</w:fldSimple>`,
};

const docxLooks: Readonly<Record<string, Write>> = { ...raisedDocx, ...goneDocx, ...shownDocx };

function writePieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, look }) => {
      const write = look === undefined ? undefined : docxLooks[look];
      if (look !== undefined && !write) throw new Error(`Word has no look ${look}`);
      return write ? write(text) : text === '' ? '' : run(text);
    })
    .join('');
}

const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;

const textWidth = 9000;

function writeCell(cell: Cell, row: number, first: number, width: number): string {
  const merge = (cell.rowspan ?? 1) === 1 ? '' : first === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const span = (cell.colspan ?? 1) === 1 ? '' : `<w:gridSpan w:val="${cell.colspan}"/>`;
  const properties = `<w:tcPr><w:tcW w:w="${width * (cell.colspan ?? 1)}" w:type="dxa"/>${span}${merge}</w:tcPr>`;
  const lines = cell.markup === undefined || row !== first ? [row === first ? cell.pieces : []] : [cell.pieces];
  return `<w:tc>${properties}${lines.map((pieces) => paragraph(writePieces(pieces))).join('')}</w:tc>`;
}

function writeTable(rows: readonly Cell[][]): string {
  const grid = spread(rows);
  const columns = Math.max(...grid.map((row) => row.length));
  const width = Math.floor(textWidth / columns);
  const firsts = new Map<Cell, number>();
  const lines = grid.map((slots, row) => {
    const cells = [...new Set(slots.map(({ cell }) => cell))];
    for (const cell of cells) if (!firsts.has(cell)) firsts.set(cell, row);
    return `<w:tr>${cells.map((cell) => writeCell(cell, row, firsts.get(cell) ?? row, width)).join('')}</w:tr>`;
  });
  const cols = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/></w:tblPr><w:tblGrid>${cols}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function writeBlock(block: Block): string {
  if (block.type === 'markup') return '';
  if (block.type === 'table') return writeTable(block.rows);
  return paragraph(writePieces(block.pieces), block.type === 'title' ? '<w:jc w:val="center"/>' : '');
}

const style = (id: string, properties: string, basis = ''): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${basis && `<w:basedOn w:val="${basis}"/>`}<w:rPr>${properties}</w:rPr></w:style>`;

const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  style('raised', '<w:vertAlign w:val="superscript"/>'),
  style('mark', '<w:b/>', 'raised'),
  style('lifted', '<w:position w:val="12"/><w:sz w:val="12"/>'),
  style('struck', '<w:strike/>'),
  style('hid', '<w:vanish/>'),
].join('');

const relate = (kind: string, target: string): string =>
  `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const parts = (body: string): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': relate('officeDocument', 'word/document.xml'),
  'word/_rels/document.xml.rels': relate('styles', 'styles.xml'),
  'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
  'word/document.xml': `<w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`,
});

function zip(body: string): Uint8Array {
  const files = Object.entries(parts(body)).map(([name, part]) => [name, strToU8(declaration + part)]);
  return zipSync(Object.fromEntries(files), { level: 1, mtime: '2024-01-31T00:00:00' });
}

/** Without merging: every slot a cell of its own, those that a span covers empty. */
const unmerge = (block: Block): Block =>
  block.type !== 'table'
    ? block
    : {
        ...block,
        rows: spread(block.rows).map((row) =>
          row.map(({ cell, isFirst }): Cell => {
            const { rowspan, colspan, ...rest } = cell;
            return isFirst ? rest : { pieces: [{ text: '' }] };
          }),
        ),
      };

const keeps = { blanks: true, cells: true, columns: true };
const docx = (name: string, change: (block: Block) => Block): Layout =>
  layout(
    'docx',
    name,
    keeps,
    (draft: Draft) => draft.blocks.map((block) => writeBlock(change(block))).join(''),
    (body) => zip(body),
  );

export const docxWriters: readonly Layout[] = [
  docx('merged cells', (block) => block),
  docx('spans as empty cells', unmerge),
];
