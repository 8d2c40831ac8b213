// What a workbook shows: values in their formats, merges, what is hidden, several tables; and what keeps a number from being read.
import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { listGrids, listParagraphs, printGrid, type ReadPdf } from '../pdf/read-fixture.ts';
import { writeCompoundFile } from '../word/write-compound-file.ts';
import { listXlsxParts, makeXlsx, numberCell, wordCell, type XlsxDraft, zipXlsx } from './write-sheet.ts';

async function readBook(bytes: Uint8Array): Promise<ReadPdf> {
  const reading = await readDocument(bytes, formKnowledge);
  if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
  return { ok: true, root: reading.document.root, meta: reading.document.meta };
}

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readDocument(bytes, formKnowledge);
  return reading.ok ? 'ok' : reading.rejection.code;
};

const tables = async (bytes: Uint8Array): Promise<string[][][]> => listGrids(await readBook(bytes)).map(printGrid);

/** The cell in question is B2 of a table of the form. */
async function readOne(cell: string, draft: XlsxDraft = {}) {
  const rows =
    `<row r="1">${wordCell('A1', '信息内容')}${wordCell('B1', '本年制发件数')}${wordCell('C1', '本年废止件数')}</row>` +
    `<row r="2">${wordCell('A2', '规章')}${cell}${numberCell('C2', '2')}</row>`;
  const [table] = await tables(makeXlsx({ rows, ...draft }));
  expect([table?.[0], table?.[1]?.[0], table?.[1]?.[2]]).toEqual([
    ['信息内容', '本年制发件数', '本年废止件数'],
    '规章',
    '2',
  ]);
  const { status, value } = readCell(table?.[1]?.[1] ?? '');
  return { status, value };
}

const formats = (...codes: string[]): string =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf/>${codes.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="3"/></cellXfs>`;
const fonts = (font: string, fill = ''): string =>
  `<fonts><font/><font>${font}</font></fonts><fills><fill/><fill>${fill}</fill></fills><cellXfs><xf/><xf fontId="1" fillId="${fill ? 1 : 0}"/></cellXfs>`;
const b2 = (value: string, style = 1): string => numberCell('B2', value, `s="${style}"`);

describe('the number in a cell is what the sheet shows of it', () => {
  it.each<[string, string, XlsxDraft, number]>([
    ['stored', b2('154', 0), {}, 154],
    ['with noise of binary fractions', b2('0.30000000000000004', 0), {}, 0.3],
    ['with more decimals than a narrow column shows', b2('24252.311082', 0), {}, 24252.311082],
    ['with thousands', b2('1234'), { styles: formats('#,##0') }, 1234],
    [
      'with thousands, by the number of the format',
      b2('1234567', 2),
      { styles: formats('0').replace('<xf numFmtId="14"/>', '') },
      1234567,
    ],
    ['with two decimals', b2('3.14159'), { styles: formats('0.00') }, 3.14],
    ['with a unit', b2('5'), { styles: formats('0&quot;件&quot;') }, 5],
    ['the result of a formula', '<c r="B2"><f>1+1</f><v>2</v></c>', {}, 2],
    ['a text that a formula made', '<c r="B2" t="str"><f>"1"&amp;"2"</f><v>12</v></c>', {}, 12],
    ['a number kept as text', wordCell('B2', '12'), {}, 12],
    [
      'one of the shared strings',
      '<c r="B2" t="s"><v>1</v></c>',
      { strings: '<si><t>x</t></si><si><t>12</t></si>' },
      12,
    ],
    [
      'without the sounds of its letters',
      '<c r="B2" t="s"><v>0</v></c>',
      { strings: '<si><t>12</t><rPh sb="0" eb="1"><t>3</t></rPh></si>' },
      12,
    ],
    [
      'without what is struck out of it',
      '<c r="B2" t="s"><v>0</v></c>',
      { strings: '<si><r><t>12</t></r><r><rPr><strike/></rPr><t>3</t></r></si>' },
      12,
    ],
    [
      'without a raised mark',
      '<c r="B2" t="s"><v>0</v></c>',
      { strings: '<si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>' },
      12,
    ],
    ['in red', b2('12'), { styles: fonts('<color rgb="FFFF0000"/>') }, 12],
    [
      'white on black',
      b2('12'),
      {
        styles: fonts(
          '<color rgb="FFFFFFFF"/>',
          '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>',
        ),
      },
      12,
    ],
  ])('%s', async (_, cell, draft, value) => {
    expect(await readOne(cell, draft)).toEqual({ status: 'reported', value });
  });

  it.each<[string, string, XlsxDraft]>([
    ['a share', b2('0.5'), { styles: formats('0%') }],
    ['a day', b2('45000', 2), { styles: formats('0') }],
    ['a month of a day', b2('45000'), { styles: formats('m') }],
    ['a fraction that is shown as a whole number', b2('12.6'), { styles: formats('0') }],
    ['thousands of what is stored', b2('12600'), { styles: formats('0,') }],
    ['a formula that nobody has counted', '<c r="B2"><f>1+1</f></c>', {}],
    ['an error', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', {}],
    ['yes or no', '<c r="B2" t="b"><v>1</v></c>', {}],
    ['no number at all', '<c r="B2"><v>1,2x</v></c>', {}],
    ['a string that is not there', '<c r="B2" t="s"><v>7</v></c>', {}],
    ['tiny', b2('12'), { styles: fonts('<sz val="3"/>') }],
    ['signs of a font', b2('12'), { styles: fonts('<name val="Wingdings"/>') }],
    [
      'white on a pattern',
      b2('12'),
      { styles: fonts('<color rgb="FFFFFFFF"/>', '<patternFill patternType="gray125"/>') },
    ],
    ['larger than a sheet shows in full', b2('1.5E+22', 0), {}],
  ])('%s is none', async (_, cell, draft) => {
    expect(await readOne(cell, draft)).toEqual({ status: 'unreadable', value: null });
  });

  it.each<[string, string, XlsxDraft]>([
    ['without a value', '<c r="B2" s="1"/>', {}],
    ['struck out', b2('12'), { styles: fonts('<strike/>') }],
    ['white', b2('12'), { styles: fonts('<color theme="0"/>') }],
    ['of a format that shows nothing', b2('12'), { styles: formats(';;;') }],
    ['zero, where zeros are not shown', b2('0', 0), { before: '<sheetViews><sheetView showZeros="0"/></sheetViews>' }],
  ])('a cell %s is blank', async (_, cell, draft) => {
    expect(await readOne(cell, draft)).toEqual({ status: 'blank', value: null });
  });
});

const table = (top: number, labels: readonly string[], numbers: readonly number[]): string => {
  const name = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`;
  const head = labels.map((label, column) => wordCell(name(column, top), label)).join('');
  const values = numbers.map((value, column) => numberCell(name(column + 1, top + 1), String(value))).join('');
  return `<row r="${top}">${head}</row><row r="${top + 1}">${wordCell(name(0, top + 1), '规章')}${values}</row>`;
};
const labels = ['信息内容', '本年制发件数', '本年废止件数'];

describe('a sheet', () => {
  it('has lines of text between its tables', async () => {
    const rows = `<row r="1">${wordCell('A1', '某某局2023年政府信息公开工作年度报告')}</row><row r="2">${wordCell('A2', '二、主动公开政府信息情况')}</row>${table(3, labels, [1, 2])}<row r="5">${wordCell('A5', '三、收到和处理政府信息公开申请情况')}</row>${table(6, labels, [3, 4])}`;
    const book = await readBook(makeXlsx({ rows }));
    expect(book.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'grid', 'paragraph', 'grid']);
    expect(listParagraphs(book)[0]).toBe('某某局2023年政府信息公开工作年度报告');
    expect(listGrids(book).map((grid) => printGrid(grid)[1])).toEqual([
      ['规章', '1', '2'],
      ['规章', '3', '4'],
    ]);
  });

  it('has two tables where a blank row or column lies between them', async () => {
    const side = `<row r="1">${wordCell('A1', '甲乙')}${wordCell('B1', '丙丁')}${wordCell('D1', '戊己')}${wordCell('E1', '庚辛')}</row><row r="2">${numberCell('A2', '1')}${numberCell('B2', '2')}${numberCell('D2', '3')}${numberCell('E2', '4')}</row>`;
    expect(await tables(makeXlsx({ rows: side }))).toEqual([
      [
        ['甲乙', '丙丁'],
        ['1', '2'],
      ],
      [
        ['戊己', '庚辛'],
        ['3', '4'],
      ],
    ]);
    expect(await tables(makeXlsx({ rows: table(1, labels, [1, 2]) + table(4, labels, [3, 4]) }))).toHaveLength(2);
  });

  it('shows of merged cells the first', async () => {
    const rows = `<row r="1">${wordCell('A1', '申请人情况')}${numberCell('B1', '9')}${wordCell('C1', '总计')}</row><row r="2">${numberCell('A2', '1')}${numberCell('B2', '2')}</row>`;
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>';
    const [grid] = listGrids(await readBook(makeXlsx({ rows, after })));
    expect(grid?.cells.map(({ text, rowspan, colspan }) => [text, rowspan, colspan])).toEqual([
      ['申请人情况', 1, 2],
      ['总计', 2, 1],
      ['1', 1, 1],
      ['2', 1, 1],
    ]);
  });

  it('leaves out hidden rows, columns and sheets', async () => {
    const rows = `${table(1, labels, [1, 2])}<row r="3" hidden="1">${wordCell('A3', '行政规范性文件')}${numberCell('B3', '8')}</row><row r="4">${wordCell('A4', '行政许可')}${numberCell('B4', '5')}${numberCell('C4', '6')}</row>`;
    const before = '<cols><col min="2" max="2" width="9" hidden="1"/></cols>';
    expect(await tables(makeXlsx({ rows, before }))).toEqual([
      [
        ['信息内容', '本年废止件数'],
        ['规章', '2'],
        ['行政许可', '6'],
      ],
    ]);
    expect(await codeOf(makeXlsx({ rows, sheet: 'state="hidden"' }))).toBe('empty');
  });

  it('keeps the place of a blank cell within a table, and none beyond it', async () => {
    const rows = `<row r="2">${wordCell('B2', '信息内容')}${wordCell('C2', '本年制发件数')}${wordCell('D2', '本年废止件数')}</row><row r="3">${wordCell('B3', '规章')}${numberCell('D3', '2')}<c r="Z3" s="0"/></row>`;
    expect(await tables(makeXlsx({ rows }))).toEqual([[labels, ['规章', '', '2']]]);
  });
});

/** As old programs write it; what makes a number unseen is put into its records by hand. */
function makeXls(change?: (book: WorkBook) => void): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([labels, ['规章', 154, 2]]);
  utils.book_append_sheet(book, sheet, '年报');
  change?.(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
}

describe('a workbook of Excel 97–2003', () => {
  it('is read', async () => {
    const reading = await readDocument(makeXls(), formKnowledge);
    expect(reading.ok && reading.document.format).toBe('xls');
    expect(await tables(makeXls())).toEqual([[labels, ['规章', '154', '2']]]);
  });

  it('prints numbers in their formats', async () => {
    const withFormat = (value: number, format: string): Uint8Array =>
      makeXls(({ Sheets }) => Object.assign(Sheets.年报!, { B2: { t: 'n', v: value, z: format } }));
    const shown = async (bytes: Uint8Array) => (await tables(bytes))[0]?.[1]?.[1];
    expect(await shown(withFormat(1234, '#,##0'))).toBe('1,234');
    expect(await shown(withFormat(0.5, '0%'))).toBe('50%');
    expect(readCell((await shown(withFormat(12.6, '0'))) ?? '').status).toBe('unreadable');
    expect(readCell((await shown(withFormat(45000, 'yyyy/m/d'))) ?? '').status).toBe('unreadable');
  });

  it('leaves out hidden sheets and rows', async () => {
    const bytes = makeXls((book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([labels, ['规章', 7, 8]]), '旧');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    expect(await tables(bytes)).toEqual([[labels, ['规章', '154', '2']]]);
  });

  it('keeps merges', async () => {
    const bytes = makeXls(({ Sheets }) => {
      Object.assign(
        Sheets.年报!,
        utils.aoa_to_sheet([
          ['申请人情况', null, '总计'],
          [1, 2, 3],
          [4, 5, 6],
        ]),
      );
      Sheets.年报!['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    });
    const [grid] = listGrids(await readBook(bytes));
    expect(grid?.cells[0]).toMatchObject({ text: '申请人情况', colspan: 2 });
  });

  it('is known by its bytes, whatever its name', async () => {
    const reading = await readDocument(makeXls(), formKnowledge, { fileName: '2023.et' });
    expect(reading.ok && reading.document.format).toBe('xls');
  });

  it('reads what the package writes back as it was', () => {
    expect(read(makeXls(), { type: 'array' }).SheetNames).toEqual(['年报']);
  });
});

const parts = listXlsxParts({ rows: table(1, labels, [1, 2]) });

describe('a workbook is refused', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'without its sheet',
      zipXlsx(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.includes('sheet1')))),
      'corrupt',
    ],
    ['that is cut', zipXlsx(parts).subarray(0, 900), 'corrupt'],
    [
      'with entities',
      makeXlsx({ parts: { 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "1">]>${parts['xl/workbook.xml']}` } }),
      'corrupt',
    ],
    ['without text', makeXlsx({}), 'empty'],
    ['that holds a picture', makeXlsx({ after: '<drawing/>' }), 'no_text_layer'],
    [
      'of more rows than a report has',
      makeXlsx({ rows: `<row r="900000">${wordCell('A900000', 'x')}</row>` }),
      'too_large',
    ],
    ['of more columns', makeXlsx({ rows: `<row r="1">${wordCell('XFD1', 'x')}</row>` }), 'too_large'],
    [
      'with a password',
      writeCompoundFile({ EncryptedPackage: new Uint8Array(99), EncryptionInfo: new Uint8Array(9) }),
      'encrypted',
    ],
    ['up to 2003 that is cut', makeXls().subarray(0, 2000), 'corrupt'],
    ['up to 2003 of nothing but noise', writeCompoundFile({ Workbook: new Uint8Array(5000).fill(7) }), 'corrupt'],
    ['up to 2003 with a password', writeCompoundFile({ Workbook: encrypted() }), 'encrypted'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('never for a merge that covers all of the sheet', async () => {
    const bytes = makeXlsx({
      rows: table(1, labels, [1, 2]),
      after: '<mergeCells><mergeCell ref="E1:XFD1048576"/></mergeCells>',
    });
    expect(await codeOf(bytes)).toBe('ok');
  });
});

/** The start of a workbook, and the record that says how it is encrypted. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 0x06, 0, 0, 0]);
  bytes.set([0x2f, 0, 0x06, 0, 0, 0, 1, 2, 3, 4], 20);
  return bytes;
}
