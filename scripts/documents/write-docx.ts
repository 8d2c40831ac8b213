// A document tree → the bytes of a Word document, the same ones on any day.
import { strToU8, zipSync } from 'fflate';
import type { Root, RootContent } from 'mdast';
import { toString as readText } from 'mdast-util-to-string';
import { escapeXml, writeParagraph } from './write-paragraph.ts';
import { writeTable } from './write-table.ts';

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
