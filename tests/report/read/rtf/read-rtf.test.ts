// What an RTF file shows: its encodings, tables, and what its readers do not see of a number.
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';
import { readRtf } from '../../../../src/report/read/rtf/read-rtf.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { listGrids, listParagraphs, printGrid, type ReadPdf } from '../pdf/read-fixture.ts';

const head =
  '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset0 Times;}{\\f2\\fcharset2 Wingdings;}}{\\colortbl;\\red255\\green0\\blue0;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title x}{\\author y}}{\\header z}\n';
const bytesOf = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const hex = (text: string): string =>
  [...encodeGb18030(text)].map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('');
const unicode = (text: string): string =>
  [...text]
    .map((letter) => (letter < '\u0080' ? letter : `\\u${((letter.charCodeAt(0) + 32768) % 65536) - 32768}?`))
    .join('');

async function readSound(body: string): Promise<ReadPdf> {
  const reading = await readRtf(bytesOf(`${head}${body}}`));
  if (!reading.ok) throw new Error(reading.rejection.code);
  return reading;
}

const lines = async (body: string): Promise<string[]> => listParagraphs(await readSound(body));
const tables = async (body: string): Promise<string[][][]> => listGrids(await readSound(body)).map(printGrid);

describe('a text', () => {
  it.each<[string, string, string[]]>([
    ['in bytes of its code page', `\\pard\\f0 ${hex('政府信息公开')}\\par`, ['政府信息公开']],
    ['in Unicode', `\\pard\\uc1 ${unicode('公开150条')}\\par`, ['公开150条']],
    [
      'in Unicode with two characters for each',
      `\\pard{\\uc2 ${unicode('公').replace('?', '??')}}\\'bf\\'aa\\par`,
      ['公开'],
    ],
    ['in Unicode without any', `\\pard{\\uc0 ${unicode('公').replace('?', ' ')}1}\\par`, ['公1']],
    ['in Unicode, with bytes that stand for it', `\\pard\\uc2\\u20844\\'b9\\'ab 1\\par`, ['公 1']],
    ['of a font of another code page', `\\pard\\f1 a\\'e9b\\par`, ['aéb']],
    ['with signs of the format', '\\pard \\{1\\}\\\\2\\~3\\emdash 4\\par', ['{1}\\2 3—4']],
    ['broken in the source', '\\pard ab\ncd\\par', ['abcd']],
    ['in two paragraphs', '\\pard a\\par b\\par', ['a', 'b']],
    ['without what its author wrote for programs', `\\pard a{\\*\\generator Riched;}{\\*\\unknown b}c\\par`, ['ac']],
    ['without fonts, colours, titles and headers', '\\pard a\\par', ['a']],
    ['of a field', '\\pard{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}a\\par', ['7a']],
    ['with what a picture holds left out', '\\pard a{\\pict\\pngblip 89504e47}\\par', ['a']],
    ['with bytes of something else left out', '\\pard a{\\pict\\bin4 }}}}}b\\par', ['ab']],
    ['behind the end of the document', '\\pard a\\par}\\pard b\\par', ['a']],
    ['with a footnote', '\\pard a{\\footnote \\pard c\\par}b\\par', ['ab', 'c']],
  ])('%s', async (_, body, expected) => {
    expect(await lines(body)).toEqual(expected);
  });
});

const row = (cells: readonly string[], shapes: readonly string[] = []): string =>
  `\\trowd\\trleft0${cells.map((_, index) => `${shapes[index] ?? ''}\\cellx${(index + 1) * 1000}`).join('')}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row\n`;

describe('a table', () => {
  it('has its cells', async () => {
    expect(await tables(row(['a', 'b']) + row(['1', '']))).toEqual([
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ]);
  });

  it('has cells that go down and across', async () => {
    const merged = row(['a', 'b', ''], ['\\clvmgf', '\\clmgf', '\\clmrg']) + row(['', '1', '2'], ['\\clvmrg']);
    const [grid] = listGrids(await readSound(merged));
    expect(grid?.cells.map(({ text, rowspan, colspan }) => [text, rowspan, colspan])).toEqual([
      ['a', 2, 1],
      ['b', 1, 2],
      ['1', 1, 1],
      ['2', 1, 1],
    ]);
  });

  it('has the columns of all of its rows', async () => {
    const wide = '\\trowd\\trleft0\\cellx3000\\pard\\intbl x\\cell\\row\n';
    const [grid] = listGrids(await readSound(wide + row(['1', '2', '3'])));
    expect(grid?.cells[0]).toMatchObject({ text: 'x', colspan: 3 });
  });

  it('ends where a paragraph is in none', async () => {
    const two = row(['a', 'b']) + row(['1', '2']);
    const reading = await readSound(`${two}\\pard c\\par ${two}`);
    expect(reading.root.children.map(({ type }) => type)).toEqual(['grid', 'paragraph', 'grid']);
  });

  it('stands in a cell of another', async () => {
    const inner =
      '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx1000\\nestrow}{\\nonesttables\\par}';
    const nested = `\\trowd\\cellx3000\\cellx6000\\pard\\intbl a\\cell${inner}\\pard\\intbl\\cell\\row`;
    expect(JSON.stringify((await readSound(nested)).root)).toMatch(/"text":"1".*"text":"2"/);
  });
});

describe('a number in a cell', () => {
  const readOne = async (cell: string) => {
    const [table] = await tables(row(['x', 'y']) + row([cell, '9']));
    expect(table?.[1]?.[1]).toBe('9');
    const { status, value } = readCell(table?.[1]?.[0] ?? '');
    return { status, value };
  };

  it.each<[string, string]>([
    ['hidden', '12{\\v 3}'],
    ['struck out', '12{\\strike 3}'],
    ['struck out twice', '12{\\striked1 3}'],
    ['deleted by a reader', '12{\\deleted 3}'],
    ['moved away', '12{\\mvf 3}'],
    ['white', '12{\\cf2 3}'],
    ['tiny', '12{\\fs2 3}'],
    ['inserted by a reader', '1{\\revised 2}'],
    ['no more hidden', '1\\v 3\\v0 2'],
    ['plain again', '1\\v 3\\plain 2'],
    ['in another group again', '1{\\strike 3}2'],
    ['white on black', '{\\cf2\\chcbpat3 12}'],
    ['with a raised mark of a note', '12{\\super 3}'],
  ])('is read without what is %s', async (_, cell) => {
    expect(await readOne(cell)).toEqual({ status: 'reported', value: 12 });
  });

  it.each<[string, string]>([
    ['stands with a picture', '12{\\pict 00}'],
    ['is a small one', '{\\fs6 12}'],
    ['is lowered', '12{\\sub 3}'],
    ['is in signs of a font', '{\\f2 12}'],
    ['stands with a field that shows a sign', '12{\\field{\\*\\fldinst FORMCHECKBOX}}'],
    ['is the number of a list before another', '{\\listtext 1.\\tab}5'],
    ['is squeezed', '{\\charscalex10 12}'],
  ])('is not read where it %s', async (_, cell) => {
    expect(await readOne(cell)).toEqual({ status: 'unreadable', value: null });
  });

  it('may be white where a cell of the row is shaded: nobody can say', async () => {
    const shaded = row(['x', 'y']) + row(['{\\cf2 12}', '9'], ['\\clcbpat3']);
    expect(readCell((await tables(shaded))[0]?.[1]?.[0] ?? '').status).toBe('unreadable');
  });
});

describe('an RTF file is refused', () => {
  const codeOf = async (body: string): Promise<string> => {
    const reading = await readRtf(bytesOf(body));
    return reading.ok ? 'ok' : reading.rejection.code;
  };

  it.each<[string, string, string]>([
    ['without text', `${head}}`, 'empty'],
    ['that holds a picture', `${head}{\\pict 00}}`, 'no_text_layer'],
    ['whose groups go ever deeper', `${head}${'{'.repeat(100_000)}`, 'too_large'],
    ['of words without an end', `${head}\\${'a'.repeat(100_000)}}`, 'corrupt'],
  ])('%s', async (_, body, code) => {
    expect(await codeOf(body)).toBe(code);
  });

  it('never where it closes more than it opens, or skips beyond its end', async () => {
    expect(await codeOf(`${head}\\pard a\\par}}}}}`)).toBe('ok');
    expect(await codeOf(`${head}\\pard a\\par{\\pict\\bin999999999 }`)).toBe('ok');
  });
});
