// Pictures of pages, in files of their own or in a PDF → their text as mdast, and how surely each number was read.
import type { TreeReading } from '../../document/document.ts';
import { rejectReading } from '../../model/rejection.ts';
import type { FormWords } from '../form-words.ts';
import { composePages } from '../pdf/compose-pages.ts';
import { countCharacters } from '../pdf/judge-text.ts';
import { openPdf, type PdfResources } from '../pdf/open-pdf.ts';
import { explainRefusal } from '../refusal.ts';
import { decodePng } from './decode-png.ts';
import { drawPictures } from './draw-pictures.ts';
import type { PictureReaders, ScanResources } from './picture-readers.ts';
import type { Raster } from './raster.ts';
import { type SeenPage, seePage } from './see-page.ts';
import { wrapJpeg } from './wrap-jpeg.ts';

/** The longest scanned report met has 12 pages; each takes seconds. */
const mostPages = 40;

/** Undefined where a page is none: its words would be missing, and nobody would know. */
type Pages = AsyncIterable<Raster | undefined>;

async function readPages(
  pages: Pages,
  forms: FormWords,
  readers: PictureReaders,
  { begin }: ScanResources,
): Promise<TreeReading | undefined> {
  const seen: SeenPage[] = [];
  for await (const raster of pages) {
    if (!raster) return undefined;
    const number = seen.length + 1;
    begin?.(number);
    seen.push(await seePage(raster, number, readers));
  }
  const shown = seen.map(({ page }) => page);
  if (countCharacters(shown) === 0) return undefined;
  const root = composePages(shown, forms);
  return { ok: true, root, meta: {}, sights: new Map(seen.flatMap(({ sights }) => [...sights])) };
}

interface PageResources {
  pdf?: PdfResources;
  scan?: ScanResources;
}

/** Undefined where there is no picture reader, or a page that it cannot read. */
export async function readScannedPdf(
  bytes: Uint8Array,
  forms: FormWords,
  { pdf, scan }: PageResources,
): Promise<TreeReading | undefined> {
  const readers = await scan?.open();
  if (!scan || !readers) return undefined;
  const opening = await openPdf(bytes, pdf ?? {}, true);
  if (!opening.ok) return opening;
  const { document, operatorCodes, close } = opening.pdf;
  const pages = document.numPages;
  async function* drawAll(): Pages {
    for (let number = 1; number <= pages; number += 1)
      yield drawPictures(await document.getPage(number), operatorCodes);
  }
  try {
    if (pages > mostPages) return rejectReading('rejections.too_large.pdf_pages', { pages, limit: mostPages });
    return await readPages(drawAll(), forms, readers, scan);
  } finally {
    await close();
  }
}

async function* only(raster: Raster): Pages {
  yield raster;
}

/** Undefined where there is no picture reader, or the format is not read. */
export async function readPictureFile(
  format: string,
  bytes: Uint8Array,
  forms: FormWords,
  resources: PageResources,
): Promise<TreeReading | undefined> {
  const readers = await resources.scan?.open();
  if (!resources.scan || !readers) return undefined;
  try {
    if (format === 'JPEG') return await readScannedPdf(wrapJpeg(bytes), forms, resources);
    if (format === 'PNG') return await readPages(only(decodePng(bytes)), forms, readers, resources.scan);
    return undefined;
  } catch (error) {
    return explainRefusal(error, format);
  }
}
