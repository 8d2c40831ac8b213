import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/report/read/doc/read-doc.ts';
import { listGrids, readBytes, readFigures } from './read-figures.ts';
import { writeCompoundFile } from './write-compound-file.ts';
import { writeDoc } from './write-doc.ts';

const codeOf = async (bytes: Uint8Array) => {
  const reading = await readDoc(bytes);
  return reading.ok ? 'ok' : reading.rejection.code;
};
const linesOf = async (bytes: Uint8Array) => readFigures(await readDoc(bytes)).lines;
/** `sprmPFInTable`, and `sprmPFTtp` for the end of a row. */
const IN_TABLE = [0x16, 0x24, 1];
const ROW_END = [...IN_TABLE, 0x17, 0x24, 1];
const HIDDEN = [0x3c, 0x08, 1];

describe('readDoc', () => {
  it('puts the pieces of a fast save in order, of either width', async () => {
    const doc = writeDoc([
      { text: '一、总体情况\r全年公开' },
      { text: '128', isCompressed: true },
      { text: '6条。\r' },
      { text: 'Caf\xe9\r', isCompressed: true },
    ]);
    expect(await linesOf(doc)).toEqual(['一、总体情况', '全年公开1286条。', 'Café']);
  });

  it('leaves out what a fast save hides, field codes and anchors', async () => {
    const doc = writeDoc([
      { text: '公开\x0812' },
      { text: '34', changes: HIDDEN },
      { text: '条，见\x13 HYPERLINK "9" \x14网站\x15。\x02\r' },
    ]);
    expect(await linesOf(doc)).toEqual(['公开12条，见网站。']);
  });

  it('keeps text behind the last mark', async () => {
    expect(await linesOf(writeDoc([{ text: '前\r后' }]))).toEqual(['前', '后']);
    expect(await linesOf(writeDoc([{ text: '前\r后' }, { text: '\r', changes: [0x00, 0x08, 1] }]))).toEqual([
      '前',
      '后',
    ]);
  });

  it('makes a ragged grid of rows that do not say where their cells stand', async () => {
    const row = (...cells: string[]) => [
      ...cells.map((text) => ({ text: `${text}\x07`, changes: IN_TABLE })),
      { text: '\x07', changes: ROW_END },
    ];
    const reading = await readDoc(
      writeDoc([{ text: '前\r' }, ...row('甲', '1', '2'), ...row('乙', '3'), { text: '后\r' }]),
    );
    expect(listGrids(reading)).toEqual([
      [
        ['甲', '1', '2'],
        ['乙', '3', ''],
      ],
    ]);
    expect(readFigures(reading).lines).toEqual(['前', '后']);
    const grids = reading.ok ? reading.root.children.filter((node) => node.type === 'grid') : [];
    expect(grids.map((grid) => grid.trust)).toEqual(['ragged']);
  });

  it('keeps the cells as lines where no row ends', async () => {
    expect(await linesOf(writeDoc([{ text: '规章\x073\x07\x07行政许可\x075\x07\x07\r' }]))).toEqual([
      '规章',
      '3',
      '行政许可',
      '5',
    ]);
  });

  it.each([
    ['a password', writeDoc([{ text: '正文\r' }], (fib) => fib.setUint16(10, 0x0100, true)), 'encrypted'],
    [
      'an encrypted package',
      writeCompoundFile({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(99) }),
      'encrypted',
    ],
    ['Word 95', writeDoc([{ text: '正文\r' }], (fib) => fib.setUint16(2, 0x68, true)), 'unsupported_format'],
    ['a workbook', writeCompoundFile({ Workbook: new Uint8Array(9) }), 'unsupported_format'],
    ['slides', writeCompoundFile({ 'PowerPoint Document': new Uint8Array(9) }), 'unsupported_format'],
    ['another container', writeCompoundFile({ Contents: new Uint8Array(9) }), 'unsupported_format'],
    ['no text', writeDoc([{ text: '\r\r' }]), 'empty'],
    ['only a picture', writeDoc([{ text: '\x01\r' }]), 'no_text_layer'],
    ['pieces beyond the file', writeDoc([{ text: '正文\r' }], (fib) => fib.setUint32(0x1a6, 0xffffff, true)), 'ok'],
    ['a piece table that is none', writeDoc([{ text: '正文\r' }], (fib) => fib.setUint32(0x1a2, 7, true)), 'corrupt'],
    ['five million cells', writeDoc([{ text: '\x07'.repeat(4_900_000), isCompressed: true }]), 'too_large'],
    ['no container', new Uint8Array(5000), 'corrupt'],
    ['nothing', new Uint8Array(0), 'corrupt'],
  ])('answers %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('refuses a container whose sectors go in a circle', async () => {
    const bytes = writeDoc([{ text: '正文\r' }]);
    const view = new DataView(bytes.buffer);
    for (let sector = 1; sector < 100; sector++) view.setUint32(512 + sector * 4, 1, true);
    expect(await codeOf(bytes)).toBe('corrupt');
  });

  it('never throws, wherever a file is cut or spoilt', async () => {
    const whole = readBytes('statutory.doc');
    for (let step = 1; step < 60; step++) {
      const cut = whole.slice(0, Math.floor((whole.length * step) / 60));
      expect(['ok', 'corrupt', 'empty', 'unsupported_format']).toContain(await codeOf(cut));
      const spoilt = whole.slice();
      for (let at = step; at < spoilt.length; at += 97 + step) spoilt[at] = (at * 31) & 255;
      expect(typeof (await codeOf(spoilt))).toBe('string');
    }
  });
});
