// `npm run normalize` over a folder with hostile files: each ends in its reason, the others are read.
import { readFileSync } from 'node:fs';
import { gunzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { listParts, p, zipParts } from '../fixtures/word/write-docx.ts';
import { makeOfd } from '../report/read/ofd/write-pages.ts';
import { type PageDraft, writePdf } from '../report/read/pdf/write-pdf.ts';
import { makeXlsx, wordCell } from '../report/read/sheet/write-sheet.ts';
import { sampleReport } from './sample-report.ts';
import { Workspace } from './workspace.ts';

const page: PageDraft = { texts: [{ text: '某某市样本局2023年政府信息公开工作年度报告', x: 60, y: 100 }] };
const readFixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));

const statutory = readFixture('word/statutory.docx');
const word = listParts({ body: p('正文') });

/** A unit that draws itself. */
const circle = makeOfd({
  pages: ['<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="5"/>'],
  resources:
    '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content><ofd:CompositeObject Boundary="0 0 9 9" ResourceID="5"/><ofd:CompositeObject Boundary="0 0 9 9" ResourceID="5"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>',
});

const hostile: readonly (readonly [file: string, bytes: Uint8Array, code: string])[] = [
  ['bomb.docx', zipParts({ ...word, 'word/document.xml': new Uint8Array(70 * 1024 * 1024).fill(32) }), 'too_large'],
  ['cut.docx', statutory.subarray(0, statutory.length / 2), 'corrupt'],
  ['cut.doc', readFixture('word/statutory.doc').subarray(0, 5000), 'corrupt'],
  ['archive.zip', zipParts({ '城关镇.docx': 'x', '河西镇.docx': 'x' }), 'unsupported_format'],
  ['long.pdf', writePdf({ pages: Array.from({ length: 400 }, () => page) }), 'too_large'],
  ['cut.pdf', writePdf({ pages: [page] }).subarray(0, 800), 'corrupt'],
  ['secret.pdf', gunzipSync(readFixture('pdf/encrypted/input.pdf.gz')), 'encrypted'],
  ['scan.pdf', writePdf({ pages: [{}, {}] }), 'no_text_layer'],
  ['several.zip', zipSync({ '城关镇.docx': statutory, '河西镇.docx': statutory }), 'unsupported_format'],
  ['bomb.zip', zipSync({ '年报.txt': new Uint8Array(70 * 1024 * 1024).fill(32) }), 'too_large'],
  [
    'bomb.xlsx',
    makeXlsx({ parts: { 'xl/sharedStrings.xml': new Uint8Array(70 * 1024 * 1024).fill(32) } }),
    'too_large',
  ],
  ['wide.xlsx', makeXlsx({ rows: `<row r="1">${wordCell('XFD1', 'x')}</row>` }), 'too_large'],
  ['cut.xls', readFixture('formats/one-sheet.xls').subarray(0, 3000), 'corrupt'],
  ['cut.ofd', readFixture('formats/lines.ofd').subarray(0, 5000), 'corrupt'],
  ['circle.ofd', circle, 'too_large'],
  ['deep.rtf', new TextEncoder().encode(`{\\rtf1${'{'.repeat(200_000)}`), 'too_large'],
  [
    'deep.mht',
    new TextEncoder().encode('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'.repeat(9000)),
    'corrupt',
  ],
  ['scan.tif', new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), 'no_text_layer'],
  ['page.pdf', new TextEncoder().encode('<html><body><p>404</p></body></html>'), 'not_a_report'],
];

it('rejects each with its reason and reads the rest of the folder, whatever the names say', async () => {
  const work = new Workspace();
  for (const [file, bytes] of hostile) work.write(`sources/${file}`, bytes);
  work.write('sources/2021.txt', sampleReport());
  work.write('sources/statutory.wps', readFixture('word/statutory.doc'));
  work.write('sources/packed.zip', zipSync({ '2023/年报.rtf': readFixture('formats/unicode.rtf') }));
  work.write('sources/renamed.pdf', sampleReport({ year: 2022 }));
  const { code, stdout } = await work.normalize();
  expect(code).toBe(1);
  expect(work.list('out')).toEqual([
    '220681-haitangqushuiwuju/2023.json',
    '320813-gov/2023.json',
    '371000-kjj/2021.json',
    '371000-kjj/2022.json',
  ]);
  expect(stdout).toContain(`4 normalised, ${hostile.length} rejected, 0 failed`);
  const reasons = hostile.map(([file]) => [file, new RegExp(`${file}\\W+(\\w+)`).exec(stdout)?.[1]]);
  expect(reasons).toEqual(hostile.map(([file, , reason]) => [file, reason]));
});
