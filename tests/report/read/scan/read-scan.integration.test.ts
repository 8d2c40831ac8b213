// A printed page of a digest as a scan: what is read of it with the picture reader, and the refusal without it.
import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeScan, printScan } from '../../../../scripts/documents/print-scan.ts';
import { writeScanPdf } from '../../../../scripts/documents/write-scan-pdf.ts';
import { openPdfResources } from '../../../../src/pipeline/core.ts';
import { openPictureReaders } from '../../../../src/pipeline/open-picture-readers.ts';
import type { ReadDocument } from '../../../../src/report/document/document.ts';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { type Raster, rotateRaster, turnRaster } from '../../../../src/report/read/scan/raster.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { NO_TEXT } from '../../../../src/report/text/shown-text.ts';
import { writePdf } from '../pdf/write-pdf.ts';

const dpi = 150;
const { deadline: _, ...pdf } = openPdfResources();

/** The page of the digest of 2023 of 平潭综合实验区管理委员会 that has its table one. */
let page: Raster;
beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync('content/sources/350128/350128-gwh/2023.md'));
  const reading = await readDocument(bytes, formKnowledge);
  if (!reading.ok) throw new Error('the digest is not read');
  const printed = printScan(reading.document.root, { weight: '400Regular', dpi })[1];
  if (!printed) throw new Error('the digest has one page');
  page = printed;
});

const toPdf = (raster: Raster): Uint8Array =>
  writeScanPdf([{ ...raster, jpeg: encodeScan(raster, { quality: 70 }), isColour: true }], dpi);

/** Lines of text on a first page, and the picture on a page: `placed` says how wide and high, and where its lower left corner is. */
function writeMixed({ width, height, grey }: Raster, onPage: number, placed: string): Uint8Array {
  const hex = Buffer.from(zlibSync(grey)).toString('hex');
  const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter [/ASCIIHexDecode /FlateDecode] /Length ${hex.length + 1} >>\nstream\n${hex}>\nendstream`;
  const texts = [
    '平潭综合实验区管理委员会2023年政府信息公开工作年度报告',
    '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    '二、主动公开政府信息情况',
  ].map((text, index) => ({ text, x: 60, y: 60 + 20 * index }));
  const resources = '/XObject << /Im0 7 0 R >>';
  const pages = Array.from({ length: onPage }, (_, index) => ({
    ...(index === 0 && { texts }),
    ...(index === onPage - 1 && { resources, raw: `q ${placed} cm /Im0 Do Q` }),
  }));
  return writePdf({ pages, objects: [image] });
}

const listRows = ({ root }: ReadDocument): string[][] =>
  root.children.flatMap((node) =>
    node.type === 'grid' ? node.slots.map((row) => row.map((cell) => node.cells[cell]?.text ?? '')) : [],
  );

describe('a PDF with text', () => {
  test.each<[string, number, string]>([
    ['of which a later page is a picture', 2, '595 0 0 842 0 0'],
    ['with a picture of a table between its lines', 1, '480 0 0 679 60 40'],
  ])(
    '%s: the table is read where it stands',
    async (_, onPage, placed) => {
      const reading = await readDocument(writeMixed(page, onPage, placed), formKnowledge, {
        pdf,
        scan: { open: openPictureReaders },
      });
      if (!reading.ok) throw new Error(reading.rejection.message.code);
      const { sights } = reading.document;
      const rows = listRows(reading.document).map((cells) => [...new Set(cells.slice(0, 1)), ...cells.slice(1)]);
      for (const row of [
        ['行政规范性文件', '77', '132', '470'],
        ['行政许可', '2629'],
        ['行政强制', '54'],
      ])
        expect(rows.map((cells) => cells.slice(0, row.length))).toContainEqual(row);
      expect(sights?.areas?.map(({ page: number }) => number)).toEqual([onPage]);
    },
    600_000,
  );

  test('is read as before without the picture reader', async () => {
    const reading = await readDocument(writeMixed(page, 2, '595 0 0 842 0 0'), formKnowledge, {
      pdf,
      scan: { open: async () => undefined },
    });
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.document.sights).toBeFalsy();
  });
});

describe('a scan', () => {
  test.each<[string, (raster: Raster) => Uint8Array]>([
    ['that lies a little askew', (raster) => toPdf(rotateRaster(raster, 1.2))],
    ['that lies on its side', (raster) => toPdf(turnRaster(raster, 1))],
    ['that is a JPEG of its own', (raster) => encodeScan(raster, { quality: 60 })],
    ['that is a PNG of its own', (raster) => encodeScan(raster)],
  ])(
    '%s: its rows as they are printed, and how surely they were read',
    async (_, encode) => {
      const reading = await readDocument(encode(page), formKnowledge, { pdf, scan: { open: openPictureReaders } });
      if (!reading.ok) throw new Error(reading.rejection.message.code);
      const { sights } = reading.document;
      const rows = listRows(reading.document);
      // Read from the digest by hand.
      const printed = [
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '77', '132', '470'],
        ['行政许可', '2629'],
        ['行政处罚', '1330'],
        ['行政强制', '54'],
      ];
      const read = printed.map((row) => rows.find(([label]) => label === row[0])?.slice(0, row.length) ?? []);
      const isExact = (row: readonly string[], at: number): boolean => row.join() === printed[at]?.join();
      // A number of which a reader is in doubt is left out, and none is another.
      read.forEach((row, at) => {
        row.forEach((text, column) => {
          expect([printed[at]?.[column], NO_TEXT]).toContain(text);
        });
      });
      expect(read.filter(isExact).length).toBeGreaterThanOrEqual(4);
      expect(sights?.numbers.size).toBeGreaterThanOrEqual(8);
    },
    600_000,
  );

  test.each<[string, (raster: Raster) => Uint8Array, string]>([
    ['PDF', toPdf, 'rejections.no_text_layer.pdf_scan'],
    ['PNG', (raster) => encodeScan(raster), 'rejections.no_text_layer.picture'],
    ['JPEG', (raster) => encodeScan(raster, { quality: 70 }), 'rejections.no_text_layer.picture'],
  ])('as %s is refused without the picture reader', async (_, encode, code) => {
    const reading = await readDocument(encode(page), formKnowledge, {
      pdf,
      scan: { open: async () => undefined },
    });
    expect(reading).toMatchObject({ ok: false, rejection: { message: { code } } });
  });
});
