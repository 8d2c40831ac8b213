// What OFD files say: those of other producers, found through MINGBAI_FORMATS and read by eye, and what keeps one from being read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfd } from '../../../../src/report/read/ofd/read-ofd.ts';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { listGrids, listParagraphs, printGrid, type ReadPdf } from '../pdf/read-fixture.ts';
import { listOfdParts, makeOfd, ofdLine, ofdText, zipOfd } from './write-pages.ts';

const folder = join(process.env.MINGBAI_FORMATS ?? '', 'ofd');

async function readReal(name: string): Promise<ReadPdf> {
  const reading = await readDocument(new Uint8Array(readFileSync(join(folder, name))), formKnowledge);
  if (!reading.ok) throw new Error(reading.rejection.code);
  return { ok: true, root: reading.document.root, meta: reading.document.meta };
}

/** A line that each file shows. */
const shown: Readonly<Record<string, string>> = {
  '1-1.ofd': '封面',
  'AddAttachment.ofd': '这是一个带有附件的OFD文件',
  'AddWatermarkAnnot.ofd': '鲁迅',
  'DigitalSign.ofd': '你好呀，OFDReader&Writer！',
  'SESV4SignDoc.ofd': '你好呀，OFDReader&Writer！',
  'SignScaleError.ofd': '发票号码：99934328',
  'SplitParagraph.ofd': '报告：',
  'allprotected.ofd': '你好呀，OFDReader&Writer！',
  'chineseDir.ofd': '你好呀，OFDReader&Writer！',
  'doc1File.ofd': '1、一日不见兮，思之如狂。――《凤求凰·琴歌》',
  'draw_param_ref.ofd': '发票号码：71500013',
  'hello-integrity.ofd': '拿来主义',
  'hello.ofd': '但我们没有人根据了“礼尚往来”的仪节，说道：拿来！',
  'hello_watermark.ofd': '你好呀，OFDReader&Writer！',
  'helloworld.ofd': '你好呀，OFDReader&Writer！',
  'helloworld_with_pageblock.ofd': '你好呀，OFDReader&Writer！',
  'multiKeywordInTextCode.ofd': '打发打发打发打发打发哈哈打发哈哈哈哈哈哈哈哈哈打发',
  'n.ofd': '路卫发〔2011〕76号',
  'namespace_no_std.ofd': '你好呀，OFDReader&Writer！',
  'no_page_container.ofd': '发票号码：04875996',
  'page1.ofd': '1',
  'test-ofda.ofd': 'HelloOFD-A',
  'z.ofd': '11.4字型变换',
};

/** Files whose text stands in frames, by what a cell holds. */
const framed: Readonly<Record<string, RegExp>> = {
  'areaholder_fields.ofd': /^姓名$/,
  'path_unstd.ofd': /立案决定书/,
};

/** Copied from the page by hand. */
const table = [
  ['名称', '类型', '说明', '可选/必选'],
  ['CodePosition', 'xs:int', 'TextCode中字符编码的起始位置，从0开始', '必选'],
  ['CodeCount', 'xs:int', '变换关系中字符的数量，该数值应大于或等于1，否则属于错误描述，默认为1', '可选'],
  ['GlyphCount', 'xs:int', '变换关系中字型索引的个数，该数值应大于或等于1，否则属于错误描述，默认为1', '可选'],
  ['Glyphs', 'ST_Array', '变换关系中字型索引列表', '可选'],
];

if (existsSync(folder))
  describe('an OFD file of another producer', () => {
    it('is one of those that are looked at', () => {
      expect(readdirSync(folder).sort()).toEqual([...Object.keys(shown), ...Object.keys(framed)].sort());
    });

    it.each(Object.entries(shown))('%s says “%s”', async (name, line) => {
      expect(listParagraphs(await readReal(name))).toContain(line);
    });

    it.each(Object.entries(framed))('%s has a frame with %s', async (name, text) => {
      const cells = listGrids(await readReal(name)).flatMap(({ cells: own }) => own.map((cell) => cell.text));
      expect(cells.some((cell) => text.test(cell))).toBe(true);
    });

    it('z.ofd prints a table of the standard', async () => {
      const [grid] = listGrids(await readReal('z.ofd'));
      expect(grid && printGrid(grid)).toEqual(table);
    });

    it('hello_watermark.ofd shows its watermark to nobody who reads its text', async () => {
      expect(listParagraphs(await readReal('hello_watermark.ofd')).join('')).not.toContain('保密');
    });
  });

const refuse = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readOfd(bytes, formKnowledge);
  return reading.ok ? 'ok' : reading.rejection.code;
};
const page = ofdText('某某市样本局2023年政府信息公开工作年度报告', 30, 30);
const parts = listOfdParts({ pages: [page] });
const without = (name: string): Uint8Array =>
  zipOfd(Object.fromEntries(Object.entries(parts).filter(([own]) => own !== name)));

describe('an OFD file is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['without its document', without('Doc_0/Document.xml'), 'corrupt'],
    ['without a page that it lists', without('Doc_0/Pages/0.xml'), 'corrupt'],
    ['that is cut', zipOfd(parts).subarray(0, 500), 'corrupt'],
    [
      'with entities',
      zipOfd({ ...parts, 'Doc_0/Pages/0.xml': `<!DOCTYPE a [<!ENTITY b "1">]>${parts['Doc_0/Pages/0.xml']}` }),
      'corrupt',
    ],
    ['with an encrypted document', zipOfd({ ...parts, 'Encryptions.xml': '<Encryptions/>' }), 'encrypted'],
    [
      'with two documents',
      zipOfd({
        ...parts,
        'OFD.xml': `${parts['OFD.xml']}`.replace(
          '</ofd:OFD>',
          '<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
        ),
      }),
      'unsupported_format',
    ],
    ['without text', makeOfd({ pages: [ofdLine(10, 10, 90, 10)] }), 'empty'],
    [
      'that is a picture',
      makeOfd({
        pages: ['<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="60"/>'],
        resources:
          '<ofd:MultiMedias><ofd:MultiMedia ID="60" Type="Image"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>',
        parts: { 'Doc_0/Res/a.jpg': Uint8Array.of(0xff, 0xd8) },
      }),
      'no_text_layer',
    ],
    ['in characters that no encoding has', makeOfd({ pages: [ofdText('\u00a4'.repeat(40), 10, 30)] }), 'undecodable'],
    ['of more pages than a report has', makeOfd({ pages: new Array(301).fill(page) }), 'too_large'],
  ])('%s', async (_, bytes, code) => {
    expect(await refuse(bytes)).toBe(code);
  });

  it('never where a part is named by a way out of the file', async () => {
    const bytes = makeOfd({ pages: [page], document: '<ofd:Annotations>../../../etc/passwd</ofd:Annotations>' });
    expect(await refuse(bytes)).toBe('ok');
  });
});
