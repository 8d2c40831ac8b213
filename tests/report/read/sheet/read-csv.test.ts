// Separated values: separators, quotes and encodings as spreadsheets write them.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { listGrids, listParagraphs, printGrid } from '../pdf/read-fixture.ts';

const rows = [
  ['某某局2023年政府信息公开工作年度报告', '', '', ''],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['行政许可', '7', '8', '9'],
  ['行政处罚', '10', '11', '12'],
];
const table = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['行政许可', '7', '8', '9'],
  ['行政处罚', '10', '11', '12'],
];
const joinRows = (separator: string, end = '\r\n'): string => rows.map((row) => row.join(separator) + end).join('');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);

async function readValues(bytes: Uint8Array, fileName?: string) {
  const reading = await readDocument(bytes, formKnowledge, fileName === undefined ? {} : { fileName });
  if (!reading.ok) throw new Error(reading.rejection.code);
  const { root, meta, format, encoding } = reading.document;
  const read = { ok: true as const, root, meta };
  return { format, encoding, lines: listParagraphs(read), tables: listGrids(read).map(printGrid) };
}

describe('separated values', () => {
  it.each<[string, Uint8Array, string]>([
    ['commas, UTF-8', encode(joinRows(',')), 'utf-8'],
    ['commas, UTF-8 with a mark', encode(`\ufeff${joinRows(',')}`), 'utf-8'],
    ['commas, GBK', encodeGb18030(joinRows(',')), 'gb18030'],
    ['semicolons, UTF-16', utf16(joinRows(';', '\n')), 'utf-16le'],
    ['lines that end in a carriage return', encode(joinRows(',', '\r\n').trimEnd()), 'utf-8'],
  ])('%s', async (_, bytes, encoding) => {
    const read = await readValues(bytes);
    expect(read.format).toBe('csv');
    expect(read.encoding.toLowerCase()).toContain(encoding.slice(0, 5));
    expect(read.lines).toEqual(['某某局2023年政府信息公开工作年度报告']);
    expect(read.tables).toEqual([table]);
  });

  it('with tabs, where the name says so', async () => {
    expect((await readValues(encode(joinRows('\t')), '2023.csv')).tables).toEqual([table]);
  });

  it('that say their separator themselves', async () => {
    expect((await readValues(encode(`sep=|\r\n${joinRows('|')}`))).tables).toEqual([table]);
  });

  it.each([
    ['a separator and a line end', '"1,234"', '1,234'],
    ['a quote', '"他说""好"""', '他说"好"'],
    ['a text that looks like a number', '="012"', '012'],
    ['a quote that is never closed', '"12', '12'],
  ])('keep in quotes %s', async (_, cell, text) => {
    const lines = ['信息内容,本年制发件数,甲,乙', `规章,${cell},1,2`, '丙,3,4,5', '丁,6,7,8', '戊,9,10,11'];
    const [grid] = (await readValues(encode(lines.join('\r\n')), 'a.csv')).tables;
    expect(grid?.[1]).toEqual(['规章', text, '1', '2']);
    expect(grid).toHaveLength(5);
  });

  it('are not seen in a text with commas', async () => {
    const text = '2023年，我局公开信息150条，受理申请3件,其中a,b,c三类。\n'.repeat(9);
    expect((await readValues(encode(text))).format).toBe('text');
  });
});
