import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { readDocx } from '../../../../src/report/read/docx/read-docx.ts';
import { writeLabel, writeNumber } from '../../../../src/report/read/word/count-lists.ts';
import { measureCpuTime } from '../../../cpu-time.ts';
import { cases } from '../../../fixtures/word/cases.ts';
import {
  documentXml,
  listParts,
  type Parts,
  p,
  pOf,
  r,
  tbl,
  tc,
  tr,
  writeDocx,
  zipParts,
} from '../../../fixtures/word/write-docx.ts';
import { blankForms } from '../../support/gold.ts';
import { listGrids, readFigures } from './read-figures.ts';
import { writeCompoundFile } from './write-compound-file.ts';

const codeOf = async (bytes: Uint8Array) => {
  const reading = await readDocx(bytes);
  return reading.ok ? 'ok' : reading.rejection.code;
};
const linesOf = async (body: string, more: Partial<Parts> = {}) =>
  readFigures(await readDocx(writeDocx({ body, ...more }))).lines;
const gridsOf = async (body: string, more: Partial<Parts> = {}) =>
  listGrids(await readDocx(writeDocx({ body, ...more })));
const cells = (...texts: string[]) => texts.map((text) => tc(text));

describe('readDocx reads tables', () => {
  it('with columns left out at either end', async () => {
    const rows = [tr(cells('a', 'b', 'c')), tr(cells('d'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')];
    expect(await gridsOf(tbl(3, rows))).toEqual([
      [
        ['a', 'b', 'c'],
        ['', 'd', ''],
      ],
    ]);
  });

  it('with cells that join those to the left', async () => {
    const first = tc('宽', { extra: '<w:hMerge w:val="restart"/>' });
    const rows = [tr([first, tc('', { extra: '<w:hMerge/>' }), tc('窄')]), tr(cells('1', '2', '3'))];
    expect(await gridsOf(tbl(3, rows))).toEqual([
      [
        ['宽', '宽', '窄'],
        ['1', '2', '3'],
      ],
    ]);
  });

  it('with merges downwards that nothing begins, or that change their width', async () => {
    const rows = [
      tr([tc('甲', { vertical: 'continue' }), tc('1'), tc('2')]),
      tr([tc('乙', { span: 2, vertical: 'continue' }), tc('3')]),
      tr([tc('', { span: 2, vertical: 'continue' }), tc('4')]),
    ];
    expect(await gridsOf(tbl(3, rows))).toEqual([
      [
        ['甲', '1', '2'],
        ['乙', '乙', '3'],
        ['乙', '乙', '4'],
      ],
    ]);
  });

  it('with rows and cells in controls, and rows that are hidden', async () => {
    const inControl = (content: string) =>
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [
      inControl(tr(cells('甲', '1'))),
      tr([tc('乙'), inControl(tc('2'))]),
      tr(cells('丙', '3'), '<w:hidden/>'),
    ];
    expect(await gridsOf(tbl(2, rows))).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });

  it('with a table of figures nested in another', async () => {
    const inner = tbl(2, [tr(cells('丙', '5')), tr(cells('丁', '6'))]);
    const rows = [tr(cells('甲', '1', '2')), tr([tc('乙'), tc('3'), tc('', { content: p('4') + inner + p('') })])];
    expect(await gridsOf(tbl(3, rows))).toEqual([
      [
        ['甲', '1', '2'],
        ['乙', '3', '4\n〓'],
      ],
      [
        ['丙', '5'],
        ['丁', '6'],
      ],
    ]);
  });

  it('with a symbol where a number should be', async () => {
    const sign = tc('', { content: pOf('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>') });
    expect(await gridsOf(tbl(3, [tr([tc('甲'), sign, tc('1')]), tr(cells('乙', '2', '3'))]))).toEqual([
      [
        ['甲', '\uf0fe', '1'],
        ['乙', '2', '3'],
      ],
    ]);
  });

  it.each([
    ['1.', '5', '[1.] 5'],
    ['（1）', '12.5', '[（1）] 12.5'],
    ['1.', '其他', '1. 其他'],
    ['一、', '规章', '一、规章'],
    ['1.', '', '1.'],
  ])('sets the list number %s apart from the figure %s', (label, text, printed) => {
    expect(writeLabel(label, text, true)).toBe(printed);
  });
});

describe('readDocx reads text', () => {
  it('of headings by outline level', async () => {
    const reading = await readDocx(
      writeDocx({ body: p('总则', '<w:outlineLvl w:val="1"/>') + p('正文', '<w:outlineLvl w:val="9"/>') }),
    );
    expect(
      reading.ok && reading.root.children.map((node) => (node.type === 'heading' ? node.depth : node.type)),
    ).toEqual([2, 'paragraph']);
  });

  it('that a style hides, unless the run shows it', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(
      await linesOf(
        pOf(r('见') + r('内部', '<w:rStyle w:val="h"/>') + r('附件', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')),
        { styles },
      ),
    ).toEqual(['见附件']);
  });

  it('that a field without an end is followed by', async () => {
    expect(await linesOf(pOf(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('代码')}`) + p('正文'))).toEqual([
      '正文',
    ]);
  });

  it('of formulas and ruby, without the pinyin', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('bào')}</w:rt><w:rubyBase>${r('报')}</w:rubyBase></w:ruby></w:r>`;
    expect(await linesOf(pOf(`${ruby}${r('告')}<m:oMath xmlns:m="urn:m"><m:r><m:t>a=1</m:t></m:r></m:oMath>`))).toEqual(
      ['报告a=1'],
    );
  });

  it.each([
    ['a text with a title', ['某局2023年年度报告'], '某局2023年年度报告', undefined],
    [
      'a text without',
      ['一、总体情况', '2023年公开5条，比2022年多。2023年无收费。'],
      '某局2023年年度报告',
      '某局2023年年度报告',
    ],
    [
      'a text of another year',
      ['一、总体情况', '2023年公开5条，比2022年多。2023年无收费。'],
      '某局2022年年度报告',
      undefined,
    ],
    ['a sentence that says report', ['现发布本单位报告，请查收。'], '某局年报', '某局年报'],
  ])('takes the stated title of %s or leaves it', async (_, lines, title, expected) => {
    const reading = await readDocx(writeDocx({ body: lines.map((line) => p(line)).join(''), title }));
    expect(reading.ok && reading.meta.title).toBe(expected);
  });

  it('without comments, headers and footers', async () => {
    const body = pOf(
      `<w:commentRangeStart w:id="0"/>${r('正文')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      '<w:sectPr><w:footerReference w:type="default" r:id="footer"/></w:sectPr>',
    );
    const parts = {
      ...listParts({ body }),
      'word/comments.xml': `<w:comments>${p('批注')}</w:comments>`,
      'word/footer1.xml': `<w:ftr>${p('- 3 -')}</w:ftr>`,
    };
    expect(readFigures(await readDocx(zipParts(parts))).lines).toEqual(['正文']);
  });

  it('with lists that go on, start again and print all levels', async () => {
    const level = (index: number, text: string, extra = '') =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, '第%1条')}${level(1, '%1.%2', '<w:isLgl/>')}${level(2, '（%3）', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="l"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>';
    const line = (list: number, index: number) =>
      p('文', `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = [
      line(1, 0),
      line(1, 1),
      line(1, 2),
      line(2, 0),
      line(1, 1),
      line(1, 2),
      line(3, 0),
      line(3, 0),
      line(4, 0),
      line(9, 0),
    ].join('');
    expect(await linesOf(body, { numbering })).toEqual([
      '第一条 文',
      '1.1 文',
      '（一）文',
      '第二条 文',
      '2.1 文',
      '（二）文',
      '第五条 文',
      '第六条 文',
      '文',
      '文',
    ]);
  });

  it.each([
    [3, 'chineseCounting', '三'],
    [10, 'chineseCountingThousand', '十'],
    [12, 'japaneseCounting', '十二'],
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [11, 'ideographDigital', '一一'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [2, 'ideographTraditional', '乙'],
    [11, 'ideographTraditional', '11'],
    [12, 'decimalFullWidth', '１２'],
    [3, 'decimalEnclosedCircle', '③'],
    [21, 'decimalEnclosedCircleChinese', '㉑'],
    [4, 'upperRoman', 'IV'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
    [5, 'unheardOf', '5'],
  ])('numbers %i in %s as %s', (value, format, printed) => {
    expect(writeNumber(value, format)).toBe(printed);
  });
});

describe('readDocx takes packages as they come', () => {
  const rename = (parts: Record<string, string>, from: string, to: string) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.replace(from, to), part.replaceAll(from, to)]),
    );
  const usual = listParts({ body: p('正文') });
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
    if (isBig) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
    return bytes;
  };

  it.each<[string, Record<string, string | Uint8Array>]>([
    ['a main part of another name', rename(usual, 'document.xml', 'document2.xml')],
    ['other prefixes', { ...usual, 'word/document.xml': documentXml(p('正文')).replaceAll('w:', 'ns0:') }],
    [
      'the strict namespace',
      {
        ...usual,
        'word/document.xml': documentXml(p('正文')).replace(
          'schemas.openxmlformats.org/wordprocessingml/2006',
          'purl.oclc.org/ooxml/wordprocessingml',
        ),
      },
    ],
    [
      'backslashes in names',
      Object.fromEntries(Object.entries(usual).map(([name, part]) => [name.replaceAll('/', '\\'), part])),
    ],
    ['no relationships', { 'word/document.xml': usual['word/document.xml']! }],
    [
      'UTF-16, little end first',
      { ...usual, 'word/document.xml': utf16(documentXml(p('正文')).replace('UTF-8', 'UTF-16'), false) },
    ],
    [
      'UTF-16, big end first',
      { ...usual, 'word/document.xml': utf16(documentXml(p('正文')).replace('UTF-8', 'UTF-16'), true) },
    ],
    ['macros', { ...usual, 'word/vbaProject.bin': new Uint8Array(100) }],
    ['names that climb out', { ...usual, '../../etc/passwd': 'x', '/abs.xml': 'x' }],
  ])('with %s', async (_, parts) => {
    expect(readFigures(await readDocx(zipParts(parts))).lines).toEqual(['正文']);
  });
});

describe('readDocx refuses what it cannot read', () => {
  const usual = listParts({ body: p('正文') });
  const whole = zipParts(usual);
  const withMain = (part: string | Uint8Array) => zipParts({ ...usual, 'word/document.xml': part });
  const spoil = (bytes: Uint8Array, change: (view: DataView, entry: number, bytes: Uint8Array) => void) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at < copy.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at, copy);
    return copy;
  };
  const twice = () => {
    const bytes = zipSync({
      'word/document.xml': strToU8(documentXml(p('甲'))),
      'word/documenT.xml': strToU8(documentXml(p('乙'))),
    });
    return bytes;
  };
  const bomb = new Uint8Array(70 * 1024 * 1024).fill(32);
  const entities = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each<[string, Uint8Array, string]>([
    ['a zip bomb', withMain(bomb), 'too_large'],
    ['a bomb within the size limit', withMain(bomb.subarray(0, 50 * 1024 * 1024)), 'too_large'],
    [
      'a bomb that lies about its size',
      spoil(withMain(bomb), (view, at) => view.setUint32(at + 24, 5000, true)),
      'corrupt',
    ],
    [
      'too many entries',
      zipParts({ ...usual, ...Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x/${index}`, ''])) }),
      'too_large',
    ],
    ['entities', withMain(documentXml(p('&b;')).replace('?>', `?>${entities}`).replace('&amp;b;', '&b;')), 'corrupt'],
    [
      'an external entity',
      withMain(`<!DOCTYPE w SYSTEM "file:///etc/passwd">${documentXml(p('正文')).replace(/^<\?.*?\?>/, '')}`),
      'corrupt',
    ],
    ['an unknown entity', withMain(documentXml('<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>')), 'corrupt'],
    ['XML that ends early', withMain(documentXml(p('正文')).slice(0, -20)), 'corrupt'],
    [
      'invalid UTF-8',
      withMain(Uint8Array.of(...strToU8(documentXml(p('正文'))).map((byte) => (byte === 0xe6 ? 0xff : byte)))),
      'corrupt',
    ],
    ['a truncated zip', whole.subarray(0, whole.length / 2), 'corrupt'],
    ['a part that is there twice', twice(), 'corrupt'],
    [
      'a flipped bit',
      spoil(zipSync({ 'word/document.xml': [strToU8(documentXml(p('公开1286条'))), { level: 0 }] }), (_, __, bytes) => {
        bytes[bytes.findIndex((byte, at) => byte === 0x31 && bytes[at + 1] === 0x32 && bytes[at + 2] === 0x38)] = 0x39;
      }),
      'corrupt',
    ],
    ['a package with a password', writeCompoundFile({ EncryptedPackage: new Uint8Array(99) }), 'encrypted'],
    ['an encrypted zip', spoil(whole, (view, at) => view.setUint16(at + 8, 1, true)), 'encrypted'],
    [
      'no main part',
      zipParts({ ...Object.fromEntries(Object.entries(usual).filter(([name]) => !name.endsWith('document.xml'))) }),
      'corrupt',
    ],
    ['a main part that is none', withMain('<html><body>正文</body></html>'), 'corrupt'],
    ['an embedded page', withMain(documentXml('<w:altChunk r:id="x"/>')), 'unsupported_format'],
    [
      'only pictures',
      withMain(documentXml(pOf('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>'))),
      'no_text_layer',
    ],
    ['no text', withMain(documentXml(p(''))), 'empty'],
    ['nothing', new Uint8Array(0), 'corrupt'],
  ])('%s', async (_, bytes, code) => {
    const { result: reading, spent } = await measureCpuTime(() => readDocx(bytes));
    expect(spent).toBeLessThan(5000);
    expect(reading.ok ? 'ok' : reading.rejection.code).toBe(code);
    if (!reading.ok)
      expect([
        /[\u4e00-\u9fff]/.test(wordMessage('zh', reading.rejection.message)),
        /[a-z]/.test(wordMessage('en', reading.rejection.message)),
      ]).toEqual([true, true]);
  });
});

describe('readDocx survives', () => {
  const nest = (open: string, close: string, count: number) => open.repeat(count) + p('底层') + close.repeat(count);

  const store = (parts: Parts) =>
    zipSync(Object.fromEntries(Object.entries(listParts(parts)).map(([name, part]) => [name, strToU8(part)])), {
      level: 0,
    });

  it.each<[string, string]>([
    ['10,000 nested tables', nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 10_000)],
    ['10,000 nested controls', nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 10_000)],
    ['10,000 nested text boxes', nest('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', 10_000)],
    [
      '100,000 cells',
      tbl(
        50,
        Array.from({ length: 2000 }, (_, row) =>
          tr(Array.from({ length: 50 }, (_, column) => tc(String(row * column)))),
        ),
      ),
    ],
    ['100,000 cells in one row', tbl(2, [tr(Array.from({ length: 100_000 }, () => tc('1')))])],
    ['20,000 adjoining tables', tbl(1, [tr([tc('公')])]).repeat(20_000)],
    [
      'huge spans',
      tbl(2, [tr([tc('公', { span: 2_000_000_000 }), tc('1')], '<w:gridBefore w:val="99999999999999999999"/>')]) +
        p('文'),
    ],
    [
      'spans that are no numbers',
      tbl(2, [tr([tc('公', { extra: '<w:gridSpan w:val="-5"/>' }), tc('开', { extra: '<w:gridSpan w:val="x"/>' })])]),
    ],
    [
      '100,000 fields that never end',
      `<w:p>${`<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>公</w:t></w:r>`.repeat(100_000)}</w:p>`,
    ],
    ['styles based on one another', p('文', '<w:pStyle w:val="a"/>')],
  ])('%s', async (name, body) => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const { result: code, spent } = await measureCpuTime(() => codeOf(store({ body, styles })));
    expect(code).toBe(name.includes('nested') ? 'too_large' : 'ok');
    expect(spent).toBeLessThan(20_000);
  });

  it('files cut or spoilt anywhere', async () => {
    const stored = store(cases.numbering!.parts);
    for (let step = 1; step < 40; step++) {
      expect(await codeOf(stored.subarray(0, Math.floor((stored.length * step) / 40)))).not.toBe('ok');
      const spoilt = stored.slice();
      for (let at = step * 7; at < spoilt.length; at += 211) spoilt[at] = (at * 13) & 255;
      expect(await codeOf(spoilt)).not.toBe('ok');
    }
  });
});

describe('readDocx on a blank form', () => {
  it.each(blankForms)('finds every cell of $name blank and none a number', async ({ bytes }) => {
    const { figures, notes } = readFigures(await readDocx(bytes));
    expect(figures).toHaveLength(200);
    expect(new Set(figures.map(({ status, value }) => `${status} ${value}`))).toEqual(new Set(['blank null']));
    expect(notes).toEqual([]);
  });
});
