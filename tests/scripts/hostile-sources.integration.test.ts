// `npm run normalize` over a folder with hostile Word and PDF files: each ends in its reason, the others are read.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { listParts, p, zipParts } from '../fixtures/word/write-docx.ts';
import { type PageDraft, writePdf } from '../report/read/pdf/write-pdf.ts';
import { sampleReport } from './sample-report.ts';
import { Workspace } from './workspace.ts';

const page: PageDraft = { texts: [{ text: '某某市样本局2023年政府信息公开工作年度报告', x: 60, y: 100 }] };
const readFixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));

const statutory = readFixture('word/statutory.docx');
const word = listParts({ body: p('正文') });

const hostile: readonly (readonly [file: string, bytes: Uint8Array, code: string])[] = [
  ['bomb.docx', zipParts({ ...word, 'word/document.xml': new Uint8Array(70 * 1024 * 1024).fill(32) }), 'too_large'],
  ['cut.docx', statutory.subarray(0, statutory.length / 2), 'corrupt'],
  ['cut.doc', readFixture('word/statutory.doc').subarray(0, 5000), 'corrupt'],
  ['archive.zip', zipParts({ '城关镇.docx': 'x', '河西镇.docx': 'x' }), 'unsupported_format'],
  ['long.pdf', writePdf({ pages: Array.from({ length: 400 }, () => page) }), 'too_large'],
  ['cut.pdf', writePdf({ pages: [page] }).subarray(0, 800), 'corrupt'],
  ['secret.pdf', gunzipSync(readFixture('pdf/encrypted/input.pdf.gz')), 'encrypted'],
  ['scan.pdf', writePdf({ pages: [{}, {}] }), 'no_text_layer'],
  ['page.pdf', new TextEncoder().encode('<html><body><p>404</p></body></html>'), 'not_a_report'],
];

it('rejects each with its reason and reads the rest of the folder, whatever the names say', async () => {
  const work = new Workspace();
  for (const [file, bytes] of hostile) work.write(`sources/${file}`, bytes);
  work.write('sources/2021.txt', sampleReport());
  work.write('sources/statutory.wps', readFixture('word/statutory.doc'));
  work.write('sources/renamed.pdf', sampleReport({ year: 2022 }));
  const { code, stdout } = await work.normalize();
  expect(code).toBe(1);
  expect(work.list('out')).toEqual([
    '220681-haitangqushuiwuju/2023.json',
    '371000-kjj/2021.json',
    '371000-kjj/2022.json',
  ]);
  expect(stdout).toContain(`3 normalised, ${hostile.length} rejected, 0 failed`);
  const reasons = hostile.map(([file]) => [file, new RegExp(`${file}\\W+(\\w+)`).exec(stdout)?.[1]]);
  expect(reasons).toEqual(hostile.map(([file, , reason]) => [file, reason]));
});
