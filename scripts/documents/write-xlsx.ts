// A document tree → the bytes of an Excel workbook, the same ones on any day.
import { strToU8, zipSync } from 'fflate';
import type { Root } from 'mdast';
import { toString as readText } from 'mdast-util-to-string';
import { escapeXml } from '../../src/publish/write-xml.ts';
import type { Grid } from '../../src/report/document/document.ts';

export interface XlsxHabits {
  /** All on one sheet, or each table on a sheet of its own with the lines before it. */
  sheets: 'one' | 'each';
  /** Strings in a part of their own, or in their cells. */
  strings: 'shared' | 'inline';
  /** Numbers as such, as text, or as the cached results of formulas. */
  numbers: 'stored' | 'text' | 'formulas';
}

export const plainXlsx: XlsxHabits = { sheets: 'one', strings: 'shared', numbers: 'stored' };

interface WrittenSheet {
  rows: string[];
  merges: string[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
const placeName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** What a program would take for a number and print in the same characters. */
const isPlain = (text: string): boolean => /^-?(?:0|[1-9]\d{0,10})(?:\.\d{0,8}[1-9])?$/u.test(text) && text !== '-0';

interface Writing {
  habits: XlsxHabits;
  strings: Map<string, number>;
}

function writeCell({ habits, strings }: Writing, text: string, row: number, column: number): string {
  const at = `r="${placeName(row, column)}"`;
  if (text === '') return `<c ${at} s="1"/>`;
  if (isPlain(text) && habits.numbers !== 'text') {
    const formula = habits.numbers === 'formulas' ? `<f>SUM(${text})</f>` : '';
    return `<c ${at} s="1">${formula}<v>${text}</v></c>`;
  }
  if (habits.strings === 'inline') return `<c ${at} s="1" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  const index = strings.get(text) ?? strings.size;
  strings.set(text, index);
  return `<c ${at} s="1" t="s"><v>${index}</v></c>`;
}

function writeGrid(writing: Writing, sheet: WrittenSheet, { cells, slots }: Grid): void {
  const top = sheet.rows.length;
  slots.forEach((slot, row) => {
    const written = slot.flatMap((index, column) => {
      const cell = cells[index];
      if (!cell) return [];
      const isOwn = cell.row === row && cell.column === column;
      return [writeCell(writing, isOwn ? cell.text : '', top + row, column)];
    });
    sheet.rows.push(`<row r="${top + row + 1}">${written.join('')}</row>`);
  });
  for (const { row, column, rowspan, colspan } of cells) {
    if (rowspan * colspan === 1) continue;
    const last = placeName(top + row + rowspan - 1, column + colspan - 1);
    sheet.merges.push(`<mergeCell ref="${placeName(top + row, column)}:${last}"/>`);
  }
  sheet.rows.push(`<row r="${sheet.rows.length + 1}"/>`);
}

function listSheets(root: Root, writing: Writing): WrittenSheet[] {
  const sheets: WrittenSheet[] = [];
  const open = (): WrittenSheet => {
    const last = sheets.at(-1);
    if (last) return last;
    sheets.push({ rows: [], merges: [] });
    return open();
  };
  for (const block of root.children) {
    const sheet = open();
    if (block.type === 'grid') {
      writeGrid(writing, sheet, block);
      if (writing.habits.sheets === 'each') sheets.push({ rows: [], merges: [] });
    } else {
      const row = sheet.rows.length;
      sheet.rows.push(`<row r="${row + 1}">${writeCell(writing, readText(block), row, 0)}</row>`);
    }
  }
  return sheets.filter(({ rows }) => rows.length > 0);
}

const writeSheet = ({ rows, merges }: WrittenSheet): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
  }</worksheet>`;

const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

export function writeXlsx(root: Root, habits: XlsxHabits = plainXlsx): Uint8Array {
  const writing: Writing = { habits, strings: new Map() };
  const sheets = listSheets(root, writing);
  const names = sheets.map((_, index) => `sheet${index + 1}.xml`);
  const relations = [
    ...names.map(
      (name, index) => `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="worksheets/${name}"/>`,
    ),
    `<Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/>`,
    `<Relationship Id="s2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
  ];
  const strings = [...writing.strings.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${names
      .map((name) => `<Override PartName="/xl/worksheets/${name}" ContentType="${sheetType}.worksheet+xml"/>`)
      .join(
        '',
      )}<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((_, index) => `<sheet name="Sheet${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/${names[index]}`, writeSheet(sheet)])),
  };
  const files = Object.entries(parts).map(([name, part]) => [name, strToU8(declaration + part)]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: '2024-01-31T00:00:00' });
}
