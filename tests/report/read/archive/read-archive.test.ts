// Files in a zip file: the one report is read, of several none is chosen, and what is made to do harm is refused.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { listParts, p, zipParts } from '../../../fixtures/word/write-docx.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { listParagraphs } from '../pdf/read-fixture.ts';

const title = '某某市样本局2023年政府信息公开工作年度报告';
const docx = zipParts(listParts({ body: p(title) }));
const text = strToU8(`${title}\n\n本年没有收到申请。`);

async function read(bytes: Uint8Array) {
  const reading = await readDocument(bytes, formKnowledge);
  if (!reading.ok) return { code: reading.rejection.code, says: wordMessage('zh', reading.rejection.message) };
  const { root, meta, format } = reading.document;
  return { code: 'ok', format, says: listParagraphs({ ok: true, root, meta })[0] };
}

/** The same, with the entry's name in bytes of another encoding. */
function withName(name: Uint8Array, content: Uint8Array): Uint8Array {
  const stand = 'x'.repeat(name.length);
  const bytes = zipSync({ [stand]: [content, { level: 0 }] });
  const letters = strToU8(stand);
  for (let at = 0; at + letters.length <= bytes.length; at += 1)
    if (letters.every((byte, index) => bytes[at + index] === byte)) bytes.set(name, at);
  return bytes;
}

describe('the report in a zip file', () => {
  it.each<[string, Uint8Array, string]>([
    ['alone', zipSync({ '年报.docx': docx }), 'docx'],
    ['in a folder', zipSync({ '2023/': new Uint8Array(0), '2023/a.txt': text }), 'text'],
    [
      'beside what systems write',
      zipSync({ '年报.docx': docx, '__MACOSX/._年报.docx': text, '.DS_Store': text, '~$年报.docx': text }),
      'docx',
    ],
    ['beside pictures', zipSync({ 'a.txt': text, 'logo.png': strToU8('x') }), 'text'],
    ['of others the only one that is named one', zipSync({ '2023年度报告.docx': docx, '填表说明.txt': text }), 'docx'],
    ['in a zip file of its own', zipSync({ 'a.zip': zipSync({ 'a.docx': docx }) }), 'docx'],
    [
      'of a page saved with its parts',
      zipSync({ 'a.txt': text, 'a_files/b.html': text, 'a.files/c.htm': text }),
      'text',
    ],
    ['named in GBK', withName(encodeGb18030('年度报告.docx'), docx), 'docx'],
    ['with backslashes in its way', zipSync({ '2023\\年报.docx': docx }), 'docx'],
    ['whose way leads out of the file', zipSync({ '../../年报.docx': docx }), 'docx'],
  ])('%s', async (_, bytes, format) => {
    expect(await read(bytes)).toMatchObject({ code: 'ok', format, says: expect.stringContaining('样本局') });
  });
});

const change = (bytes: Uint8Array, edit: (view: DataView, at: number) => void): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) edit(view, at);
  return copy;
};
const nest = (depth: number): Uint8Array => (depth === 0 ? docx : zipSync({ 'a.zip': nest(depth - 1) }));

describe('a zip file is refused', () => {
  it.each<[string, Uint8Array, string, string]>([
    [
      'with several reports',
      zipSync({ '城关镇年报.docx': docx, '河西镇年报.docx': docx }),
      'unsupported_format',
      '城关镇年报.docx、河西镇年报.docx',
    ],
    [
      'with several files of which none is named one',
      zipSync({ 'a.docx': docx, 'b.pdf': text }),
      'unsupported_format',
      'a.docx、b.pdf',
    ],
    ['with nothing that can be read', zipSync({ 'a.exe': text, 'b.mp4': text }), 'unsupported_format', 'a.exe'],
    ['with nothing', zipSync({}), 'empty', '空的'],
    ['within zip files', nest(3), 'unsupported_format', '层数过多'],
    [
      'with a password',
      change(zipSync({ 'a.docx': docx }), (view, at) => view.setUint16(at + 8, 1, true)),
      'encrypted',
      '密码',
    ],
    ['with a bomb', zipSync({ 'a.txt': new Uint8Array(70 * 1024 * 1024).fill(32) }), 'too_large', '过大'],
    [
      'with a bomb that lies',
      change(zipSync({ 'a.txt': new Uint8Array(9_000_000).fill(32) }), (view, at) =>
        view.setUint32(at + 24, 500, true),
      ),
      'corrupt',
      '损坏',
    ],
    [
      'with more entries than a report has',
      zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.txt`, text]))),
      'too_large',
      '过多',
    ],
    ['that is cut', zipSync({ 'a.docx': docx }).subarray(0, 400), 'corrupt', '损坏'],
    [
      'of a way to pack that nobody knows',
      change(zipSync({ 'a.docx': docx }), (view, at) => view.setUint16(at + 10, 99, true)),
      'corrupt',
      '损坏',
    ],
    [
      'whose file is another archive',
      zipSync({ 'a.rar': Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0) }),
      'unsupported_format',
      '解压',
    ],
    ['that is a presentation', zipSync({ 'ppt/presentation.xml': text }), 'unsupported_format', 'PowerPoint'],
    [
      'that is OpenDocument',
      zipSync({ mimetype: text, 'META-INF/manifest.xml': text }),
      'unsupported_format',
      'OpenDocument',
    ],
  ])('%s', async (_, bytes, code, says) => {
    expect(await read(bytes)).toMatchObject({ code, says: expect.stringContaining(says) });
  });
});

describe('another archive or picture is refused with advice', () => {
  it.each<[string, number[], string, string]>([
    ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0, 0], 'unsupported_format', '解压'],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], 'unsupported_format', '解压'],
    ['gzip', [0x1f, 0x8b, 8, 0, 0, 0], 'unsupported_format', '解压'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'no_text_layer', '文字识别'],
    ['TIFF', [0x4d, 0x4d, 0, 0x2a, 0, 0], 'no_text_layer', '文字识别'],
    ['WebP', [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50], 'no_text_layer', '文字识别'],
    ['BMP', [0x42, 0x4d, 9, 9, 9, 9, 0, 0, 0, 0, 54, 0], 'no_text_layer', '文字识别'],
    ['JPEG 2000', [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d], 'no_text_layer', '文字识别'],
  ])('%s', async (format, bytes, code, says) => {
    const found = await read(Uint8Array.from(bytes));
    expect(found).toMatchObject({ code, says: expect.stringContaining(says) });
    expect(found.says).toContain(format);
  });
});
