// Pictures of pages, in files of their own or in a PDF, and tables that are pictures → their text, and how surely it was read.
import type { TreeReading } from '../../document/document.ts';
import { type Certainty, keyOfPlace, type Sights } from '../../document/sights.ts';
import type { Origin } from '../../model/figure.ts';
import { rejectReading } from '../../model/rejection.ts';
import type { FormWords } from '../form-words.ts';
import { composePages } from '../pdf/compose-pages.ts';
import { centreX, centreY, holdsPoint, type PageBox } from '../pdf/geometry.ts';
import { countCharacters, fewestOnPage } from '../pdf/judge-text.ts';
import { type OpenPdf, openPdf, type PdfResources } from '../pdf/open-pdf.ts';
import { type Page, placeOrigin, type RulingLine } from '../pdf/page.ts';
import { explainRefusal, Refusal } from '../refusal.ts';
import { decodePng, mostPoints } from './decode-png.ts';
import { drawPictures } from './draw-pictures.ts';
import type { PictureReaders, ScanResources } from './picture-readers.ts';
import { cutRaster, type Raster } from './raster.ts';
import { type SeenPage, seePage, seePart } from './see-page.ts';

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Markers that begin a frame, and say how large it is. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

interface Frame {
  width: number;
  height: number;
  components: number;
}

function findFrame(bytes: Uint8Array): Frame {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Refusal('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker))
      return { height: u16(bytes, at + 5), width: u16(bytes, at + 7), components: bytes[at + 9] ?? 0 };
    at += marker === 0xff ? 1 : 2 + u16(bytes, at + 2);
  }
  throw new Refusal('damaged');
}

const spaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

/** `side`: the longer one of the picture, in points. */
function wrapJpeg(bytes: Uint8Array): { pdf: Uint8Array; side: number } {
  const { width, height, components } = findFrame(bytes);
  const space = spaces[components];
  if (!space || width === 0 || height === 0) throw new Refusal('damaged');
  if (width * height > mostPoints) throw new Refusal('oversized');
  const draw = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  const size = `/Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8`;
  const objects: (string | [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    [`<< /Type /XObject /Subtype /Image ${size} /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`, bytes],
  ];
  return { pdf: writePdf(objects), side: Math.max(width, height) };
}

function writePdf(objects: readonly (string | [string, Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  write('%PDF-1.7\n');
  objects.forEach((object, index) => {
    offsets.push(length);
    write(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') write(object);
    else {
      write(object[0]);
      write(object[1]);
      write('\nendstream');
    }
    write('\nendobj\n');
  });
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  write(
    `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  );
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** The longest scanned report met has 12 pages; each takes seconds. */
const mostPages = 40;

/** A page that shows less than this of itself in pictures is no scan. */
const fewestShown = 0.3;

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
  return { ok: true, root, meta: {}, sights: { numbers: new Map(seen.flatMap(markNumbers)) } };
}

const markNumbers = ({ page, sights }: SeenPage): [string, Certainty][] =>
  sights.map(({ box, sight }) => [keyOfPlace(placeOrigin(page, box)), sight]);

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
      yield drawPictures(await document.getPage(number), operatorCodes, fewestShown);
  }
  try {
    if (pages > mostPages) return rejectReading('rejections.too_large.pdf_pages', { pages, limit: mostPages });
    return await readPages(drawAll(), forms, readers, scan);
  } finally {
    await close();
  }
}

/** White around a picture, so that its border is a line as others are. */
const rim = 12;

/** A picture's own points → those of the page that it stands on. */
function movePage({ page: seen, sights }: SeenPage, scale: number, left: number, top: number): SeenPage {
  const move = (box: PageBox): PageBox => ({
    left: left + box.left * scale,
    top: top + box.top * scale,
    right: left + box.right * scale,
    bottom: top + box.bottom * scale,
  });
  const moveRuling = (ruling: RulingLine): RulingLine => {
    const [across, along] = ruling.direction === 'horizontal' ? [top, left] : [left, top];
    const { at, from, to, direction } = ruling;
    return { direction, at: across + at * scale, from: along + from * scale, to: along + to * scale };
  };
  const pieces = seen.pieces.map((piece) => ({ ...piece, size: piece.size * scale, box: move(piece.box) }));
  const page = { ...seen, pieces, rulings: seen.rulings.map(moveRuling) };
  return { page, sights: sights.map(({ box, sight }) => ({ box: move(box), sight })) };
}

export interface PicturesRead {
  pages: Page[];
  sights: Sights;
}

/** A page with what was read of its pictures; those of which nothing was stay pictures. */
async function seeOnPage(
  page: Page,
  { document, operatorCodes }: OpenPdf,
  readers: PictureReaders,
  { begin }: ScanResources,
): Promise<{ page: Page; numbers: [string, Certainty][]; areas: Origin[] }> {
  const none = { page, numbers: [], areas: [] };
  begin?.(page.number);
  const raster = page.turns === 0 ? await drawPictures(await document.getPage(page.number), operatorCodes) : undefined;
  if (!raster) return none;
  const points = raster.width / page.width;
  // Words in a picture beside text may be anything; a page that has no others is a scan.
  const onlyTables = countCharacters([page]) >= fewestOnPage;
  const found: { picture: PageBox; seen: SeenPage }[] = [];
  for (const picture of page.pictures) {
    const part = {
      left: picture.left * points,
      top: picture.top * points,
      right: picture.right * points,
      bottom: picture.bottom * points,
    };
    const cut = cutRaster(raster, part, rim);
    const seen = await seePart(cut, page.number, readers, onlyTables);
    if (!seen) continue;
    const scale = cut.width / points / seen.page.width;
    const [left, top] = [Math.max(0, Math.floor(part.left)) - rim, Math.max(0, Math.floor(part.top)) - rim];
    found.push({ picture, seen: movePage(seen, scale, left / points, top / points) });
  }
  const isRead = (box: PageBox): boolean =>
    found.some(({ picture }) => holdsPoint(picture, centreX(box), centreY(box)));
  const read: Page = {
    ...page,
    pieces: [...page.pieces, ...found.flatMap(({ seen }) => seen.page.pieces)],
    rulings: [...page.rulings, ...found.flatMap(({ seen }) => seen.page.rulings)],
    pictures: page.pictures.filter((picture) => !isRead(picture)),
    objects: page.objects.filter((object) => !isRead(object)),
  };
  return {
    page: read,
    numbers: found.flatMap(({ seen }) => markNumbers({ ...seen, page: read })),
    areas: found.map(({ picture }) => placeOrigin(read, picture)),
  };
}

/** Undefined where there is no picture reader, or no page has a picture. */
export async function seePictures(
  bytes: Uint8Array,
  pages: readonly Page[],
  { pdf, scan }: PageResources,
): Promise<PicturesRead | undefined> {
  const pictured = pages.filter(({ pictures }) => pictures.length > 0).length;
  if (pictured === 0 || pictured > mostPages) return undefined;
  const readers = await scan?.open();
  if (!scan || !readers) return undefined;
  const opening = await openPdf(bytes, pdf ?? {}, true);
  if (!opening.ok) return undefined;
  try {
    const read = [];
    for (const page of pages)
      read.push(
        page.pictures.length > 0 ? await seeOnPage(page, opening.pdf, readers, scan) : { page, numbers: [], areas: [] },
      );
    const areas = read.flatMap((one) => one.areas);
    if (areas.length === 0) return undefined;
    return {
      pages: read.map(({ page }) => page),
      sights: { numbers: new Map(read.flatMap(({ numbers }) => numbers)), areas },
    };
  } finally {
    await opening.pdf.close();
  }
}

/** No letter of a smaller picture could be read. */
const leastSide = 200;

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
    if (format === 'JPEG') {
      const { pdf, side } = wrapJpeg(bytes);
      return side < leastSide ? undefined : await readScannedPdf(pdf, forms, resources);
    }
    if (format !== 'PNG') return undefined;
    const raster = decodePng(bytes);
    if (Math.max(raster.width, raster.height) < leastSide) return undefined;
    return await readPages(only(raster), forms, readers, resources.scan);
  } catch (error) {
    return explainRefusal(error, format);
  }
}
