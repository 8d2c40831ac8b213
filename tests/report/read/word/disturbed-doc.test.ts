// The same as disturbed.test.ts, for what the old format of Word can do to a number in a cell.
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';
import { readDoc } from '../../../../src/report/read/doc/read-doc.ts';
import { listGrids, readFigures } from './read-figures.ts';
import { type CharacterStyle, type TextPiece, writeDoc } from './write-doc.ts';

const IN_TABLE = [0x16, 0x24, 1];
const ROW_END = [...IN_TABLE, 0x17, 0x24, 1];
/** Four bytes: red, green, blue, and whether the program chooses. */
const colour = (red: number, green: number, blue: number): number[] => [0x70, 0x68, red, green, blue, 0];
const white = colour(255, 255, 255);
const raised = [0x48, 0x2a, 1];
const styled = (index: number): number[] => [0x30, 0x4a, index, 0];
const cell = (text: string): TextPiece => ({ text: `${text}\x07`, changes: IN_TABLE });

async function readOne(content: TextPiece[], styles: CharacterStyle[] = [], rowChanges: number[] = []) {
  const row = (cells: TextPiece[]): TextPiece[] => [...cells, { text: '\x07', changes: [...ROW_END, ...rowChanges] }];
  const pieces = [
    ...row([cell('信息内容'), cell('本年制发件数'), cell('本年废止件数')]),
    ...row([cell('规章'), ...content, cell(''), cell('2')]),
    ...row([cell('行政许可'), cell('3'), cell('4')]),
    { text: '后\r' },
  ];
  const [grid] = listGrids(await readDoc(writeDoc(pieces, undefined, styles)));
  const { status, value } = readCell(grid?.[1]?.[1] ?? 'no cell');
  return status === 'reported' ? value : status;
}

const t = (text: string, changes?: number[]): TextPiece => (changes ? { text, changes } : { text });

const cases: [string, TextPiece[], number | string, CharacterStyle[]?, number[]?][] = [
  ['a plain number', [t('12')], 12],
  ['a raised digit', [t('12'), t('1', raised)], 12],
  ['a digit raised by a character style', [t('12'), t('1', styled(1))], 12, [{ changes: raised }]],
  [
    'a digit raised by the style its style is based on',
    [t('12'), t('1', styled(2))],
    12,
    [{ changes: raised }, { base: 1, changes: [0x35, 0x08, 1] }],
  ],
  ['a digit raised by its position', [t('12'), t('1', [0x45, 0x48, 8, 0])], 12],
  ['a digit lowered by its position', [t('12'), t('1', [0x45, 0x48, 0xf8, 0xff])], 'unreadable'],
  ['a digit half as large', [t('12', [0x43, 0x4a, 24, 0]), t('1', [0x43, 0x4a, 11, 0])], 'unreadable'],
  ['a hidden digit', [t('12'), t('3', [0x3c, 0x08, 1])], 12],
  ['a digit hidden by style', [t('12'), t('3', styled(1))], 12, [{ changes: [0x3c, 0x08, 1] }]],
  [
    'a digit that its style hides and it shows',
    [t('12'), t('3', [...styled(1), 0x3c, 0x08, 0])],
    123,
    [{ changes: [0x3c, 0x08, 1] }],
  ],
  ['a struck digit', [t('12'), t('3', [0x37, 0x08, 1])], 12],
  ['a digit struck twice', [t('12'), t('3', [0x53, 0x2a, 1])], 12],
  ['a digit that is special hidden and not hidden', [t('12'), t('3', [0x18, 0x08, 1])], 'unreadable'],
  ['a deleted digit', [t('12'), t('3', [0x00, 0x08, 1])], 12],
  ['a white digit', [t('12'), t('3', white)], 12],
  ['a white digit of the old palette', [t('12'), t('3', [0x42, 0x2a, 8])], 12],
  ['a white digit by style', [t('12'), t('3', styled(1))], 12, [{ changes: white }]],
  [
    'a white number in a table with shaded cells',
    [t('12', white)],
    'unreadable',
    [],
    [0x12, 0xd6, 10, 0, 0, 0, 255, 0x1f, 0x38, 0x64, 0, 0, 0],
  ],
  [
    'a digit in the colour of its own shading',
    [t('12'), t('3', [...colour(255, 255, 0), 0x71, 0xca, 10, 0, 0, 0, 255, 255, 255, 0, 0, 0, 0])],
    12,
  ],
  ['a red digit', [t('12'), t('3', colour(255, 0, 0))], 123],
  ['a digit of half a point', [t('12'), t('3', [0x43, 0x4a, 1, 0])], 12],
  ['a digit squeezed to a hundredth', [t('12'), t('3', [0x52, 0x48, 1, 0])], 'unreadable'],
  ['a picture', [t('\x01')], 'unreadable'],
  ['a picture beside a number', [t('1\x01')], 'unreadable'],
  ['a drawing', [t('\x08')], 'unreadable'],
  ['a box to tick', [t('\x13 FORMCHECKBOX \x15')], 'unreadable'],
  ['a field that prints its own code', [t('1\x13 EQ \\o(2,3) \x15')], 'unreadable'],
  ['a mark of the index, which prints nothing', [t('12\x13 XE "x" \x15')], 12],
  ['nothing', [], 'blank'],
];

describe('a number in a cell of a doc', () => {
  it.each(cases)('%s', async (_, content, expected, styles, rowChanges) => {
    expect(await readOne(content, styles, rowChanges)).toBe(expected);
  });
});

describe('a sentence of a doc', () => {
  it('keeps its marks apart, and a picture in a number is no end of it', async () => {
    const doc = writeDoc([t('公开150'), t('1', raised), t('条，另1\x012条，图\x01。'), t('5', white), t('\r')]);
    expect(readFigures(await readDoc(doc)).lines).toEqual(['公开150[1]条，另1〓2条，图。']);
  });
});
